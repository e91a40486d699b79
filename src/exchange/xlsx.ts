import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { tooManyRows } from './csv.ts'
import { ExchangeError } from './exchange-error.ts'
import { columnIndex, columnName, maxColumns, maxRows, type Table } from './table.ts'

/** What an honest table of 10,000 offices needs at most, unpacked. A small file may hold far more. */
const maxUnpackedBytes = 150_000_000
/** The longest text that a cell of the format holds. */
const maxCellLength = 32_767

/**
 * Reads the first sheet of an `.xlsx` file. The values come from a library; what it does not tell is looked up in the
 * file itself before: how large it is unpacked, merged cells, formulas.
 *
 * @throws ExchangeError when it is no such file, is protected, holds merged cells, or is too large.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const { sheet, name, others } = openWorkbook(bytes)
  refuseMergedCells(sheet)
  if (countRows(sheet) > maxRows + 1) throw tooManyRows()
  const refused = findFormulas(sheet)
  const rows = await readRows(bytes)
  return {
    rows,
    refused,
    remarks: [
      `Read the sheet "${name}"${others > 0 ? `; the other ${others === 1 ? 'sheet was' : `${others} sheets were`} not read` : ''}.`,
    ],
  }
}

/**
 * Writes an `.xlsx` file with one sheet. Every cell is text: no program turns a code into a number or a date into a day
 * of its own. The same rows give the same bytes.
 *
 * @throws ExchangeError when a text is longer than a cell of the format can hold.
 */
export function writeXlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const tooLong = rows.flat().find((cell) => cell.length > maxCellLength)
  if (tooLong !== undefined) {
    throw new ExchangeError(
      `The text that begins "${tooLong.slice(0, 40)}" is longer than a cell of .xlsx can hold. Export as CSV.`,
    )
  }
  const encoder = new TextEncoder()
  const files = Object.entries(workbookFiles(rows)).map(([path, xml]) => [
    path,
    encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ])
  // The oldest day the format of packed files knows.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

/** The files of a workbook with one sheet and nothing but text, after ECMA-376. */
function workbookFiles(rows: readonly (readonly string[])[]): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const frozenHeader =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const sheetRows = rows.map(
    (row, y) => `<row r="${y + 1}">${row.map((cell, x) => writeCell(cell, x, y)).join('')}</row>`,
  )
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="offices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${frozenHeader}<cols><col min="1" max="${Math.max(1, rows[0]?.length ?? 0)}" width="24" customWidth="1"/></cols><sheetData>${sheetRows.join('')}</sheetData></worksheet>`,
  }
}

function writeCell(text: string, x: number, y: number): string {
  if (text === '') return ''
  const escaped = [...text]
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .join('')
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
  return `<c r="${columnName(x)}${y + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`
}

/** Unpacks what is looked at: the list of sheets and the first of them. */
function openWorkbook(bytes: Uint8Array): { sheet: string; name: string; others: number } {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new ExchangeError('The file is an old .xls or is protected by a password. Save it as an unprotected .xlsx.')
  }
  const files = unzip(bytes)
  const text = (path: string): string => new TextDecoder().decode(files[path] ?? new Uint8Array())
  const sheets = [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(
    ([, attributes = '']) => attributes,
  )
  const [first] = sheets
  const id = attributeOf(first ?? '', 'r:id')
  const relation = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)>/g)]
    .map(([, attributes = '']) => attributes)
    .find((attributes) => attributeOf(attributes, 'Id') === id)
  const target = attributeOf(relation ?? '', 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')
  if (first === undefined || !files[target]) {
    throw new ExchangeError(
      'The file holds no sheet that can be read. Open it in a spreadsheet program and save it as .xlsx.',
    )
  }
  return { sheet: text(target), name: decodeEntities(attributeOf(first, 'name')), others: sheets.length - 1 }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize
        if (unpacked > maxUnpackedBytes)
          throw new ExchangeError(
            'The file is far too large unpacked to be a table of offices. Keep only the sheet with the offices.',
          )
        return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name)
      },
    })
  } catch (error) {
    if (error instanceof ExchangeError) throw error
    throw new ExchangeError(
      'The file is no .xlsx: it cannot be unpacked. Save it from a spreadsheet program as .xlsx or "CSV UTF-8".',
    )
  }
}

function refuseMergedCells(sheet: string): void {
  const ranges = [...sheet.matchAll(/<(?:\w+:)?mergeCell\s([^>]*)>/g)].map(([, attributes = '']) =>
    attributeOf(attributes, 'ref'),
  )
  if (ranges.length === 0) return
  const named = ranges.slice(0, 5).join(', ')
  throw new ExchangeError(
    `Cells are merged: ${named}${ranges.length > 5 ? ` and ${ranges.length - 5} more` : ''}. Unmerge them and fill each cell: only the first one holds the value.`,
  )
}

function countRows(sheet: string): number {
  return sheet.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0
}

/** The result that a formula had when the file was saved is what somebody's program made of it, not a fact. */
function findFormulas(sheet: string): Map<string, string> {
  // A cell without content closes itself and has no formula.
  const cells = sheet.matchAll(/<(?:\w+:)?c\s([^>]*[^/>])>(?:(?!<\/(?:\w+:)?c>).)*?<(?:\w+:)?f[\s/>]/gs)
  return new Map(
    [...cells].map(([, attributes = '']) => {
      const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(attributeOf(attributes, 'r')) ?? []
      return [
        `${Number(row) - 1}:${columnIndex(column)}`,
        'The cell holds a formula. Copy the column and paste it as values.',
      ]
    }),
  )
}

async function readRows(bytes: Uint8Array): Promise<string[][]> {
  const data = await readSheet(Buffer.from(bytes), { trim: false }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ExchangeError(
      `The sheet cannot be read (${reason}). Open the file in a spreadsheet program and save it anew.`,
    )
  })
  return data.map((row, index) => {
    if (row.length > maxColumns) {
      throw new ExchangeError(
        `Row ${index + 1} has more than ${maxColumns} cells. Remove what does not belong to the table.`,
      )
    }
    return row.map(toText)
  })
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell).replace(/\r\n?/g, '\n')
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '')
}
