import { lawOfArticleKey } from '../../knowledge/article-number.ts'
import type { Rule } from '../problem.ts'

/** Articles in a folder of `laws` that is no law itself. */
export const missingLaw: Rule = {
  id: 'missing-law',
  severity: 'error',
  find: ({ articles, keys, base }) => {
    const laws = [...new Set(articles.map(({ key }) => lawOfArticleKey(key)))]
    return laws
      .filter((law) => !keys.law.has(law))
      .map((law) => ({
        path: `${base}/laws/${law}/facts.yaml`,
        line: 1,
        message: `There are articles of "${law}", but the law itself is not described.`,
        remedy: 'Add facts.yaml, en.mdx and zh-CN.mdx to its folder.',
      }))
  },
}
