/**
 * The pack: every file that a language needs to be read and searched without a network, in one file. Runs in the
 * service worker; the build writes packs by the same table.
 *
 * Layout: the length of the table (four bytes, most significant first), the table (JSON, gzip), the blocks (gzip). Files
 * stand in blocks of some hundred kilobytes: pages share most of their markup, so together they take a tenth of what
 * they take one by one, and one page is still read without unpacking the rest.
 */

/** Where a file stands: number of its block, first byte in the unpacked block, length. */
export type PackedFile = readonly [block: number, start: number, length: number]

/** The table of a pack. */
export interface PackTable {
  /** By path below the root of the site. */
  files: Readonly<Record<string, PackedFile>>
  /** The length of each block as it is stored. */
  blocks: readonly number[]
}

/** A pack as the service worker of a build knows it. */
export interface PackReference {
  /** Its path below the root of the site. */
  path: string
  /** SHA-256 of its bytes, in hexadecimal digits. */
  hash: string
}

/** The packs of a build by URL segment of their language. */
export type PackReferences = Readonly<Record<string, PackReference>>

/** Where the table begins. */
export const tableStart = 4

/**
 * Reads the table of a pack.
 *
 * @throws Error when the pack is broken.
 */
export async function readTable(pack: Blob): Promise<{ table: PackTable; blocksStart: number }> {
  const length = new DataView(await pack.slice(0, tableStart).arrayBuffer()).getUint32(0)
  const blocksStart = tableStart + length
  const text = await new Response(unpack(pack.slice(tableStart, blocksStart))).text()
  const table: unknown = JSON.parse(text)
  if (!isTable(table)) throw new Error('The offline pack has no table.')
  return { table, blocksStart }
}

/** Reads one file of a pack; null for a file that is not in it. */
export async function readPacked(pack: Blob, path: string): Promise<ArrayBuffer | null> {
  const { table, blocksStart } = await readTable(pack)
  const place = Object.hasOwn(table.files, path) ? table.files[path] : undefined
  if (!place) return null
  const [block, start, length] = place
  const from = table.blocks.slice(0, block).reduce((sum, size) => sum + size, blocksStart)
  const bytes = await new Response(unpack(pack.slice(from, from + (table.blocks[block] ?? 0)))).arrayBuffer()
  return bytes.slice(start, start + length)
}

/**
 * The files that an address may mean, the likeliest first: a folder is answered with its page, and some servers take
 * the slash or `index.html` away.
 *
 * @param path The path below the root of the site, decoded.
 */
export function candidatesOf(path: string): string[] {
  if (path === '' || path.endsWith('/')) return [`${path}index.html`]
  return /\.[a-z0-9]+$/.test(path) ? [path] : [path, `${path}/index.html`]
}

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  vcf: 'text/vcard; charset=utf-8',
}

/** The media type of a packed file. */
export function packedType(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

function unpack(part: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  return part.stream().pipeThrough(new DecompressionStream('gzip'))
}

function isTable(value: unknown): value is PackTable {
  return typeof value === 'object' && value !== null && 'files' in value && 'blocks' in value
}
