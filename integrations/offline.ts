import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import type { PackReferences } from '../src/client/offline-pack.ts'
import { locales } from '../src/i18n/locales.ts'
import { listFiles } from './built-files.ts'
import { bundleEntry } from './client-bundle.ts'
import { hashPack, writePack } from './offline/write-pack.ts'

/** The file of the service worker, at the root of the site: it may serve only what lies beside or below it. */
export const workerFile = 'sw.js'

const workerEntry = '/src/client/service-worker.ts'
const packFolder = 'assets/offline'

/** What a reader's language may weigh, with search: 3 MB on the way and on the device. */
const longestPack = 3_000_000

/**
 * A worker that ends the one before it. Served by the development server and by `npm start`: whoever works on the
 * site wants to see it as it is now.
 */
export const endingWorker = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(end()))
async function end() {
  for (const name of await caches.keys()) if (name.startsWith('shebao-guide ')) await caches.delete(name)
  await self.registration.unregister()
}
`

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

/** Contact cards, citations for reference managers and icons are for other programs; reading and searching need none of them. */
function isDownload(file: string): boolean {
  return /\.(?:ico|json|png|ris|vcf)$/.test(file)
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
 * @throws AstroError for a pack that is too heavy for a phone.
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
    if (pack.length > longestPack) throw explainWeight(segment, pack.length)
    const hash = hashPack(pack)
    const path = `${packFolder}/${segment}.${hash.slice(0, 8)}.bin`
    writeFileSync(join(site, path), pack)
    packs[segment] = { path, hash }
    weights.set(segment, pack.length)
  }
  const references = JSON.stringify(packs)
  const version = createHash('sha256').update(references).update(worker).digest('hex').slice(0, 8)
  const code = worker.replace('SHEBAO_PACKS', references).replace('SHEBAO_VERSION', JSON.stringify(version))
  writeFileSync(join(site, workerFile), code)
  return weights
}

function explainWeight(segment: string, length: number): AstroError {
  return new AstroError(
    `What the language ${segment} needs offline weighs ${length} bytes, more than ${longestPack}.`,
    'Leave out what readers can do without in isPacked of integrations/offline.ts, or make it smaller.',
  )
}

/** After the build, on its last form: writes what works without a network. */
export function offline(): AstroIntegration {
  let root = ''
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.url !== `/${workerFile}`) return next()
          response.setHeader('content-type', 'text/javascript; charset=utf-8')
          response.end(endingWorker)
        })
      },
      'astro:build:done': async ({ dir, logger }) => {
        const weights = writeOffline(fileURLToPath(dir), await bundleEntry(root, workerEntry))
        for (const [segment, weight] of weights) logger.info(`Offline, ${segment} weighs ${weight} bytes.`)
      },
    },
  }
}
