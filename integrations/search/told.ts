import type { Locale } from '../../src/i18n/locales.ts'
import type { KnowledgeGraph } from '../../src/knowledge/graph.ts'
import type { Phrasing } from './leanings.ts'
import { plainText } from './plain-text.ts'

/** Where a sentence ends. */
const end = /(?<=[。！？；.!?;])\s*/

/**
 * What laws and articles say of their matter in plain words, sentence by sentence: what a law is for, what an article gives
 * or asks. Nobody wrote phrasings for them; people who ask for them use such words.
 */
export function listTold({ entries }: KnowledgeGraph, locale: Locale): Phrasing[] {
  return [
    ...entries.laws.map(({ key, texts }) => ({ page: `law:${key}`, text: texts[locale].body })),
    ...entries.articles.map(({ key, texts }) => ({ page: `article:${key}`, text: texts[locale].summary })),
  ].flatMap(({ page, text }) =>
    plainText(text)
      .split(end)
      .filter((sentence) => sentence.trim() !== '')
      .map((sentence) => ({ page, text: sentence })),
  )
}
