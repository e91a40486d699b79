import type { ArticleParagraph } from '../../knowledge/article-structure.ts'
import { hasProvision, textOfProvision } from '../../knowledge/article-structure.ts'
import { formatProvision } from '../../knowledge/provision.ts'
import { listBases } from '../legal-state.ts'
import type { Rule } from '../problem.ts'
import { readParagraphs } from '../provisions.ts'
import { findEntry } from '../read-content.ts'
import { quote } from '../wording.ts'

/** Quotations that are not, character for character, in the provision they are said to come from. */
export const quoteMismatch: Rule = {
  id: 'quote-mismatch',
  severity: 'error',
  find: (content) =>
    listBases(content).flatMap(({ path, field, basis, lineOf }) => {
      const article = findEntry(content.articles, basis.article)
      const paragraphs = article ? readParagraphs(article, 'zh-CN') : null
      const provision = { paragraph: basis.paragraph, item: basis.item }
      if (!paragraphs || basis.quote === undefined || !hasProvision(paragraphs, provision)) return []
      if (holds(textOfProvision(paragraphs, provision), basis.quote)) return []
      const place = [formatProvision(provision, 'en'), `"${basis.article}"`].filter(Boolean).join(' of ')
      return [
        {
          path,
          line: lineOf('quote'),
          message: `${field} quotes ${quote(basis.quote)}, which is not in ${place}.`,
          remedy: `${locate(paragraphs, basis.quote)}Copy the words from the article's zh-CN.mdx, to the character.`,
        },
      ]
    }),
}

/** White space does not count: Markdown may wrap lines. */
function holds(text: string, words: string): boolean {
  return text.replace(/\s+/g, '').includes(words.replace(/\s+/g, ''))
}

function locate(paragraphs: readonly ArticleParagraph[], words: string): string {
  const index = paragraphs.findIndex((_, position) =>
    holds(textOfProvision(paragraphs, { paragraph: position + 1 }), words),
  )
  return index < 0 ? '' : `The words stand in paragraph ${index + 1}. `
}
