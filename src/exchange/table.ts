/** A sheet of a spreadsheet as text, row by row; the first row is the header. */
export interface Table {
  /** Cells by row; rows may be of different length, an empty cell is ''. */
  rows: readonly (readonly string[])[]
  /** Cells that must not be taken as they are, by `row:column` counted from 0, with what is wrong. */
  refused: ReadonlyMap<string, string>
  /** What the reader of the file should know: which sheet was read, which encoding. */
  remarks: readonly string[]
}

/** The most rows that are read at once: China has some 2,900 counties, and three kinds of offices in each. */
export const maxRows = 10_000

/** The most columns: far more than an office with ten phones needs. */
export const maxColumns = 400

/** The name of a column as spreadsheets show it: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** The number of a column from its name: A → 0. */
export function columnIndex(name: string): number {
  return [...name].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Something wrong with a table: where it is and what to do. */
export interface TableProblem {
  /** The row as the spreadsheet program counts it, from 1. */
  row: number
  /** The column as the program names it, with its header: `C (region code)`; null when it concerns the whole row. */
  column: string | null
  message: string
}

/** One line for people: `Row 5, column C (region code): There is no region 529999. …` */
export function formatTableProblem({ row, column, message }: TableProblem): string {
  return `Row ${row}${column ? `, column ${column}` : ''}: ${message}`
}
