import type { Rule } from '../problem.ts'

/** Numbers whose period is over. The page marks them as expired; somebody must look for the new one. */
export const expiredFigure: Rule = {
  id: 'expired-figure',
  severity: 'warning',
  find: ({ procedures, today }) =>
    procedures.flatMap(({ facts }) =>
      (facts?.data?.figures ?? []).flatMap(({ id, validUntil }, index) => {
        if (!facts || !validUntil || validUntil >= today) return []
        return [
          {
            path: facts.path,
            line: facts.yaml.lineOf(['figures', index, 'validUntil']),
            message: `The figure "${id}" held until ${validUntil}.`,
            remedy:
              'Look for the current one and write it with its period and source; until then the page marks it as expired.',
          },
        ]
      }),
    ),
}
