import { parseArticleBody } from '../../knowledge/article-structure.ts'
import type { Finding, Rule } from '../problem.ts'
import { type CheckedText, textsOf } from '../read-content.ts'

/** Wording of articles that is not made of paragraphs, and lists after a paragraph: anchors could not be counted. */
export const articleBody: Rule = {
  id: 'article-body',
  severity: 'error',
  find: ({ articles }) => articles.flatMap(textsOf).flatMap(checkBody),
}

function checkBody({ path, body, bodyLine, syntaxError }: CheckedText<unknown>): Finding[] {
  if (syntaxError) return []
  try {
    parseArticleBody(body)
    return []
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const match = /^Line (\d+) of the text (.*?\.) (.*)$/s.exec(text)
    const line = Number(match?.[1] ?? 1) + bodyLine - 1
    return [{ path, line, message: `The wording ${match?.[2] ?? text}`, remedy: match?.[3] ?? 'Correct the line.' }]
  }
}
