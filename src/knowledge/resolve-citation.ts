import type { Locale } from '../i18n/locales.ts'
import { createUrl } from '../i18n/urls.ts'
import { articleSlug } from './article-number.ts'
import { hasProvision } from './article-structure.ts'
import type { Article } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'
import { formatAnchor } from './provision.ts'
import type { ParsedCitation } from './read-citation.ts'

/** Where a citation leads on this site. */
export type ResolvedCitation =
  | { kind: 'law'; law: string }
  | { kind: 'provision'; law: string; article: Article; anchor: string }
  /** The law is known; this article of it is not held here. */
  | { kind: 'unheld'; law: string; article: number }
  /** The article is held; it has no such paragraph or item. */
  | { kind: 'no-such-provision'; law: string; article: Article }
  | { kind: 'unknown' }

/** Looks a citation up in what is held. Nothing is guessed: what is not there is said not to be there. */
export function resolveCitation(graph: KnowledgeGraph, citation: ParsedCitation | null): ResolvedCitation {
  const law = graph.entries.laws.find(({ key }) => key === citation?.law)
  if (!citation || !law) return { kind: 'unknown' }
  if (citation.article === null) return { kind: 'law', law: law.key }
  const key = `${law.key}/${articleSlug(citation.article)}`
  const article = graph.articlesOf(law.key).find((candidate) => candidate.key === key)
  if (!article) return { kind: 'unheld', law: law.key, article: citation.article }
  if (!hasProvision(article.paragraphs['zh-CN'], citation.provision)) {
    return { kind: 'no-such-provision', law: law.key, article }
  }
  return { kind: 'provision', law: law.key, article, anchor: formatAnchor(citation.provision) }
}

/** The page a resolved citation is shown on; null when nothing is known of the law. */
export function urlOfCitation(resolved: ResolvedCitation, locale: Locale): string | null {
  switch (resolved.kind) {
    case 'unknown':
      return null
    case 'law':
    case 'unheld':
      return createUrl(locale, { page: 'law', key: resolved.law })
    case 'provision':
      return createUrl(locale, { page: 'article', key: resolved.article.key, anchor: resolved.anchor })
    case 'no-such-provision':
      return createUrl(locale, { page: 'article', key: resolved.article.key })
  }
}
