import { constants, deflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A cell of a hand-made sheet: text, a number, or the XML of the cell's inside. */
export type HostileCell = string | number | { xml: string; style?: number }

/** What goes into a hand-made workbook besides its cells. */
export interface HostileParts {
  /** XML after the cells, such as `<mergeCells>`. */
  after?: string
  /** Names of further sheets. */
  sheets?: readonly string[]
  /** Further files of the package. */
  files?: Readonly<Zippable>
}

/** Builds an `.xlsx` by hand, so that it can hold what no writing library would let through. */
export function createXlsx(
  rows: readonly (readonly HostileCell[])[],
  { after = '', sheets = [], files = {} }: HostileParts = {},
): Uint8Array {
  const body = rows
    .map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => writeCell(cell, x, y)).join('')}</row>`)
    .join('')
  const names = ['Offices & co', ...sheets]
  const xml = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheet = (content: string): Uint8Array =>
    xml(
      `<worksheet xmlns="${main}"><sheetData>${content}</sheetData>`.concat(
        content === '' ? '' : after,
        '</worksheet>',
      ),
    )
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(index === 0 ? body : '')]),
    ),
    ...files,
  })
}

/**
 * A workbook with a sheet of so many million bytes of nothing. Packing them takes seconds, so one million is packed and
 * repeated; stored as it is, and marked as packed afterwards (APPNOTE.TXT 4.3.7 and 4.3.12).
 */
export function createHugeXlsx(millions: number): Uint8Array {
  const million = deflateRawSync(new Uint8Array(1_000_000), { finishFlush: constants.Z_FULL_FLUSH })
  const end = Uint8Array.of(3, 0)
  const path = 'xl/worksheets/sheet9.xml'
  const stored = Buffer.concat([...Array.from({ length: millions }, () => million), end])
  const file = Buffer.from(createXlsx([['key']], { files: { [path]: [stored, { level: 0 }] } }))
  const header = file.indexOf(path) - 30
  const entry = file.lastIndexOf(path) - 46
  for (const [method, size] of [
    [header + 8, header + 22],
    [entry + 10, entry + 24],
  ] as const) {
    file.writeUInt16LE(8, method)
    file.writeUInt32LE(millions * 1_000_000, size)
  }
  return file
}

function writeCell(cell: HostileCell, x: number, y: number): string {
  const place = `${String.fromCharCode(65 + x)}${y + 1}`
  if (cell === '') return `<c r="${place}"/>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  return `<c r="${place}"${cell.style ? ` s="${cell.style}"` : ''}>${cell.xml}</c>`
}
