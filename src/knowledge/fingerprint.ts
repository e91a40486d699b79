import { createHash } from 'node:crypto'
import { type ArticleParagraph, textOfProvision } from './article-structure.ts'

/**
 * The fingerprint of an article's official wording: the first 16 hexadecimal digits of the SHA-256 of its
 * paragraphs and items, one a line. White space does not count, because Markdown may wrap lines.
 */
export function fingerprintArticle(paragraphs: readonly ArticleParagraph[]): string {
  const text = textOfProvision(paragraphs, {})
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .join('\n')
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)
}
