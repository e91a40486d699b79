import { findClaimed } from '../claimed-issues.ts'
import type { Rule } from '../problem.ts'

/** Numbers without a period, or with one that ends before it begins. */
export const figureWithoutValidity: Rule = {
  id: 'figure-without-validity',
  severity: 'error',
  find: ({ issues, procedures }) => [
    ...findClaimed('figure-without-validity', issues),
    ...procedures.flatMap(({ facts }) =>
      (facts?.data?.figures ?? []).flatMap(({ id, validFrom, validUntil }, index) => {
        if (!facts) return []
        const at = { path: facts.path, line: facts.yaml.lineOf(['figures', index, 'validFrom']) }
        if (!validFrom && !validUntil) {
          const message = `The figure "${id}" has neither a first nor a last day.`
          return [
            {
              ...at,
              message,
              remedy: 'Write at least one: the date of the source is the latest "validFrom" that can be known.',
            },
          ]
        }
        if (!validFrom || !validUntil || validFrom <= validUntil) return []
        const message = `The figure "${id}" ends on ${validUntil}, before it begins on ${validFrom}.`
        return [{ ...at, message, remedy: 'Correct the dates.' }]
      }),
    ),
  ],
}
