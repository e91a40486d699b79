import { readFile, realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

/** What the server needs to know of a site. */
export interface StaticSite {
  /** The folder that is served. */
  directory: string
  /** Where it is served, with a slash at both ends: `/`, `/a/b/c/`. */
  mount: string
  /** Headers for every answer, for instance a policy to test under. */
  headers?: Record<string, string>
  /** Texts to answer with instead of files, by path below the mount. */
  instead?: Readonly<Record<string, string>>
}

/** What a path of the site leads to. */
type Place = { kind: 'file'; path: string } | { kind: 'folder' } | { kind: 'nothing' }

/** The media types of what a build holds. Names without an entry, such as those of Pagefind, are plain bytes. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
}

/**
 * Answers requests as a plain static host does: `index.html` for a folder, a redirect to the address with the slash,
 * `404.html` with status 404 for the rest, nothing from outside the folder. Files are read anew for each request,
 * so a build that is published meanwhile is served at once.
 */
export function serveSite(site: StaticSite): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const send = (status: number, type: string, body: Buffer | string, headers: Record<string, string> = {}) => {
      const length = Buffer.byteLength(body)
      const common = { 'content-type': type, 'content-length': length, 'cache-control': 'no-cache' }
      response.writeHead(status, { ...common, ...site.headers, ...headers })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const sendText = (status: number, text: string, headers?: Record<string, string>) =>
      send(status, 'text/plain; charset=utf-8', `${text}\n`, headers)

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendText(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' })
    }
    const [address = '/', query] = splitOnce(request.url ?? '/', '?')
    const path = decodePath(address)
    if (path === null) return sendText(400, 'This address cannot be read.')
    if (`${path}/` === site.mount) return sendText(301, 'The site is one level deeper.', { location: site.mount })
    if (!path.startsWith(site.mount)) return sendText(404, `The site is at ${site.mount}.`)

    const wanted = path.slice(site.mount.length)
    const instead = site.instead?.[wanted]
    if (instead !== undefined) return send(200, mediaTypeOf(wanted), instead)
    const place = await findPlace(site.directory, wanted)
    if (place.kind === 'folder') {
      return sendText(301, 'The address ends with a slash.', { location: addSlash(address, query) })
    }
    if (place.kind === 'file') return send(200, mediaTypeOf(place.path), await readFile(place.path))

    const notFound = await findPlace(site.directory, '404.html')
    if (notFound.kind === 'file') return send(404, mediaTypeOf(notFound.path), await readFile(notFound.path))
    return sendText(404, 'There is no such page.')
  }
}

/** The media type of a file by the end of its name. */
export function mediaTypeOf(path: string): string {
  return mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** What a path below the mount leads to. Follows no way out of the folder, neither dots nor symbolic links. */
async function findPlace(directory: string, path: string): Promise<Place> {
  if (path.includes('\0')) return { kind: 'nothing' }
  try {
    const root = await realpath(directory)
    const wanted = join(root, path)
    const found = await realpath(wanted)
    if (found !== root && !found.startsWith(root + sep)) return { kind: 'nothing' }
    const isFolderAddress = path === '' || path.endsWith('/')
    const isFolder = (await stat(found)).isDirectory()
    if (!isFolder) return isFolderAddress ? { kind: 'nothing' } : { kind: 'file', path: found }
    const index = await findPlace(directory, `${path.replace(/\/$/, '')}/index.html`)
    return isFolderAddress || index.kind === 'nothing' ? index : { kind: 'folder' }
  } catch {
    // No such file, or a name that the file system refuses.
    return { kind: 'nothing' }
  }
}

/** The address of a folder. One slash in front only: "//host/" would lead to another host. */
function addSlash(address: string, query: string | undefined): string {
  return `/${address.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}`
}

function decodePath(address: string): string | null {
  try {
    return decodeURIComponent(address)
  } catch {
    return null
  }
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator)
  return index === -1 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)]
}
