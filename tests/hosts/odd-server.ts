import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { serveSite } from '../../scripts/support/static-site.ts'
import { type Policy, strictPolicy } from './policies.ts'

/** How a server differs from a plain one. */
export interface Oddity {
  /** Endings it knows; others it refuses, as IIS does. */
  known?: readonly string[]
  /** Whether capitals make no difference, as on Windows. */
  ignoresCase?: boolean
}

/** The endings that IIS 8 serves as it is installed; neither .json nor .wasm nor those of Pagefind are among them. */
export const endingsOfIis = [
  '.bin',
  '.css',
  '.gif',
  '.htm',
  '.html',
  '.ico',
  '.jpg',
  '.js',
  '.png',
  '.svg',
  '.txt',
  '.vcf',
  '.xml',
]

/** Serves a site in this process as an odd host would. */
export async function startOddServer(
  { directory, mount, policy }: { directory: string; mount: string; policy: Policy },
  oddity: Oddity,
): Promise<{ url: string; close: () => Promise<void> }> {
  const answer = serveSite({ directory, mount })
  const server = createServer((request, response) => {
    const { path, query } = readAddress(request.url, oddity)
    const ending = extname(path)
    const isPage = ending === '' || ending === '.html'
    if (policy === 'all' || (policy === 'html' && isPage)) response.setHeader('content-security-policy', strictPolicy)
    if (oddity.known && ending !== '' && !oddity.known.includes(ending)) {
      response.writeHead(404).end()
    } else {
      request.url = path + query
      answer(request, response).catch(() => response.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${portOf(server.address())}${mount}`, close: () => closeServer(server) }
}

function readAddress(url = '/', { ignoresCase }: Oddity): { path: string; query: string } {
  const [path = '/', query] = url.split('?')
  return { path: ignoresCase ? path.toLowerCase() : path, query: query === undefined ? '' : `?${query}` }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
