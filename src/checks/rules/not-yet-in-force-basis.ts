import { isInForce, listLegalBases } from '../legal-state.ts'
import type { Rule } from '../problem.ts'

/** Legal bases that do not bind yet and are not marked as a coming change. */
export const notYetInForceBasis: Rule = {
  id: 'not-yet-in-force-basis',
  severity: 'error',
  find: (content) =>
    listLegalBases(content)
      .filter(({ law, basis }) => law.status !== 'repealed' && !basis.futureUse && !isInForce(law, content.today))
      .map(({ path, line, field, basis, law }) => ({
        path,
        line,
        message: `${field} rests on "${basis.article}", which is ${law.effective ? `in force only from ${law.effective}` : 'not yet in force'}.`,
        remedy:
          'Rest it on what binds today; to announce the change, write "futureUse: true" and say the date in "why".',
      })),
}
