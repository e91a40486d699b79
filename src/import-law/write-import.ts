import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import type { ImportPlan } from './plan-import.ts'

/**
 * Writes a plan: the folder of the law is copied, changed in the copy, and swapped for the old one at the end. If any
 * step fails, the old folder is what it was.
 *
 * @param lawsFolder The folder `laws` of the content.
 * @throws Error of the file system, after everything has been put back.
 */
export function writeImport(lawsFolder: string, key: string, { files }: Pick<ImportPlan, 'files'>): void {
  const target = join(lawsFolder, key)
  // Folders that begin with a dot are no entries: nothing sees the copy while it is made.
  const staged = join(lawsFolder, `.${key}.new`)
  const old = join(lawsFolder, `.${key}.old`)
  const exists = existsSync(target)
  rmSync(staged, { recursive: true, force: true })
  try {
    if (exists) cpSync(target, staged, { recursive: true })
    for (const [path, text] of files) writeBelow(staged, path, text)
    if (exists) renameSync(target, old)
    try {
      renameSync(staged, target)
    } catch (error) {
      if (exists) renameSync(old, target)
      throw error
    }
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

function writeBelow(folder: string, path: string, text: string): void {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep)) throw new Error(`"${path}" does not lie below the folder of the law.`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
