import type { Evidence } from '../../schemas/procedure.ts'

/**
 * Names a paper within a procedure, on every page that lists it and in both languages: ticks are kept under it.
 *
 * @example keyOfPaper({ document: 'household-register', of: 'family', … }) // 'household-register-family'
 */
export function keyOfPaper({ document, of }: Evidence): string {
  return `${document}-${of}`
}
