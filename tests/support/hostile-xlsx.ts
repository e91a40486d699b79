import { zipSync } from 'fflate'

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
  files?: Readonly<Record<string, Uint8Array>>
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

function writeCell(cell: HostileCell, x: number, y: number): string {
  const place = `${String.fromCharCode(65 + x)}${y + 1}`
  if (cell === '') return `<c r="${place}"/>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  return `<c r="${place}"${cell.style ? ` s="${cell.style}"` : ''}>${cell.xml}</c>`
}
