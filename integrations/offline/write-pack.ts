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
  for (const { path, content } of files) {
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

/** SHA-256 in hexadecimal digits. */
export function hashPack(pack: Uint8Array): string {
  return createHash('sha256').update(pack).digest('hex')
}

/** By fflate: what Node's own zlib makes differs between processors. */
function compress(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 })
}
