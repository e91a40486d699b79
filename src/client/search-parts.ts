/** Where the data of search stands once it is loaded. Runs in the browser, before any of it is asked for. */
import type { Locale } from '../i18n/locales.ts'
import type { PartName, Parts } from '../search/parts.ts'

const loaded: Partial<Record<Locale, Partial<Parts>>> = {}

globalThis.shebaoPart = (locale, part, json) => {
  loaded[locale] = { ...loaded[locale], [part]: JSON.parse(json) }
}

/** The data of a part; undefined while it is not loaded. */
export function loadedPart<Name extends PartName>(locale: Locale, part: Name): Parts[Name] | undefined {
  return loaded[locale]?.[part]
}
