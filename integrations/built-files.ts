import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Compares two strings by code unit: the same order on every system and in every locale. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * All files below a folder, as paths with forward slashes relative to it, in code-unit order.
 *
 * @param extensions Keep only names that end in one of these, such as `.html`; without them every file is listed.
 */
export function listFiles(directory: string, extensions: readonly string[] = []): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, sep).length).split(sep).join('/'))
    .filter((file) => extensions.length === 0 || extensions.some((extension) => file.endsWith(extension)))
    .sort(compareStrings)
}
