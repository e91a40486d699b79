import { findClaimed } from '../claimed-issues.ts'
import type { Rule } from '../problem.ts'

/** Sources of unknown worth: the pages could not say how sure they are. */
export const sourceWithoutGrade: Rule = {
  id: 'source-without-grade',
  severity: 'error',
  find: ({ issues }) => findClaimed('source-without-grade', issues),
}
