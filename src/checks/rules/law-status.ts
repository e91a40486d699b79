import { isInForce, listLegalBases } from '../legal-state.ts'
import type { Finding, Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'

/** Laws whose status and first day disagree with the calendar, and coming changes that have come. */
export const lawStatus: Rule = {
  id: 'law-status',
  severity: 'warning',
  find: (content) => [...findWrongStatus(content), ...findPastFutures(content)],
}

function findWrongStatus({ laws, today }: CheckedContent): Finding[] {
  return laws.flatMap(({ facts }) => {
    if (!facts?.data || facts.data.status === 'repealed') return []
    const { status, effective } = facts.data
    const isComing = status === 'not-yet-in-force'
    if (effective === null || isComing === effective > today) return []
    const state = isComing ? 'not yet in force' : 'in force'
    return [
      {
        path: facts.path,
        line: facts.yaml.lineOf(['status']),
        message: `The status says ${state}, but the first day in force is ${effective}.`,
        remedy: 'Correct the status or the date, and read again every page that rests on it.',
      },
    ]
  })
}

function findPastFutures(content: CheckedContent): Finding[] {
  return listLegalBases(content)
    .filter(({ basis, law }) => basis.futureUse && isInForce(law, content.today))
    .map(({ path, line, field, basis }) => ({
      path,
      line,
      message: `${field} cites "${basis.article}" as a coming change, but it is in force.`,
      remedy: 'Remove "futureUse" and write the page for the law as it is now.',
    }))
}
