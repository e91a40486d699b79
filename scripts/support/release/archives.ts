import { gzipSync, type Zippable, zipSync } from 'fflate'
import { type ArchiveFile, archiveTime, writeTar } from './tar.ts'

/**
 * The files as .zip and .tar.gz, in the order given. Compressed by fflate and not by Node: its zlib is built in
 * several ways, whose results differ by a few bytes from machine to machine.
 */
export function writeArchives(files: readonly ArchiveFile[]): { zip: Uint8Array; tarGz: Uint8Array } {
  const entries: Zippable = Object.fromEntries(files.map(({ path, content }) => [path, content]))
  return {
    zip: zipSync(entries, { level: 9, mtime: zipTime(), os: 3, attrs: 0o644 << 16 }),
    tarGz: gzipSync(writeTar(files), { level: 9, mtime: archiveTime * 1000 }),
  }
}

/** Zip holds the time of a clock on the wall: the same figures in every time zone. */
function zipTime(): Date {
  return new Date(1980, 0, 1, 0, 0, 0)
}
