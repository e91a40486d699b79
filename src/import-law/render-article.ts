import { type ArticleParagraph, parseArticleBody } from '../knowledge/article-structure.ts'
import { ImportError, quoteWords } from './import-error.ts'

/**
 * Writes the wording of an article as the body of its text file: a Markdown paragraph per 款, list items for 项,
 * nested list items for 目. Marks that Markdown would take for its own are escaped.
 *
 * @param line Where the article begins in the document, for the error.
 * @throws ImportError when reading the result back does not give the same wording to the character.
 */
export function renderArticle(paragraphs: readonly ArticleParagraph[], line: number | null): string {
  const body = `${paragraphs.map(renderParagraph).join('\n\n')}\n`
  const readBack = parseArticleBody(body)
  if (JSON.stringify(readBack.map(wordsOf)) !== JSON.stringify(paragraphs.map(wordsOf))) {
    throw new ImportError(
      `The article that begins with ${quoteWords(paragraphs[0]?.text ?? '')} cannot be written as Markdown without a change. Add it by hand.`,
      line,
    )
  }
  return body
}

function renderParagraph({ text, items }: ArticleParagraph): string {
  const list = items.flatMap((item) => [
    `- ${escapeMarkdown(item.label + item.text)}`,
    ...item.subitems.map((subitem) => `  - ${escapeMarkdown(subitem.label + subitem.text)}`),
  ])
  return [escapeMarkdown(text), ...(list.length > 0 ? [list.join('\n')] : [])].join('\n\n')
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]~|&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([#+>=-])/, '\\$1')
}

function wordsOf({ text, items }: ArticleParagraph): unknown {
  return [
    text,
    items.map((item) => [item.label + item.text, item.subitems.map(({ label, text: words }) => label + words)]),
  ]
}
