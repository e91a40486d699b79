import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { compareStrings } from '../src/knowledge/compare-strings.ts'

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
