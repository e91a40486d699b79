import type { Rule } from '../problem.ts'

/**
 * Numbers whose period ended after the page was last read. A page that was read since then keeps the number knowingly:
 * it marks it as expired and says what to do, and `reviewBy` says when somebody looks for the new one again.
 */
export const expiredFigure: Rule = {
  id: 'expired-figure',
  severity: 'warning',
  find: ({ procedures, today }) =>
    procedures.flatMap(({ facts }) => {
      const data = facts?.data
      if (!facts || !data) return []
      return data.figures.flatMap(({ id, validUntil }, index) => {
        if (!validUntil || validUntil >= today || validUntil < data.reviewed) return []
        return [
          {
            path: facts.path,
            line: facts.yaml.lineOf(['figures', index, 'validUntil']),
            message: `The figure "${id}" held until ${validUntil}, and the page was last read on ${data.reviewed}.`,
            remedy:
              'Look for the current one and write it with its period and source. If there is none yet, read the page again, write "reviewed" anew, and set "reviewBy" to the day you will look again.',
          },
        ]
      })
    }),
}
