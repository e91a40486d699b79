import { articleNumberOfKey, lawOfArticleKey, parseChineseNumber } from '../../knowledge/article-number.ts'
import type { Division } from '../../schemas/law.ts'
import type { Rule } from '../problem.ts'
import { findEntry } from '../read-content.ts'

/**
 * Articles that lie in no part, chapter or section although their law has some. Where the numbers of two neighbours
 * show that divisions between them are not described, because no full text was found, the article may lie in one of those.
 */
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
      if (liesAmongUndescribed(divisions, number)) return []
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

function liesAmongUndescribed(divisions: readonly Division[], article: number): boolean {
  const next = divisions.find(({ first }) => first > article)
  if (!next) return false
  const before = divisions.findLast(({ level, last }) => level === next.level && last < article)
  return numberOf(next) > (before ? numberOf(before) : 0) + 1
}

/** 第五章 → 5; what cannot be read counts as following its neighbour. */
function numberOf({ label }: Division): number {
  return parseChineseNumber(/第(.+?)[编章节]/u.exec(label)?.[1] ?? '') ?? 0
}
