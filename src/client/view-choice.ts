/**
 * How the reader wants to use the site: comfort mode (长者模式), colour scheme, and whether "/" goes to the search field. Chosen by control or by address,
 * remembered on the device, nowhere else. Runs in the browser.
 */

/** The first of each is what holds when nothing was chosen. */
export const viewChoices = {
  view: ['normal', 'comfort'],
  scheme: ['auto', 'light', 'dark'],
  slash: ['on', 'off'],
} as const
export type ViewSetting = keyof typeof viewChoices
/** What was chosen; a setting that is missing was never chosen. */
export type ViewChoice = Partial<Record<ViewSetting, string>>

const settings: readonly ViewSetting[] = ['view', 'scheme', 'slash']

/**
 * Reads the choice: the address wins and is remembered (`?view=comfort`, `?scheme=dark`, `#comfort`), then comes what the
 * device remembers. A device that refuses to remember, or an unknown word, changes nothing.
 *
 * @param storage Taking hold of the storage may already throw, so it is handed over as a function.
 */
export function readView(place: Pick<Location, 'search' | 'hash'>, storage: () => Storage): ViewChoice {
  const asked = new URLSearchParams(place.search)
  if (place.hash === '#comfort') asked.set('view', 'comfort')
  const choice: ViewChoice = {}
  for (const setting of settings) {
    const wanted = asked.get(setting)
    if (wanted && isChoice(setting, wanted)) {
      choice[setting] = wanted
      rememberView(setting, wanted, storage)
      continue
    }
    const known = recall(setting, storage)
    if (known && isChoice(setting, known)) choice[setting] = known
  }
  return choice
}

/** Remembers a choice; on a device that refuses to, it holds for the page. */
export function rememberView(setting: ViewSetting, value: string, storage: () => Storage): void {
  try {
    storage().setItem(`shebao-${setting}`, value)
  } catch {
    // Private windows and pages from disk may have no storage.
  }
}

/** Puts a choice on the root element, where the style sheets look for it. */
export function applyView(root: HTMLElement, choice: ViewChoice): void {
  for (const setting of settings) {
    const value = choice[setting]
    if (value !== undefined) root.dataset[setting] = value
  }
}

function recall(setting: ViewSetting, storage: () => Storage): string | null {
  try {
    return storage().getItem(`shebao-${setting}`)
  } catch {
    return null
  }
}

/** Tells whether a word names something that can be chosen. */
export function isViewSetting(word: string | undefined): word is ViewSetting {
  return settings.some((setting) => setting === word)
}

function isChoice(setting: ViewSetting, value: string): boolean {
  return viewChoices[setting].some((choice) => choice === value)
}
