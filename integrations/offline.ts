import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import { bundleEntry } from './client-bundle.ts'
import { PackTooHeavyError, workerFile, writeOffline } from './offline/write-offline.ts'

const workerEntry = '/src/client/service-worker.ts'

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

/** As `writeOffline`, with its failure as Astro shows it. */
function writeOrExplain(site: string, worker: string): Map<string, number> {
  try {
    return writeOffline(site, worker)
  } catch (error) {
    if (!(error instanceof PackTooHeavyError)) throw error
    const hint =
      'Leave out what readers can do without in isPacked of integrations/offline/write-offline.ts, or make it smaller.'
    throw new AstroError(error.message, hint)
  }
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
        const weights = writeOrExplain(fileURLToPath(dir), await bundleEntry(root, workerEntry))
        for (const [segment, weight] of weights) logger.info(`Offline, ${segment} weighs ${weight} bytes.`)
      },
    },
  }
}
