import { isClaimed } from '../claimed-issues.ts'
import type { Rule } from '../problem.ts'

/** Fields that are missing, empty, or hold what their schema does not allow. */
export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  find: ({ issues }) =>
    issues
      .filter((issue) => issue.kind !== 'unknown' && !isClaimed(issue))
      .map(({ path, line, message, remedy }) => ({ path, line, message, remedy })),
}
