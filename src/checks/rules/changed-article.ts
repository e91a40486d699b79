import { fingerprintArticle } from '../../knowledge/fingerprint.ts'
import type { Rule } from '../problem.ts'
import { readParagraphs } from '../provisions.ts'

/** Official wording that is not what was verified: somebody changed a character. */
export const changedArticle: Rule = {
  id: 'changed-article',
  severity: 'error',
  find: ({ articles }) =>
    articles.flatMap((article) => {
      const paragraphs = readParagraphs(article, 'zh-CN')
      const facts = article.facts
      if (!facts?.data || !paragraphs) return []
      const actual = fingerprintArticle(paragraphs)
      if (actual === facts.data.fingerprint) return []
      return [
        {
          path: facts.path,
          line: facts.yaml.lineOf(['fingerprint']),
          message: `The official text of "${article.key}" is not the one verified on ${facts.data.verified}.`,
          remedy: `Undo the change; or compare the text with a copy of the law, then write "verified" anew and fingerprint: '${actual}'.`,
        },
      ]
    }),
}
