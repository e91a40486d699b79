import { type UnzipFileInfo, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { ImportError, quoteWords } from './import-error.ts'
import { checkCharacters, type SourceLine, trimLine } from './source-lines.ts'

const megabyte = 1_000_000
const limits = { file: 20 * megabyte, xml: 30 * megabyte, ratio: 200, entries: 2000, depth: 200 } as const
const documentPath = 'word/document.xml'
const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** What would be lost or misread if only the words were taken. */
const refused: Readonly<Record<string, string>> = {
  tbl: 'a table',
  drawing: 'a picture or drawing',
  pict: 'a picture or drawing',
  object: 'an embedded object',
  txbxContent: 'a text box',
  footnoteReference: 'a footnote',
  endnoteReference: 'an endnote',
  commentReference: 'a comment',
  ins: 'a tracked change',
  del: 'a tracked change',
  moveFrom: 'a tracked change',
  moveTo: 'a tracked change',
  numPr: 'automatic numbering, so that the printed number is not in the text',
}

/**
 * Reads the paragraphs of a .docx. Only the main text part is unpacked, and nothing of it is run, fetched or expanded.
 *
 * @throws ImportError for anything that is no plain .docx: too large, packed too tightly, with a document type or
 * entities, with tables, pictures, tracked changes or automatic numbers. With the paragraph where there is one.
 */
export function readDocxLines(bytes: Uint8Array): SourceLine[] {
  if (bytes.length > limits.file) {
    throw new ImportError(`The file has ${bytes.length} bytes; at most ${limits.file} are read. Name the right file.`)
  }
  return checkCharacters(readParagraphs(unpackDocument(bytes)))
}

function unpackDocument(bytes: Uint8Array): string {
  const seen: UnzipFileInfo[] = []
  let count = 0
  const files = unzip(bytes, (file) => {
    count += 1
    if (count > limits.entries)
      throw new ImportError(`The archive holds more than ${limits.entries} files. It is no law.`)
    if (file.name !== documentPath) return false
    seen.push(file)
    checkSize(file)
    return true
  })
  const document = files[documentPath]
  if (!document || seen.length !== 1) {
    throw new ImportError(`The file is no .docx: it holds ${seen.length} parts "${documentPath}" and not one.`)
  }
  // fflate never writes beyond the size the archive claims; a wrong claim shows as a wrong length of the XML.
  return decodeXml(document)
}

function checkSize({ originalSize, size }: UnzipFileInfo): void {
  if (originalSize > limits.xml) {
    throw new ImportError(`The text part unpacks to ${originalSize} bytes; at most ${limits.xml} are read.`)
  }
  if (originalSize > megabyte && originalSize > size * limits.ratio) {
    throw new ImportError(`The text part is packed more than ${limits.ratio} times. That is no document but a trap.`)
  }
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('The file is no .docx: it cannot be unpacked. Download it again.')
  }
}

function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ImportError('The text part of the .docx is not UTF-8. Save the document anew in a word processor.')
  }
}

/** Collects the words of each paragraph; a forced line break begins a line of its own. */
function readParagraphs(xml: string): SourceLine[] {
  const parser = new SaxesParser({ xmlns: true })
  const lines: SourceLine[] = []
  let paragraph = 0
  let depth = 0
  let words = ''
  let isText = false
  const endLine = (): void => {
    const text = trimLine(words)
    if (text !== '') lines.push({ line: paragraph, text })
    words = ''
  }
  parser.on('doctype', () => {
    throw new ImportError('The text part of the .docx declares a document type. Word processors write none.')
  })
  parser.on('error', (error) => {
    throw new ImportError(`The text part of the .docx is broken XML (${error.message}). Download the file again.`)
  })
  parser.on('opentag', ({ local, uri }) => {
    depth += 1
    if (depth > limits.depth) throw new ImportError(`The text part is nested more than ${limits.depth} deep.`)
    if (!wordNamespaces.has(uri)) return
    if (local === 'p') paragraph += 1
    const reason = refused[local]
    if (reason) refuse(reason, paragraph, words)
    if (local === 'br' || local === 'cr') endLine()
    if (local === 'tab') words += ' '
    if (local === 't') isText = true
  })
  parser.on('closetag', ({ local, uri }) => {
    depth -= 1
    if (!wordNamespaces.has(uri)) return
    if (local === 't') isText = false
    if (local === 'p') endLine()
  })
  parser.on('text', (text) => {
    if (isText) words += text
  })
  parser.write(xml).close()
  return lines
}

function refuse(reason: string, paragraph: number, words: string): never {
  const place = words === '' ? '' : ` after ${quoteWords(words)}`
  throw new ImportError(
    `There is ${reason}${place}. Turn it into plain paragraphs, or leave it out and say so in the coverage note.`,
    paragraph,
  )
}
