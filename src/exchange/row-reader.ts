import type { z } from 'zod'
import { localeTags } from '../i18n/locales.ts'
import type { Office } from '../knowledge/entries.ts'
import { keySchema } from '../schemas/fields.ts'
import { officeFactsSchema } from '../schemas/office.ts'
import { checkOffice, type ExchangeContext } from './check-office.ts'
import { listChoices } from './choices.ts'
import { headerOf, listColumns, officeGroups } from './columns.ts'
import { cellsOfOffice, factsOfCells, groupsOf, type OfficeCells } from './office-cells.ts'
import { columnName, type Table, type TableProblem } from './table.ts'

/** Reads the rows of one table into offices, and collects every problem of every row. */
export class RowReader {
  readonly offices: Office[] = []
  readonly problems: TableProblem[] = []
  private readonly rowsByKey = new Map<string, number>()
  private readonly rowsByIdentity = new Map<string, number>()
  private readonly table: Table
  private readonly columns: readonly (string | null)[]
  private readonly context: ExchangeContext

  constructor(table: Table, columns: readonly (string | null)[], context: ExchangeContext) {
    this.table = table
    this.columns = columns
    this.context = context
  }

  read(row: readonly string[], index: number): void {
    const before = this.problems.length
    this.checkCells(row, index)
    const own = new Map(
      row.flatMap((cell, x) => {
        const id = this.columns[x]
        return id && cell.trim() !== '' ? [[id, cell] as const] : []
      }),
    )
    const key = (own.get('key') ?? '').trim()
    this.checkKey(key, own, index)
    if (this.problems.length > before) return
    const known = this.context.offices.find((office) => office.key === key)
    const cells = known ? this.merge(cellsOfOffice(known, 'en'), own) : own
    const parsed = officeFactsSchema.safeParse(factsOfCells(cells))
    if (!parsed.success) {
      this.addIssues(parsed.error, cells, index)
      return
    }
    for (const { field, message } of checkOffice(parsed.data, this.context))
      this.add(index, idOfField(field, cells), message)
    this.checkIdentity(key, parsed.data, index)
    if (this.problems.length > before) return
    const texts = Object.fromEntries(
      localeTags.flatMap((tag) => {
        const body = (cells.get(`text.${tag}`) ?? '').trim()
        return body === '' ? [] : [[tag, { body }]]
      }),
    )
    this.offices.push({ key, facts: parsed.data, texts })
  }

  private checkCells(row: readonly string[], index: number): void {
    row.forEach((cell, x) => {
      const refused = this.table.refused.get(`${index}:${x}`)
      const id = this.columns[x] ?? null
      if (refused && id !== null) this.addAt(index, x, refused)
      else if (id === null && cell.trim() !== '')
        this.addAt(index, x, 'The cell has no header above it. Write one, or empty the cell.')
      // Programs that cannot write a character put a question mark in its place.
      else if (/\uFFFD|\?{3}/.test(cell))
        this.addAt(
          index,
          x,
          'The cell holds characters that were lost when the file was saved. Save it again as "CSV UTF-8" or ".xlsx".',
        )
      else if (/^#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL)[!?]?$/.test(cell.trim()))
        this.addAt(index, x, `The cell shows the error ${cell.trim()}. Write the value itself.`)
    })
  }

  private checkKey(key: string, cells: OfficeCells, index: number): void {
    if (key === '') {
      const name = (cells.get('name.en') ?? '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
      this.add(
        index,
        'key',
        `The key is empty. ${name ? `Write one, such as "${name.slice(0, 40)}".` : 'Write one, such as "bijie-hrss".'}`,
      )
      return
    }
    const parsed = keySchema.safeParse(key)
    if (!parsed.success) {
      this.add(
        index,
        'key',
        `"${key}" is no key. Write lower-case ASCII words joined by hyphens, such as "bijie-hrss".`,
      )
      return
    }
    const earlier = this.rowsByKey.get(key)
    if (earlier !== undefined)
      this.add(index, 'key', `"${key}" stands in row ${earlier} already. Give each office a key of its own.`)
    else this.rowsByKey.set(key, index + 1)
  }

  /** Two rows for one office under two keys would stand on its page twice. */
  private checkIdentity(key: string, { name, region, district }: Office['facts'], index: number): void {
    const identity = [name['zh-CN'], region, district?.['zh-CN'] ?? ''].join('\n')
    const earlier = this.rowsByIdentity.get(identity)
    const other = this.context.offices.find(
      ({ key: otherKey, facts }) =>
        otherKey !== key &&
        !this.rowsByKey.has(otherKey) &&
        [facts.name['zh-CN'], facts.region, facts.district?.['zh-CN'] ?? ''].join('\n') === identity,
    )
    if (earlier !== undefined)
      this.add(index, 'name.zh-CN', `"${name['zh-CN']}" stands in row ${earlier} already, for the same place.`)
    else if (other)
      this.add(index, 'name.zh-CN', `"${name['zh-CN']}" is known already, under the key "${other.key}". Use that key.`)
    this.rowsByIdentity.set(identity, earlier ?? index + 1)
  }

  /** What is known, with the cells of the row in its place. */
  private merge(known: OfficeCells, own: OfficeCells): OfficeCells {
    const replaced = new Set(
      this.columns.flatMap((id) => (id ? [officeGroups.find((group) => id.startsWith(`${group}.`)) ?? id] : [])),
    )
    const kept = [...known].filter(([id]) => !replaced.has(id) && !replaced.has(id.split('.')[0] ?? ''))
    return new Map([...kept, ...own])
  }

  private addIssues(error: z.ZodError, cells: OfficeCells, index: number): void {
    const seen = new Set<string>()
    for (const { path, message } of error.issues) {
      const id = idOfField(path.join('.'), cells)
      if (seen.has(id)) continue
      seen.add(id)
      const value = (cells.get(id) ?? '').trim()
      const words = listChoices(id)
      if (value === '') this.add(index, id, words ? `The cell is empty. Write one of: ${words}.` : 'The cell is empty.')
      else if (words) this.add(index, id, `"${shorten(value)}" is not known here. Write one of: ${words}.`)
      else this.add(index, id, `"${shorten(value)}" does not fit. ${message}`)
    }
  }

  private add(index: number, id: string, message: string): void {
    const x = this.columns.findIndex((column) => column === id || column?.startsWith(`${id}.`))
    if (x >= 0) this.addAt(index, x, message)
    else
      this.problems.push({ row: index + 1, column: `"${headerOf(idOfHeader(id), 'en')}", which is missing`, message })
  }

  private addAt(index: number, x: number, message: string): void {
    const id = this.columns[x]
    const column = `${columnName(x)}${id ? ` (${headerOf(id, 'en')})` : ''}`
    this.problems.push({ row: index + 1, column, message })
  }
}

/** The column of a field of the facts: numbers of phones have gaps where cells are empty, and a list is one cell. */
function idOfField(field: string, cells: OfficeCells): string {
  const [name = '', number = '', ...rest] = field.split('.')
  if (name === 'services') return 'services'
  const group = officeGroups.find((known) => known === name)
  if (!group) return field.replace(/^(schedule\.sources).*$/, '$1')
  const id = groupsOf(cells, group)[Number(number)] ?? `${group}.0`
  return `${id}.${rest.join('.')}`.replace(/(\.sources).*$/, '$1').replace(/\.$/, '')
}

/** Some fields are no columns of their own: a name is two. */
function idOfHeader(id: string): string {
  const known = listColumns({ phones: 100, addresses: 100, legalBasis: 100 })
  return known.find((column) => column === id || column.startsWith(`${id}.`)) ?? 'key'
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
