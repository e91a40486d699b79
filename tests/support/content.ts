import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkContent } from '../../src/checks/check-content.ts'
import { formatProblems, type Problem } from '../../src/checks/problem.ts'

/** The day on which fixtures are judged. */
export const today = '2026-11-22'

/** What to do to a file of the valid content: a new text, `null` to remove it, or replacements within it. */
export type Change = string | null | readonly (readonly [from: string, to: string])[]

/** Changes by path below the content folder. */
export type Changes = Readonly<Record<string, Change>>

/** A content folder of its own: the valid fixture with changes. */
export interface FixtureContent {
  root: string
  remove: () => void
}

const valid = join(import.meta.dirname, '..', 'fixtures', 'content', 'valid')

/**
 * Copies the valid content and changes it.
 *
 * @throws Error when a text to replace is not there, so that no test passes because its fixture has moved on.
 */
export function createContent(changes: Changes = {}): FixtureContent {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(valid, root, { recursive: true })
  for (const [path, change] of Object.entries(changes)) applyChange(root, path, change)
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Checks the valid content with changes. */
function checkChanged(changes: Changes): Problem[] {
  const content = createContent(changes)
  try {
    return checkContent(content.root, { today, base: 'content' })
  } finally {
    content.remove()
  }
}

/** What the check prints about the valid content with changes; '' when it finds nothing. */
export function report(changes: Changes): string {
  return formatProblems(checkChanged(changes))
}

function applyChange(root: string, path: string, change: Change): void {
  const file = join(root, path)
  if (change === null) {
    rmSync(file)
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof change === 'string' ? change : replaceAll(readFileSync(file, 'utf8'), path, change))
}

function replaceAll(text: string, path: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`The fixture ${path} does not hold ${JSON.stringify(from)}.`)
    return result.replace(from, () => to)
  }, text)
}
