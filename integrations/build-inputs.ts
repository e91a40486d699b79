import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readSiteAddress } from '../src/knowledge/site-address.ts'
import { listFiles } from './built-files.ts'

/** Everything a build reads. A path missing here would let an old build pass for a new one. */
const inputs = [
  'astro.config.mjs',
  'hosting',
  'integrations',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
] as const

/**
 * A fingerprint of everything that a build reads: file names and contents, and the address it is for, if it is for one;
 * nothing of time.
 *
 * @param root The folder of the project.
 * @param local The folder of a host's layer, where the build is to have one.
 */
export function fingerprintInputs(root: string, local?: string): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of listInput(root, input)) {
      const content = readFileSync(join(root, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  for (const file of local ? listFiles(local) : []) {
    const content = readFileSync(join(local ?? '', file))
    hash.update(`local/${file}\0${content.length}\0`).update(content)
  }
  const site = readSiteAddress()
  if (site !== null) hash.update(`site\0${site}`)
  return hash.digest('hex')
}

function listInput(root: string, input: string): string[] {
  const path = join(root, input)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [input]
  return listFiles(path).map((file) => `${input}/${file}`)
}
