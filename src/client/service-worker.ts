/**
 * The service worker: after one visit the reader's language works without a network. What it holds is whole or not
 * there: a language is one file, checked by its hash, and a new build takes over only when it has come completely.
 */
import { candidatesOf, type PackReferences, packedType, readPacked } from './offline-pack.ts'

/** Filled in by the build. */
declare const SHEBAO_PACKS: PackReferences
declare const SHEBAO_VERSION: string

/** What this file uses of a service worker; the types of pages and of workers cannot be loaded together. */
interface WorkerEvent extends Event {
  waitUntil: (task: Promise<unknown>) => void
}
interface WorkerFetchEvent extends WorkerEvent {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface WorkerMessageEvent extends WorkerEvent {
  data: unknown
}
interface WorkerScope {
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
    (type: 'fetch', listener: (event: WorkerFetchEvent) => void): void
    (type: 'message', listener: (event: WorkerMessageEvent) => void): void
  }
  registration: { scope: string; unregister: () => Promise<boolean> }
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
declare const self: WorkerScope

const packs = SHEBAO_PACKS
const root = new URL(self.registration.scope)
/** Caches belong to the origin; sites of several folders on one host must not meet. */
const cachePrefix = `shebao-guide ${root.pathname} `
const cacheName = cachePrefix + SHEBAO_VERSION

self.addEventListener('install', (event) => {
  event.waitUntil(prepare().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  if (typeof event.data === 'string') event.waitUntil(keepLanguage(event.data))
})

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname, search } = new URL(url)
  if (method !== 'GET' || origin !== root.origin || !pathname.startsWith(root.pathname)) return
  // The page that checks the server asks past this worker.
  if (search === '?server-check') return
  event.respondWith(answer(event.request, pathname.slice(root.pathname.length)))
  if (mode === 'navigate') event.waitUntil(leaveIfGone())
})

/** Before this build takes over from another, it fetches the languages that the other one held. */
async function prepare(): Promise<void> {
  const held = new Set<string>()
  for (const name of await otherCaches()) {
    const cache = await caches.open(name)
    for (const { url } of await cache.keys()) held.add(new URL(url).searchParams.get('language') ?? '')
  }
  await Promise.all([...held].map(keepLanguage))
}

/** Fetches the pack of a language, if there is one, unless it is held. Nothing is stored that is not whole. */
async function keepLanguage(segment: string): Promise<void> {
  const pack = Object.hasOwn(packs, segment) ? packs[segment] : undefined
  if (!pack) return
  const cache = await caches.open(cacheName)
  if (await cache.match(keyOf(segment))) return
  const response = await fetch(new URL(pack.path, root), { cache: 'no-cache' })
  const bytes = await response.arrayBuffer()
  if (!response.ok || (await hashOf(bytes)) !== pack.hash) throw new Error(`${pack.path} did not come whole.`)
  await cache.put(keyOf(segment), new Response(bytes))
}

/** From what is held, else from the network; where that fails, the page that leads on, if it is held. */
async function answer(request: Request, path: string): Promise<Response> {
  try {
    const held = await readHeld(decodeURIComponent(path))
    if (held) return held
  } catch {
    // A browser may drop or damage what it stores: the network is asked instead.
  }
  try {
    return await fetch(request)
  } catch (error) {
    const leadsOn =
      request.mode === 'navigate' ? await readFrom(await newestPacks(), '404.html', await statusOf(path)) : null
    if (leadsOn) return leadsOn
    throw error
  }
}

/** A language is held as a whole: what is missing in it does not exist. Anything else may, where there is a network. */
async function statusOf(path: string): Promise<404 | 503> {
  const cache = await caches.open(cacheName)
  return (await cache.match(keyOf(path.split('/', 1)[0] ?? ''))) ? 404 : 503
}

/** A file of this build; a page that another build delivered still finds its scripts and style sheets in that one's packs. */
async function readHeld(path: string): Promise<Response | null> {
  const held = await newestPacks()
  for (const candidate of candidatesOf(path)) {
    const found = await readFrom(held, candidate, 200)
    if (!found) continue
    // Relative addresses of a page in a folder are right behind the slash only.
    const isFolder = candidate !== path && path !== '' && !path.endsWith('/')
    return isFolder ? Response.redirect(new URL(`${path}/`, root).href, 301) : found
  }
  if (!path.startsWith('assets/')) return null
  for (const name of await otherCaches()) {
    const found = await readFrom(await packsOf(name), path, 200)
    if (found) return found
  }
  return null
}

async function readFrom(held: readonly Blob[], path: string, status: number): Promise<Response | null> {
  for (const pack of held) {
    const bytes = await readPacked(pack, path)
    if (bytes) return new Response(bytes, { status, headers: { 'content-type': packedType(path) } })
  }
  return null
}

function newestPacks(): Promise<Blob[]> {
  return packsOf(cacheName)
}

async function packsOf(name: string): Promise<Blob[]> {
  const cache = await caches.open(name)
  const responses = await cache.matchAll()
  return Promise.all(responses.map((response) => response.blob()))
}

/** One build before this one is kept for pages that are still open. */
async function dropOldCaches(): Promise<void> {
  const others = await otherCaches()
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

/** The caches of other builds of this site, the oldest first. */
async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheName)
}

/** Where the site has been taken down, what is held of it goes too: else it would stand in for what comes after it. */
async function leaveIfGone(): Promise<void> {
  const response = await fetch(new URL('sw.js', root), { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (response?.status !== 404 && response?.status !== 410) return
  for (const name of [...(await otherCaches()), cacheName]) await caches.delete(name)
  await self.registration.unregister()
}

/** The key of a language in a cache: never a real address. */
function keyOf(segment: string): string {
  return new URL(`?language=${segment}`, root).href
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
