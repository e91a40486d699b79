import { ImportError, quoteWords } from './import-error.ts'

/** A line of a document, white space at both ends removed. */
export interface SourceLine {
  /** The line of a text, or the number of a paragraph of a .docx, from 1. */
  line: number
  text: string
}

/** The largest text that is read. The whole Civil Code is below 0.5 MB. */
const largestText = 5_000_000

/**
 * Reads a .txt or .md file into lines. Marks of Markdown that only show structure (`#`, `**`, `- ` before an item) are
 * taken off.
 *
 * @throws ImportError when the bytes are not UTF-8 text, or too many.
 */
export function readTextLines(bytes: Uint8Array): SourceLine[] {
  if (bytes.length > largestText) {
    throw new ImportError(
      `The file has ${bytes.length} bytes; a law has less than ${largestText}. Name the right file.`,
    )
  }
  const lines = decode(bytes)
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ line: index + 1, text: stripMarks(trimLine(text)) }))
  return checkCharacters(lines.filter(({ text }) => text !== ''))
}

/** Takes white space off both ends, full-width spaces too. */
export function trimLine(text: string): string {
  return text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '')
}

/**
 * Refuses characters that no official text holds and that would hide something or be read as code.
 *
 * @throws ImportError with the line.
 */
export function checkCharacters(lines: readonly SourceLine[]): SourceLine[] {
  for (const { line, text } of lines) {
    const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u.exec(text.replaceAll('\t', ' '))
    if (hidden) {
      const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      throw new ImportError(`There is an invisible character (U+${code}) in ${quoteWords(text)}. Remove it.`, line)
    }
    const markup = /[{}<>]/.exec(text)
    if (markup) {
      throw new ImportError(`"${markup[0]}" in ${quoteWords(text)} does not belong into a law. Remove it.`, line)
    }
  }
  return [...lines]
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ImportError('The file is not UTF-8 text. Save it as UTF-8, or give the .docx itself.')
  }
}

function stripMarks(text: string): string {
  return trimLine(
    text
      .replace(/^#{1,6}\s+/, '')
      .replace(/^(?:[-*+]\s+)(?=[（(]?[一二三四五六七八九十\d])/, '')
      .replace(/\*\*([^*]+)\*\*/g, '$1'),
  )
}
