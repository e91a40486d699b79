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

/** So many columns fit the smallest phones, if their words are short. */
const columnsThatFit = 3

/** So many Latin letters stand side by side on the smallest phones in easy view, the gap after a column counted as two. */
const lettersThatFit = 27
const lettersOfGap = 2

/** The style sheet makes no column narrower. */
const lettersOfColumn = 7

/**
 * Writes a table within a frame. Up to three columns of short words stay a table, and scroll where large letters ask for
 * it, so that the frame takes the focus. A table that needs more room becomes a block for each row where it does not fit,
 * by style alone: its cells carry the heading of their column, and the roles that browsers take from parts of tables that
 * are shown as blocks.
 */
export function writeTable({ head, rows, namesRows, caption, labelledBy }: WrittenTable): string {
  const stacks = head.length > columnsThatFit || countLetters([head, ...rows]) > lettersThatFit
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

/** How many letters a table needs side by side when its lines break wherever they may. */
function countLetters([head = [], ...rows]: readonly (readonly TableCell[])[]): number {
  const columns = head.map(({ text }, column) =>
    Math.max(lettersOfColumn, longestWord(text), ...rows.map((cells) => longestWord(cells[column]?.text ?? ''))),
  )
  return columns.reduce((sum, letters) => sum + letters + lettersOfGap, 0)
}

/** Words end at spaces and between Chinese characters, and after a hyphen that a letter follows. */
function longestWord(text: string): number {
  const words = text.split(/[ \n/–—]|[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|(?<=-)(?=\p{L})/u)
  return Math.max(...words.map((word) => word.length))
}
