import type { Locale } from '../../src/i18n/locales.ts'
import type { KnowledgeGraph } from '../../src/knowledge/graph.ts'
import type { PlacesPart } from '../../src/search/parts.ts'

/** The part that knows where things are. */
export function buildPlaces(graph: KnowledgeGraph, locale: Locale): PlacesPart {
  return {
    regions: graph.entries.regions.map(({ code, name, slug, areaCode, alsoKnownAs = [] }) => [
      code,
      name[locale],
      slug,
      areaCode ?? '',
      ...alsoKnownAs,
    ]),
    offices: graph.entries.offices.map(({ key, facts }) => [
      key,
      facts.name[locale],
      facts.region,
      [...new Set(facts.phones.map(({ number }) => number))].join(' '),
      facts.district?.[locale] ?? '',
    ]),
  }
}
