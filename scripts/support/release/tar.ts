/** A file of an archive: its path inside, with forward slashes, and its bytes. */
export interface ArchiveFile {
  path: string
  content: Uint8Array
}

const blockSize = 512

/**
 * Writes files as a tar archive in the POSIX form (ustar), which every tar reads. Owner, rights and time are the same
 * for all files, so that the same files give the same bytes on every machine.
 *
 * @throws RangeError for a path that the form cannot hold: beyond 255 characters, or not to be divided at a slash.
 */
export function writeTar(files: readonly ArchiveFile[]): Uint8Array {
  const blocks = files.flatMap(({ path, content }) => [writeHeader(path, content.length), content, padding(content)])
  // Two empty blocks end an archive.
  return joinBytes([...blocks, new Uint8Array(2 * blockSize)])
}

function writeHeader(path: string, size: number): Uint8Array {
  const { prefix, name } = splitPath(path)
  const header = new Uint8Array(blockSize)
  const put = (text: string, at: number): void => header.set(Buffer.from(text, 'latin1'), at)
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`
  put(name, 0)
  put(octal(0o644, 8), 100)
  put(octal(0, 8), 108)
  put(octal(0, 8), 116)
  put(octal(size, 12), 124)
  put(octal(archiveTime, 12), 136)
  put(' '.repeat(8), 148)
  put('0', 156)
  put('ustar\x0000', 257)
  put('root', 265)
  put('root', 297)
  put(prefix, 345)
  const sum = header.reduce((total, byte) => total + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** The time of every file in an archive: the first that both tar and zip can hold, in seconds since 1970. */
export const archiveTime = 315_532_800

/** Long paths stand in two fields, divided at a slash. */
function splitPath(path: string): { prefix: string; name: string } {
  if (path.length <= 100) return { prefix: '', name: path }
  const slash = path.indexOf('/', path.length - 101)
  if (slash === -1 || slash > 155) throw new RangeError(`The path ${path} is too long for a tar archive.`)
  return { prefix: path.slice(0, slash), name: path.slice(slash + 1) }
}

function padding(content: Uint8Array): Uint8Array {
  return new Uint8Array((blockSize - (content.length % blockSize)) % blockSize)
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}
