import type { Rule } from '../problem.ts'

/** Procedures that should have been read again by now. */
export const reviewPassed: Rule = {
  id: 'review-passed',
  severity: 'warning',
  find: ({ procedures, today }) =>
    procedures.flatMap(({ facts }) => {
      if (!facts?.data || facts.data.reviewBy >= today) return []
      return [
        {
          path: facts.path,
          line: facts.yaml.lineOf(['reviewBy']),
          message: `The page was to be read again by ${facts.data.reviewBy}; it was last read on ${facts.data.reviewed}.`,
          remedy: 'Read it against its sources, then write "reviewed" and "reviewBy" anew.',
        },
      ]
    }),
}
