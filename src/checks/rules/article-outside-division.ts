import { articleNumberOfKey, lawOfArticleKey } from '../../knowledge/article-number.ts'
import type { Rule } from '../problem.ts'
import { findEntry } from '../read-content.ts'

/** Articles that lie in no part, chapter or section although their law has some: the table of contents would lose them. */
export const articleOutsideDivision: Rule = {
  id: 'article-outside-division',
  severity: 'warning',
  find: ({ articles, laws }) =>
    articles.flatMap(({ key, facts }) => {
      const law = lawOfArticleKey(key)
      const divisions = findEntry(laws, law)?.facts?.data?.divisions ?? []
      const number = articleNumberOfKey(key)
      if (!facts || divisions.length === 0) return []
      if (divisions.some(({ first, last }) => first <= number && number <= last)) return []
      return [
        {
          path: facts.path,
          line: 1,
          message: `Article ${number} lies in no division of "${law}".`,
          remedy: `Correct "divisions" in laws/${law}/facts.yaml: its first and last articles.`,
        },
      ]
    }),
}
