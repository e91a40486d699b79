import { findClaimed } from '../claimed-issues.ts'
import type { Rule } from '../problem.ts'

/** Sources without a date, unless they say themselves that they are undated. */
export const sourceWithoutDate: Rule = {
  id: 'source-without-date',
  severity: 'error',
  find: ({ issues, sources }) => [
    ...findClaimed('source-without-date', issues),
    ...sources.flatMap(({ key, facts }) => {
      if (!facts?.data || facts.data.date || facts.data.note) return []
      return [
        {
          path: facts.path,
          line: facts.yaml.lineOf(['date']),
          message: `The source "${key}" has no date, and no note says why.`,
          remedy: 'Write the date the page shows, as precise as it is; or add a note that tells readers it is undated.',
        },
      ]
    }),
  ],
}
