import { lawOfArticleKey } from '../knowledge/article-number.ts'
import type { LawFacts } from '../schemas/law.ts'
import type { LegalBasis } from '../schemas/procedure.ts'
import { type CheckedContent, findEntry } from './read-content.ts'

/** A provision that a procedure rests on, with its law. */
export interface CheckedBasis {
  path: string
  line: number
  field: string
  basis: LegalBasis
  law: LawFacts
}

/** Every legal basis whose law can be read. */
export function listLegalBases({ procedures, laws }: CheckedContent): CheckedBasis[] {
  return procedures.flatMap(({ facts }) =>
    (facts?.data?.legalBasis ?? []).flatMap((basis, index) => {
      const law = findEntry(laws, lawOfArticleKey(basis.article))?.facts?.data
      if (!facts || !law) return []
      const line = facts.yaml.lineOf(['legalBasis', index, 'article'])
      return [{ path: facts.path, line, field: `legalBasis[${index}]`, basis, law }]
    }),
  )
}

/** Whether a law binds on a day: its first day has come, or is unknown, and nobody says otherwise. */
export function isInForce({ status, effective }: LawFacts, today: string): boolean {
  return status !== 'repealed' && status !== 'not-yet-in-force' && (effective === null || effective <= today)
}
