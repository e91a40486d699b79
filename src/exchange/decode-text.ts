import { ExchangeError } from './exchange-error.ts'

/** Text that came out of bytes, and how they were read. */
export interface DecodedText {
  text: string
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030'
}

/**
 * Reads the bytes of a text file. Chinese Excel writes GB18030 where one asks it for CSV, and UTF-16 where one asks for
 * Unicode; both are told apart from UTF-8 without guessing at words.
 *
 * @throws ExchangeError when the bytes are no text in any of the three.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' }
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null && !utf8.includes('\u0000')) return { text: utf8, encoding: 'UTF-8' }
  const gb18030 = tryDecode(bytes, 'gb18030')
  // Private characters and controls are what other encodings turn into when they are read as GB18030.
  if (utf8 === null && gb18030 !== null && !/\p{Co}|[^\P{Cc}\t\n\r]/u.test(gb18030)) {
    return { text: gb18030, encoding: 'GB18030' }
  }
  throw new ExchangeError(
    'The file is no text in UTF-8, UTF-16 or GB18030. In the spreadsheet program choose "Save as", then "CSV UTF-8" or ".xlsx".',
  )
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding)
  if (text !== null) return text
  throw new ExchangeError(
    'The file begins as UTF-16 but breaks off within a character. Save it again as "CSV UTF-8" or ".xlsx".',
  )
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
