import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { listFiles } from '../../../integrations/built-files.ts'
import { compareStrings } from '../../../src/knowledge/compare-strings.ts'
import { ExplainedError } from '../explained-error.ts'
import { writeArchives } from './archives.ts'
import { writeBillOfMaterials } from './bill-of-materials.ts'
import { findUnknownLicences, licenceOf, type ShippedLibrary, writeLicences } from './licences.ts'
import { type LockFile, readLockFile } from './lock-file.ts'
import type { ArchiveFile } from './tar.ts'

/** Files of the project that go into the archive as they are, under the name they have there. */
const documents = [
  ['CHANGELOG.md', 'CHANGELOG.md'],
  ['HOSTING.md', 'docs/hosting.md'],
  ['HOSTING.zh-CN.md', 'docs/hosting.zh-CN.md'],
  ['LOCAL.md', 'docs/local-layer.md'],
  ['LICENSE', 'LICENSE'],
  ['LICENSE-CONTENT.md', 'LICENSE-CONTENT.md'],
  // Others' licences of data in the site ask for their notices to go with it.
  ['NOTICE.md', 'src/content/regions/NOTICE.md'],
] as const

const projectSchema = z.object({ name: z.string(), version: z.string() })

/** What a release is made of. */
export interface ReleaseSources {
  /** The folder of the project. */
  root: string
  /** The built site. */
  site: string
  /** Libraries whose code is inside the site or the archive's command, by name. */
  shipped: readonly string[]
  /** Further files of the archive, such as its command. */
  added: readonly ArchiveFile[]
}

/** A release as files: name → bytes. */
export type Release = Map<string, Uint8Array>

/**
 * Makes the archives of a release. The same files give the same bytes, whatever the machine, its folder, clock and
 * language: the order is that of code units, times and rights are constants.
 *
 * @returns `<name>-<version>.zip`, `<name>-<version>.tar.gz` and `SHA256SUMS` of the two.
 * @throws ExplainedError when a library has no licence that was looked at.
 */
export function makeRelease({ root, site, shipped, added }: ReleaseSources): Release {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  const project = projectSchema.parse(JSON.parse(read('package.json')))
  const lock = readLockFile(read('package-lock.json'))
  refuseUnknownLicences(lock)
  const text = (path: string, content: string): ArchiveFile => ({ path, content: Buffer.from(content) })
  const files = [
    ...readFolder(site, 'site/'),
    ...readFolder(join(root, 'hosting'), 'hosting/'),
    ...readFolder(join(root, 'examples', 'local'), 'example-local/'),
    ...documents.map(([path, source]) => text(path, read(source))),
    ...added,
    text('sbom.cdx.json', writeBillOfMaterials(project, lock)),
    text('THIRD-PARTY.txt', writeLicences(readShipped(root, lock, shipped), lock.packages)),
  ].sort((a, b) => compareStrings(a.path, b.path))
  const name = `${project.name}-${project.version}`
  const all = [...files, text('SHA256SUMS', writeChecksums(files))].map(({ path, content }) => ({
    path: `${name}/${path}`,
    content,
  }))
  const { zip, tarGz } = writeArchives(all)
  const archives = [
    { path: `${name}.tar.gz`, content: tarGz },
    { path: `${name}.zip`, content: zip },
  ]
  return new Map(
    [...archives, text('SHA256SUMS', writeChecksums(archives))].map(({ path, content }) => [path, content]),
  )
}

/** Writes a release into a folder that holds nothing else. */
export function writeRelease(release: Release, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of release) writeFileSync(join(folder, name), content)
}

/** The lines that `sha256sum --check` reads. */
function writeChecksums(files: readonly ArchiveFile[]): string {
  return files.map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`).join('')
}

function readFolder(folder: string, prefix: string): ArchiveFile[] {
  return listFiles(folder).map((file) => ({ path: `${prefix}${file}`, content: readFileSync(join(folder, file)) }))
}

function refuseUnknownLicences({ packages }: LockFile): void {
  const unknown = findUnknownLicences(packages)
  if (unknown.length === 0) return
  throw new ExplainedError(
    `These packages have a licence that nobody has looked at:\n${unknown.join('\n')}\nRead it; if hosts stay free to serve what is made with the package, add it in scripts/support/release/licences.ts.`,
  )
}

function readShipped(root: string, { packages }: LockFile, names: readonly string[]): ShippedLibrary[] {
  return [...names].sort(compareStrings).map((name) => {
    const entry = packages.find((known) => known.place === `node_modules/${name}`)
    const folder = join(root, 'node_modules', name)
    // Some packages have a folder of that name, which also holds the licences of what is inside them.
    const files = existsSync(folder)
      ? listFiles(folder).filter((file) => /^licen[cs]e(?:\.[^/]*)?(?:\/[^/]+)?$/i.test(file))
      : []
    if (!entry || files.length === 0)
      throw new ExplainedError(`The licence of ${name} is not found in ${folder}. Run "npm ci".`)
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
    return { name, version: entry.version, licence: licenceOf(entry), text }
  })
}
