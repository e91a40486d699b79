import type { Locale } from '../i18n/locales.ts'
import { listProvisions } from '../knowledge/article-structure.ts'
import { buildCslItem, type CslItem } from '../knowledge/citation-exports.ts'
import type { Article, Law } from '../knowledge/entries.ts'

/**
 * An article and every provision in it as items for reference managers. Without address and day of consultation, which
 * nobody knows before a reader is there; src/client/citations.ts adds them.
 */
export function buildCitationItems({ key, facts }: Law, article: Article, locale: Locale): CslItem[] {
  return [{}, ...listProvisions(article.paragraphs['zh-CN'])].map((provision) =>
    buildCslItem(key, facts, { article: article.number, provision }, { url: null, consulted: null, locale }),
  )
}
