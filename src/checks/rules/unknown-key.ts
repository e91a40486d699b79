import type { Rule } from '../problem.ts'

/** Fields that no schema knows: mostly slips of the keyboard, which would otherwise lose their content silently. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'error',
  find: ({ issues }) =>
    issues
      .filter(({ kind }) => kind === 'unknown')
      .map(({ path, line, message, remedy }) => ({ path, line, message, remedy })),
}
