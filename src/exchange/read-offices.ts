import { localeTags } from '../i18n/locales.ts'
import type { Office } from '../knowledge/entries.ts'
import { findNearest } from '../knowledge/nearest.ts'
import type { ExchangeContext } from './check-office.ts'
import { columnOfHeader, headerOf, listColumns } from './columns.ts'
import { RowReader } from './row-reader.ts'
import { columnName, type Table, type TableProblem } from './table.ts'

/** What a table holds. When there are problems, nothing of it may be written. */
export interface OfficeTable {
  offices: readonly Office[]
  problems: readonly TableProblem[]
}

/**
 * Reads offices out of a table, row by row, with every problem at once. Columns may stand in any order under headers of
 * either language. A column that is missing leaves what is already known of an office as it is; an empty cell means
 * that there is nothing. Columns of phones, of addresses and of provisions are taken together: with one of a kind, all
 * of that kind are replaced.
 */
export function readOfficeTable(table: Table, context: ExchangeContext): OfficeTable {
  const headerRow = table.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const header = readHeader(table.rows[headerRow] ?? [], headerRow + 1)
  if (header.problems.length > 0) return { offices: [], problems: header.problems }
  const reader = new RowReader(table, header.columns, context)
  table.rows.forEach((row, index) => {
    if (index > headerRow && row.some((cell) => cell.trim() !== '')) reader.read(row, index)
  })
  return { offices: reader.offices, problems: reader.problems }
}

interface Header {
  /** The ids of the columns by their position; null for an empty one. */
  columns: readonly (string | null)[]
  problems: readonly TableProblem[]
}

function readHeader(cells: readonly string[], row: number): Header {
  if (cells.length === 0) {
    return {
      columns: [],
      problems: [
        { row: 1, column: null, message: 'The table is empty. Start from an export: npm run offices -- export' },
      ],
    }
  }
  const columns = cells.map((cell) => (cell.trim() === '' ? null : columnOfHeader(cell)))
  const problems = cells.flatMap((cell, index): TableProblem[] => {
    const id = columns[index] ?? null
    const at = { row, column: columnName(index) }
    if (cell.trim() !== '' && id === null)
      return [{ ...at, message: `Nothing reads a column "${cell.trim()}". ${suggestHeader(cell)}` }]
    if (id !== null && columns.indexOf(id) < index) {
      return [
        {
          ...at,
          message: `The column "${cell.trim()}" stands twice, also as column ${columnName(columns.indexOf(id))}. Remove one.`,
        },
      ]
    }
    return []
  })
  if (columns.every((id) => id === null)) {
    const message =
      'The first row is no header. Write the names of the columns into it, as an export has them: key, name (English), … or 键名、名称（英文）……'
    return { columns, problems: [{ row, column: null, message }] }
  }
  if (!columns.includes('key')) {
    const message = 'There is no column "key" (键名). It names the folder of each office, such as bijie-hrss.'
    return { columns, problems: [...problems, { row, column: null, message }] }
  }
  return { columns, problems }
}

function suggestHeader(cell: string): string {
  const known = listColumns({ phones: 1, addresses: 1, legalBasis: 1 }).flatMap((id) =>
    localeTags.map((tag) => headerOf(id, tag)),
  )
  const near = findNearest(cell, known)
  return near ? `Did you mean "${near}"? Rename or remove it.` : 'Rename it as an export has it, or remove it.'
}
