import { decodeText } from './decode-text.ts'
import { ExchangeError } from './exchange-error.ts'
import { maxColumns, maxRows, type Table } from './table.ts'

/** What a spreadsheet program would run as a formula, at the beginning of a cell. */
const formulaStart = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * Reads a CSV file (RFC 4180). Commas, semicolons and tabs are told apart by the header. Cells that this site wrote with
 * an apostrophe in front, so that no program runs them, lose it again; a bare formula is refused.
 *
 * @throws ExchangeError when the bytes are no text, a quotation mark is never closed, or the table is too large.
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes)
  const rows = parseCsv(text.replace(/^\uFEFF/, ''))
  const refused = new Map<string, string>()
  const plain = rows.map((row, y) =>
    row.map((cell, x) => {
      if (cell.startsWith('=')) refused.set(`${y}:${x}`, 'The cell holds a formula. Write its result as plain text.')
      return /^'/.test(cell) && formulaStart.test(cell) ? cell.slice(1) : cell
    }),
  )
  return { rows: plain, refused, remarks: [`Read as ${encoding}.`] }
}

/**
 * Writes a CSV file: UTF-8 with a mark at its beginning, by which Excel knows it, and lines that end in CRLF. A cell that
 * a program would run as a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoteCell(formulaStart.test(cell) ? `'${cell}` : cell)).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

/** Writes a CSV file for programs, such as a data package: no mark, nothing added to cells. */
export function writePlainCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('')
}

function quoteCell(cell: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Splits a text into rows of cells. Line ends may be CRLF, LF or CR; within cells they become LF. */
function parseCsv(text: string): string[][] {
  const separator = findSeparator(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const endRow = (): void => {
    if (row.length > 1 || row[0] !== '') rows.push(row)
    else rows.push([])
    row = []
    if (rows.length > maxRows + 1) throw tooManyRows()
  }
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at, rows.length + 1) : readBare(text, at, separator)
    row.push(cell.value)
    if (row.length > maxColumns) {
      throw new ExchangeError(
        `Row ${rows.length + 1} has more than ${maxColumns} cells. Remove what does not belong to the table.`,
      )
    }
    at = cell.end
    if (text[at] === separator) {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') {
      throw new ExchangeError(
        `Row ${rows.length + 1} has text after a closing quotation mark. Double the quotation marks within a cell, or save the file from a spreadsheet program.`,
      )
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    endRow()
  }
  if (row.length > 0) endRow()
  return rows
}

/** The message for a table with too many rows; the same for every format. */
export function tooManyRows(): ExchangeError {
  return new ExchangeError(
    `The table has more than ${maxRows} rows. Remove empty and foreign rows, or split the file and import it in parts.`,
  )
}

function readBare(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

function readQuoted(text: string, start: number, row: number): { value: string; end: number } {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) {
      throw new ExchangeError(
        `Row ${row} opens a quotation mark that is never closed. Close it, or save the file from a spreadsheet program.`,
      )
    }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value: value.replace(/\r\n?/g, '\n'), end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}

/** The separator that the first line uses most, outside quotation marks; a comma when it has none. */
function findSeparator(text: string): string {
  const [header = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: header.split(separator).length }))
  return counted.sort((a, b) => b.count - a.count)[0]?.separator ?? ','
}
