import type { Locale } from '../i18n/locales.ts'
import { createUrl, type PageReference } from '../i18n/urls.ts'
import type { KnowledgeGraph } from './graph.ts'
import { type Reference, sourceAnchor } from './reference.ts'

/** Where a reference link leads, and what the target is called. */
export interface ResolvedReference {
  /** A root-absolute address; for `source:` an anchor in the page's own list of sources. */
  url: string
  /** The name of the target in the page's language. */
  name: string
}

/**
 * Turns a reference into an address and a name.
 *
 * @throws Error naming the kind and the key when there is no such entry.
 */
export function resolveReference(graph: KnowledgeGraph, reference: Reference, locale: Locale): ResolvedReference {
  const { kind, key, anchor } = reference
  const at = (page: PageReference, name: string): ResolvedReference => ({ url: createUrl(locale, page), name })
  switch (kind) {
    case 'procedure':
      return at({ page: 'procedure', key, anchor }, graph.procedure(key).texts[locale].title)
    case 'topic':
      return at({ page: 'topic', key }, graph.topic(key).texts[locale].title)
    case 'law':
      return at({ page: 'law', key, anchor }, graph.law(key).facts.title[locale])
    case 'article':
      return at(
        { page: 'article', key: graph.article(key).key, anchor },
        graph.law(graph.article(key).law).facts.title[locale],
      )
    case 'term':
      return at({ page: 'terms', anchor: key }, graph.term(key).facts.name[locale])
    case 'document':
      return at({ page: 'documents', anchor: key }, graph.document(key).facts.name[locale])
    case 'office':
      return at({ page: 'office', key }, graph.office(key).facts.name[locale])
    case 'region': {
      const region = graph.regions.find(key)
      if (!region) throw new Error(`There is no region "${key}". Use a code of regions/regions.json.`)
      return at({ page: 'region', path: graph.regions.pathOf(region), anchor }, region.name[locale])
    }
    case 'source':
      return { url: `#${sourceAnchor(key)}`, name: graph.source(key).facts.title[locale] }
  }
}
