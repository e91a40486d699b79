import { createHash } from 'node:crypto'
import { gzipSync } from 'fflate'
import { type PackTable, tableStart } from '../../src/client/offline-pack.ts'

/** A file to be packed: its path below the root of the site, and its bytes. */
export interface FileToPack {
  path: string
  content: Uint8Array
}

/** Unpacked length at which a block is closed: one page is read within milliseconds, and pages still share a block. */
const blockLength = 256 * 1024

/** Writes a pack: see `src/client/offline-pack.ts`. The same files in the same order give the same bytes everywhere. */
export function writePack(files: readonly FileToPack[]): Uint8Array {
  const table: { files: Record<string, [number, number, number]>; blocks: number[] } = { files: {}, blocks: [] }
  const blocks: Uint8Array[] = []
  let open: Uint8Array[] = []
  let length = 0
  const close = (): void => {
    if (open.length === 0) return
    const block = compress(Buffer.concat(open))
    blocks.push(block)
    table.blocks.push(block.length)
    open = []
    length = 0
  }
  for (const { path, content } of groupByKind(files)) {
    table.files[path] = [blocks.length, length, content.length]
    open.push(content)
    length += content.length
    if (length >= blockLength) close()
  }
  close()
  const head = compress(Buffer.from(JSON.stringify(table satisfies PackTable)))
  const size = Buffer.alloc(tableStart)
  size.writeUInt32BE(head.length)
  return Buffer.concat([size, head, ...blocks])
}

/** A folder name that stands below so many entries (`cite/`, `sheet/`) is that of a kind of page. */
const fewestOfKind = 10

/**
 * Puts pages of a kind side by side; the rest keeps its order. They share most of their markup, and the compression sees
 * only the last 32 kB: a tenth of the weight is saved.
 */
export function groupByKind<File extends Pick<FileToPack, 'path'>>(files: readonly File[]): File[] {
  const counts = new Map<string, number>()
  for (const { path } of files) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  const kindOf = ({ path }: File): string => {
    const folder = folderOf(path)
    return (counts.get(folder) ?? 0) < fewestOfKind ? '' : folder
  }
  const kinds = [...new Set(files.map(kindOf))]
  return kinds.flatMap((kind) => files.filter((file) => kindOf(file) === kind))
}

/** The name of the folder that holds a page, where it is a word; '' for other files. */
function folderOf(path: string): string {
  return /\/([a-z]+)\/index\.html$/.exec(path)?.[1] ?? ''
}

/** SHA-256 in hexadecimal digits. */
export function hashPack(pack: Uint8Array): string {
  return createHash('sha256').update(pack).digest('hex')
}

/** By fflate: what Node's own zlib makes differs between processors. */
function compress(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 })
}
