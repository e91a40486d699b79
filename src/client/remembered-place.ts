/** Runs in the browser. The place a reader has chosen: kept on the device, read by nobody else. */
export interface RememberedPlace {
  /** The code of a prefecture or province. */
  code: string
  /** The Chinese name of a county or district of it; '' for the whole place. */
  district: string
}

const storageKey = 'shebao.place'

/** Tells whether a place is kept, before anybody reads which: its line in the header then has its room from the first paint on. */
export function remembersPlace(storage: () => Storage): boolean {
  try {
    return storage().getItem(storageKey) !== null
  } catch {
    return false
  }
}

/** The chosen place; null when there is none, it is not understood, or the browser keeps nothing. */
export function readPlace(view: Pick<Window, 'localStorage'>): RememberedPlace | null {
  try {
    const [, code, district = ''] = /^(\d{6})(?::(.{1,40}))?$/u.exec(view.localStorage.getItem(storageKey) ?? '') ?? []
    return code ? { code, district } : null
  } catch {
    // Browsers may refuse even to name the storage.
    return null
  }
}

/** Keeps a place, or forgets it. Tells whether the browser did. */
export function keepPlace(view: Pick<Window, 'localStorage'>, place: RememberedPlace | null): boolean {
  try {
    if (place) view.localStorage.setItem(storageKey, [place.code, place.district].filter(Boolean).join(':'))
    else view.localStorage.removeItem(storageKey)
    return true
  } catch {
    return false
  }
}
