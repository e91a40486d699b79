import { findClaimed } from '../claimed-issues.ts'
import type { Rule } from '../problem.ts'

/** Numbers that name nothing they were read in. */
export const figureWithoutSource: Rule = {
  id: 'figure-without-source',
  severity: 'error',
  find: ({ issues }) => findClaimed('figure-without-source', issues),
}
