import type { CollectionName } from '../../schemas/collections.ts'
import type { Basis } from '../../schemas/legal-basis.ts'
import type { Rule } from '../problem.ts'
import { type CheckedEntry, findEntry } from '../read-content.ts'
import { quote } from '../wording.ts'

type CitingEntry = CheckedEntry<{ legalBasis?: readonly Basis[] | undefined }>

/** Where every article that is named rests on a reason. In procedures a statement may name an article as its source. */
const explaining = ['terms', 'documents', 'offices'] as const satisfies readonly CollectionName[]

/** Articles that a term, a document or an office names and for which its legal basis gives no role and reason. */
export const unexplainedCitation: Rule = {
  id: 'unexplained-citation',
  severity: 'error',
  find: (content) => {
    const reported = new Set<string>()
    return content.references.flatMap(({ kind, key, from, path, line, field, written }) => {
      const collection = explaining.find((name) => name === from.collection)
      if (kind !== 'article' || !collection || !content.keys.article.has(key)) return []
      const entries: readonly CitingEntry[] = content[collection]
      const facts = findEntry(entries, from.key)?.facts
      // Facts that are missing or break their schema are one problem, not one for each article.
      if (!facts?.data || facts.data.legalBasis?.some(({ article }) => article === key)) return []
      // Both languages say the same: one gap, one report.
      const gap = `${collection}/${from.key} ${key}`
      if (reported.has(gap)) return []
      reported.add(gap)
      return [
        {
          path,
          line,
          message: `${field || 'The text'} names ${quote(written)}, and legalBasis does not say why.`,
          remedy: 'Add it to legalBasis in facts.yaml, with its role and one plain line in both languages.',
        },
      ]
    })
  },
}
