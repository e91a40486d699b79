import { compareProblems, type Problem } from './problem.ts'
import { readContent } from './read-content.ts'
import { rules } from './rules.ts'

/** What a check needs to know besides the files. */
export interface CheckOptions {
  /** The day to judge by, `2026-11-22`. It comes from outside, so that a check can be repeated. */
  today: string
  /** What paths in problems begin with: the content folder as seen from the project's folder. */
  base?: string
}

/**
 * Checks all content by all rules.
 *
 * @param contentRoot The content folder.
 * @returns Every problem of every file, by file and line. Broken content is never thrown, only reported.
 */
export function checkContent(contentRoot: string, { today, base = 'src/content' }: CheckOptions): Problem[] {
  const content = readContent(contentRoot, { today, base })
  return rules
    .flatMap(({ id, severity, find }) => find(content).map((finding) => ({ rule: id, severity, ...finding })))
    .sort(compareProblems)
}
