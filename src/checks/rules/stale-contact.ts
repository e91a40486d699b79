import { isStale } from '../../knowledge/freshness.ts'
import type { Rule } from '../problem.ts'

/** Phones, addresses and opening times that nobody has checked for a year. */
export const staleContact: Rule = {
  id: 'stale-contact',
  severity: 'warning',
  find: ({ offices, today }) =>
    offices.flatMap(({ facts }) => {
      if (!facts?.data) return []
      const { phones, addresses, schedule } = facts.data
      const dated = [
        ...phones.map(({ verified, number }, index) => ({
          verified,
          what: `The phone ${number} was`,
          field: ['phones', index, 'verified'],
        })),
        ...addresses.map(({ verified }, index) => ({
          verified,
          what: 'The address was',
          field: ['addresses', index, 'verified'],
        })),
        ...(schedule
          ? [{ verified: schedule.verified, what: 'The opening times were', field: ['schedule', 'verified'] }]
          : []),
      ]
      return dated
        .filter(({ verified }) => isStale(verified, today))
        .map(({ verified, what, field }) => ({
          path: facts.path,
          line: facts.yaml.lineOf(field),
          message: `${what} last checked on ${verified}, more than a year ago.`,
          remedy: 'Check it with its source or by a call, then write "verified" anew; or remove it.',
        }))
    }),
}
