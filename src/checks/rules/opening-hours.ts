import { OpeningHoursError, parseOpeningHours } from '../../knowledge/opening-hours.ts'
import type { Rule } from '../problem.ts'

/** Opening times that no program could read: the page, the export and the table of a week all need them read. */
export const openingHours: Rule = {
  id: 'opening-hours',
  severity: 'error',
  find: ({ offices }) =>
    offices.flatMap(({ facts }) => {
      const text = facts?.data?.schedule?.openingHours
      const message = text === undefined ? null : explain(text)
      if (!facts || message === null) return []
      return [
        {
          path: facts.path,
          line: facts.yaml.lineOf(['schedule', 'openingHours']),
          message,
          remedy: 'Write the times as docs/offices.md shows; if no authority states them, write "schedule: null".',
        },
      ]
    }),
}

function explain(text: string): string | null {
  try {
    parseOpeningHours(text)
    return null
  } catch (error) {
    if (error instanceof OpeningHoursError) return error.message
    throw error
  }
}
