import type { CheckedContent } from './read-content.ts'

/** Errors stop a build; warnings do not. */
export type Severity = 'error' | 'warning'

/** What a rule found: where it is, what is wrong, what to do. */
export interface Finding {
  /** The file, from the project's folder. */
  path: string
  /** The line of the file, counted from 1. */
  line: number
  /** One sentence that holds the offending value. */
  message: string
  /** What to do about it. */
  remedy: string
}

/** A finding with the rule that made it. */
export interface Problem extends Finding {
  rule: string
  severity: Severity
}

/** One thing that content must obey. A rule reads nothing but what it is given. */
export interface Rule {
  /** Its name in reports and in `docs/checks.md`. */
  id: string
  severity: Severity
  find: (content: CheckedContent) => Finding[]
}

/** Orders problems by file, line, rule and message; by code unit, so that every machine prints the same list. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) || a.line - b.line || compareText(a.rule, b.rule) || compareText(a.message, b.message)
  )
}

/**
 * Writes problems for people, one block each:
 *
 *     src/content/terms/card/en.mdx:7  broken-reference
 *       What is wrong.
 *       What to do.
 */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ path, line, rule, severity, message, remedy }) => {
      const mark = severity === 'warning' ? ' (warning)' : ''
      return `${path}:${line}  ${rule}${mark}\n  ${message}\n  ${remedy}`
    })
    .join('\n\n')
}

/** Counts problems in words: `1 error, 3 warnings`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
}

/** Tells whether a build may go on. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
