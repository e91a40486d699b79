import { escapeHtml } from './escape-html.ts'

/** A cell of a table: as HTML, and its words alone. */
export interface TableCell {
  html: string
  text: string
}

/** A table as it is written: headings of columns, rows, and whether the first cell of a row names it. */
export interface WrittenTable {
  head: readonly TableCell[]
  rows: readonly (readonly TableCell[])[]
  namesRows: boolean
  /** The name of the table, shown or only read out. */
  caption?: { text: string; hidden: boolean }
  /** The id of the heading that names the frame. */
  labelledBy?: string
}

/** So many columns fit the smallest phones. */
const columnsThatFit = 3

/**
 * Writes a table within a frame. Up to three columns scroll where large letters ask for it, so that the frame takes the
 * focus. A table of more becomes a block for each row where it does not fit, by style alone: its cells carry the heading
 * of their column, and the roles that browsers take from parts of tables that are shown as blocks.
 */
export function writeTable({ head, rows, namesRows, caption, labelledBy }: WrittenTable): string {
  const stacks = head.length > columnsThatFit
  const role = (name: string): string => (stacks ? ` role="${name}"` : '')
  const label = ({ text }: TableCell): string => (stacks && text !== '' ? ` data-label="${escapeHtml(text)}"` : '')
  const headings = head.map(({ html, text }) => (text === '' ? '<td></td>' : `<th scope="col">${html}</th>`))
  const body = rows.map((cells) => {
    const written = cells.map(({ html }, column) => {
      const of = head[column] ?? { html: '', text: '' }
      return column === 0 && namesRows
        ? `<th ${stacks ? 'role="rowheader"' : 'scope="row"'}${label(of)}>${html}</th>`
        : `<td${role('cell')}${label(of)}>${html}</td>`
    })
    return `<tr${role('row')}>${written.join('')}</tr>`
  })
  const name = labelledBy ? ` aria-labelledby="${labelledBy}"` : ''
  const frame = stacks ? 'class="stack"' : `class="scroll" tabindex="0" role="group"${name}`
  const title = caption
    ? `<caption${caption.hidden ? ' class="visually-hidden"' : ''}>${escapeHtml(caption.text)}</caption>`
    : ''
  return `<div ${frame}><table${role('table')}>${title}<thead><tr>${headings.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}
