import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { replaceDirectory, restoreDirectory } from '../../integrations/replace-directory.ts'
import type { Problem } from '../../src/checks/problem.ts'
import type { PlannedFile } from '../../src/exchange/plan-import.ts'

/** Checks a content folder: the content gate. */
export type CheckContent = (contentRoot: string) => readonly Problem[]

/**
 * Writes files into the folder of offices, all or none. They are written into a copy first; the copy goes through the
 * content gate; only then it takes the place of the folder, by two renames. A crash at any moment leaves the old folder
 * or the new one, never a mixture.
 *
 * @returns The errors that the files would bring into the content; when there are any, nothing was written.
 */
export function writeOffices(contentRoot: string, files: readonly PlannedFile[], check: CheckContent): Problem[] {
  restoreOffices(contentRoot)
  // Beside the content, so that the last step is a rename within one disk.
  const workshop = mkdtempSync(join(dirname(contentRoot), `.${basename(contentRoot)}-import-`))
  try {
    const staged = join(workshop, basename(contentRoot))
    cpSync(contentRoot, staged, { recursive: true })
    for (const { path, text } of files) applyFile(join(staged, 'offices', path), text)
    const known = new Set(check(contentRoot).map(identify))
    const added = check(staged).filter((problem) => problem.severity === 'error' && !known.has(identify(problem)))
    if (added.length > 0) return added
    replaceDirectory(join(staged, 'offices'), swapOf(contentRoot))
    return []
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** Puts the offices back after a crash between the two renames of an earlier import. */
export function restoreOffices(contentRoot: string): void {
  restoreDirectory(swapOf(contentRoot))
}

function swapOf(contentRoot: string): { target: string; previous: string } {
  return {
    target: join(contentRoot, 'offices'),
    previous: join(dirname(contentRoot), `.${basename(contentRoot)}-offices-previous`),
  }
}

function applyFile(file: string, text: string | null): void {
  if (text === null) {
    if (existsSync(file)) rmSync(file)
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** What makes a problem the same before and after: everything but its line, which moves. */
function identify({ rule, path, message }: Problem): string {
  return [rule, path, message].join('\n')
}
