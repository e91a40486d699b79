import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackReferences } from '../../src/client/offline-pack.ts'
import { locales } from '../../src/i18n/locales.ts'
import { listFiles } from '../built-files.ts'
import { hashPack, writePack } from './write-pack.ts'

/** The file of the service worker, at the root of the site: it may serve only what lies beside or below it. */
export const workerFile = 'sw.js'

const packFolder = 'assets/offline'
/** Where the bundled worker waits for what a build fills in. */
const packsPlace = 'SHEBAO_PACKS'
const versionPlace = 'SHEBAO_VERSION'

/** What a reader's language may weigh, with search: 3.2 MB on the way and on the device. */
const longestPack = 3_200_000

/** A language that weighs too much to be kept on a phone. */
export class PackTooHeavyError extends Error {
  override name = 'PackTooHeavyError'
  constructor(segment: string, length: number) {
    super(`What the language ${segment} needs offline weighs ${length} bytes, more than ${longestPack}.`)
  }
}

/** Tells whether a language needs a built file to be read and searched. */
export function isPacked(file: string, segment: string): boolean {
  const [folder = ''] = file.split('/')
  if (file.startsWith(`${packFolder}/`) || file === workerFile || isOfPagefind(file) || isDownload(file)) return false
  if (locales.some((locale) => locale.segment === folder)) return folder === segment
  if (folder !== 'assets' && file.includes('/')) return false
  // Files of search that belong to another language name it between dots.
  const named = locales.find((locale) => file.includes(`.${locale.segment}.`))
  return file !== 'robots.txt' && (named === undefined || named.segment === segment)
}

/** Contact cards, citations for reference managers, icons and previews are for other programs; reading and searching need none of them. */
function isDownload(file: string): boolean {
  return /^[^/]*\.(?:ico|png)$|\/previews\/|\.(?:json|ris|vcf)$/.test(file)
}

/** Without a network nothing needs Pagefind: the same texts are searched in small files. */
function isOfPagefind(file: string): boolean {
  return /\/(?:pagefind[^/]*|[^/]+\.(?:pagefind|pf_\w+))(?:\/|$)/.test(file)
}

/**
 * Writes the packs of all languages and the service worker of a built site. Run again on a site that has been changed,
 * it replaces what is there.
 *
 * @param worker The bundled code of the worker.
 * @returns The weight of each pack by URL segment.
 * @throws PackTooHeavyError for a pack that is too heavy for a phone.
 */
export function writeOffline(site: string, worker: string): Map<string, number> {
  rmSync(join(site, packFolder), { recursive: true, force: true })
  mkdirSync(join(site, packFolder), { recursive: true })
  const files = listFiles(site)
  const packs: Record<string, PackReferences[string]> = {}
  const weights = new Map<string, number>()
  for (const { segment } of locales) {
    const pack = writePack(
      files
        .filter((path) => isPacked(path, segment))
        .map((path) => ({ path, content: readFileSync(join(site, path)) })),
    )
    if (pack.length > longestPack) throw new PackTooHeavyError(segment, pack.length)
    const hash = hashPack(pack)
    const path = `${packFolder}/${segment}.${hash.slice(0, 8)}.bin`
    writeFileSync(join(site, path), pack)
    packs[segment] = { path, hash }
    weights.set(segment, pack.length)
  }
  const references = JSON.stringify(packs)
  const version = versionOf(references, worker)
  const code = worker.replace(packsPlace, references).replace(versionPlace, JSON.stringify(version))
  writeFileSync(join(site, workerFile), code)
  return weights
}

/**
 * The code of the worker as it was bundled, out of a built site: without what `writeOffline` filled in.
 *
 * @returns Null when the site has no worker, or one that does not belong to its packs.
 */
export function readWorker(site: string): string | null {
  const packs: Record<string, PackReferences[string]> = {}
  const files = listFiles(site)
  for (const { segment } of locales) {
    const path = files.find((file) => file.startsWith(`${packFolder}/${segment}.`))
    if (path) packs[segment] = { path, hash: hashPack(readFileSync(join(site, path))) }
  }
  const references = JSON.stringify(packs)
  const code = files.includes(workerFile) ? readFileSync(join(site, workerFile), 'utf8') : ''
  if (!code.includes(references)) return null
  const withoutPacks = code.replace(references, packsPlace)
  const [, version = ''] = /"([0-9a-f]{8})"/.exec(withoutPacks) ?? []
  const worker = withoutPacks.replace(JSON.stringify(version), versionPlace)
  return versionOf(references, worker) === version ? worker : null
}

/** Names the build: the packs and the code that serves them. */
function versionOf(references: string, worker: string): string {
  return createHash('sha256').update(references).update(worker).digest('hex').slice(0, 8)
}
