import type { Locale } from '../i18n/locales.ts'
import { type ArticleParagraph, parseArticleBody } from '../knowledge/article-structure.ts'
import type { CheckedEntry, CheckedText } from './read-content.ts'

/** Several rules read the same wording; it is parsed once. */
const known = new WeakMap<CheckedText<unknown>, readonly ArticleParagraph[] | null>()

/** The wording of an article in one language; null where the text is missing or no wording. */
export function readParagraphs(article: CheckedEntry, locale: Locale): readonly ArticleParagraph[] | null {
  const text = article.texts[locale]
  if (!text) return null
  const earlier = known.get(text)
  if (earlier !== undefined) return earlier
  const paragraphs = parseOrNull(text.body)
  known.set(text, paragraphs)
  return paragraphs
}

function parseOrNull(body: string): ArticleParagraph[] | null {
  try {
    return parseArticleBody(body)
  } catch {
    // Said by the rule article-body, with the line.
    return null
  }
}

/** The shape of an article in words: `3 paragraphs; paragraph 2 has 4 items`. */
export function describeShape(paragraphs: readonly ArticleParagraph[]): string {
  const counts = paragraphs.flatMap(({ items }, index) =>
    items.length > 0 ? [`paragraph ${index + 1} has ${count(items.length, 'item')}`] : [],
  )
  return [count(paragraphs.length, 'paragraph'), ...counts].join('; ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
