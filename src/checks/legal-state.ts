import { lawOfArticleKey } from '../knowledge/article-number.ts'
import type { LawFacts } from '../schemas/law.ts'
import type { Basis } from '../schemas/legal-basis.ts'
import { type FieldPath, formatField } from './positions.ts'
import { type CheckedContent, findEntry } from './read-content.ts'

/** A provision that an entry rests on, and where that is said. */
export interface BasisSite {
  path: string
  /** The field, `legalBasis[1]`. */
  field: string
  basis: Basis
  /** The line of a part of it. */
  lineOf: (part: keyof Basis) => number
}

/** A provision that an entry rests on, with its law. */
export interface CheckedBasis extends Omit<BasisSite, 'lineOf'> {
  line: number
  law: LawFacts
}

/** Every legal basis of procedures, terms, documents and offices. */
export function listBases({ procedures, terms, documents, offices }: CheckedContent): BasisSite[] {
  return [...procedures, ...terms, ...documents, ...offices].flatMap(({ facts }) =>
    (facts?.data?.legalBasis ?? []).flatMap((basis, index) => {
      if (!facts) return []
      const field: FieldPath = ['legalBasis', index]
      const lineOf = (part: keyof Basis): number => facts.yaml.lineOf([...field, part])
      return [{ path: facts.path, field: formatField(field), basis, lineOf }]
    }),
  )
}

/** Every legal basis whose law can be read. */
export function listLegalBases(content: CheckedContent): CheckedBasis[] {
  return listBases(content).flatMap(({ path, field, basis, lineOf }) => {
    const law = findEntry(content.laws, lawOfArticleKey(basis.article))?.facts?.data
    return law ? [{ path, line: lineOf('article'), field, basis, law }] : []
  })
}

/** Whether a law binds on a day: its first day has come, or is unknown, and nobody says otherwise. */
export function isInForce({ status, effective }: LawFacts, today: string): boolean {
  return status !== 'repealed' && status !== 'not-yet-in-force' && (effective === null || effective <= today)
}
