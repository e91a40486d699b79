import type { Locale } from '../i18n/locales.ts'
import { type Citable, listCitedPlaces } from '../knowledge/citable.ts'
import { buildCslItem, type CslItem } from '../knowledge/citation-exports.ts'

/**
 * A law as a whole, or an article and every provision in it, as items for reference managers. Without address and day of
 * consultation, which nobody knows before a reader is there; src/client/citations.ts adds them.
 */
export function buildCitationItems(citable: Citable, locale: Locale): CslItem[] {
  const { key, facts } = citable.law
  return listCitedPlaces(citable).map((place) =>
    buildCslItem(key, facts, place, { url: null, consulted: null, locale }),
  )
}
