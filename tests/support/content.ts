import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
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

/** One copy for all checks of a file of tests: each puts back what it changed. Copying and removing cost as much as checking. */
let shared: FixtureContent | undefined
afterAll(() => {
  shared?.remove()
  shared = undefined
})

/** Checks the valid content with changes. */
function checkChanged(changes: Changes): Problem[] {
  shared ??= createContent()
  const { root } = shared
  try {
    for (const [path, change] of Object.entries(changes)) applyChange(root, path, change)
    return checkContent(root, { today, base: 'content' })
  } finally {
    for (const path of Object.keys(changes)) putBack(root, path)
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

function putBack(root: string, path: string): void {
  if (existsSync(join(valid, path))) {
    cpSync(join(valid, path), join(root, path))
    return
  }
  rmSync(join(root, path), { force: true })
  // A folder that only the change needed would be one problem more.
  for (let folder = dirname(path); !existsSync(join(valid, folder)); folder = dirname(folder))
    rmSync(join(root, folder), { recursive: true, force: true })
}

function replaceAll(text: string, path: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`The fixture ${path} does not hold ${JSON.stringify(from)}.`)
    return result.replace(from, () => to)
  }, text)
}
