import type { Rule } from '../problem.ts'
import { yearsBefore } from '../wording.ts'

/** Sources and laws that nobody has read again for two years. */
export const staleSource: Rule = {
  id: 'stale-source',
  severity: 'warning',
  find: ({ sources, laws, today }) => {
    const limit = yearsBefore(today, 2)
    const read = [
      ...sources.map(({ key, facts }) => ({ key, facts, field: 'seen', day: facts?.data?.seen ?? today })),
      ...laws.map(({ key, facts }) => ({ key, facts, field: 'verified', day: facts?.data?.verified ?? today })),
    ]
    return read.flatMap(({ key, facts, field, day }) => {
      if (!facts || day >= limit) return []
      return [
        {
          path: facts.path,
          line: facts.yaml.lineOf([field]),
          message: `"${key}" was last read on ${day}, more than two years ago.`,
          remedy: `Read it again; correct what rests on it; then write "${field}" anew.`,
        },
      ]
    })
  },
}
