/**
 * `npm run offices -- import <file> [--write]`: reads offices from a .csv or .xlsx, prints every problem, and with
 * `--write` puts them into the content. `npm run offices -- export [--format csv|xlsx|json|hsds] [--locale en|zh-CN]
 * [--out <path>]` writes them out. `--content <folder>` works on another content folder.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { checkContent } from '../src/checks/check-content.ts'
import { formatProblems } from '../src/checks/problem.ts'
import type { ExchangeContext } from '../src/exchange/check-office.ts'
import { readCsv, writeCsv } from '../src/exchange/csv.ts'
import { ExchangeError } from '../src/exchange/exchange-error.ts'
import { createHsdsPackage } from '../src/exchange/hsds.ts'
import { writeOfficeRows } from '../src/exchange/office-cells.ts'
import { type ImportPlan, planImport } from '../src/exchange/plan-import.ts'
import { readOfficeTable } from '../src/exchange/read-offices.ts'
import { formatTableProblem, type Table } from '../src/exchange/table.ts'
import { readXlsx, writeXlsx } from '../src/exchange/xlsx.ts'
import { dayOf } from '../src/i18n/dates.ts'
import { isLocale, type Locale } from '../src/i18n/locales.ts'
import type { Entries } from '../src/knowledge/entries.ts'
import { readEntries } from '../src/knowledge/files.ts'
import { createRegionTree } from '../src/knowledge/region-tree.ts'
import { readCommandLine } from './support/command-line.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { restoreOffices, writeOffices } from './support/import-offices.ts'
import { projectRoot } from './support/run-tool.ts'

const usage = `Use: npm run offices -- import <file.csv|file.xlsx> [--write]
     npm run offices -- export [--format csv|xlsx|json|hsds] [--locale en|zh-CN] [--out <path>]`

/** So many problems are printed; nobody reads more before mending the first. */
const shownProblems = 50
const largestFile = 20_000_000

interface Options {
  command: string
  file: string | undefined
  content: string
  format: string
  locale: Locale
  out: string | undefined
  write: boolean
}

await runScript(async () => {
  const options = readOptions()
  restoreOffices(options.content)
  try {
    if (options.command === 'import' && options.file !== undefined) return await importFile(options.file, options)
    if (options.command === 'export' && options.file === undefined) return exportFile(options)
  } catch (error) {
    if (error instanceof ExchangeError) throw new ExplainedError(error.message)
    throw error
  }
  throw new ExplainedError(usage)
})

async function importFile(file: string, { content, write }: Options): Promise<number> {
  const table = await readTable(file)
  const entries = readKnown(content)
  const { offices, problems } = readOfficeTable(table, contextOf(entries))
  for (const remark of table.remarks) say(remark)
  if (problems.length > 0) {
    for (const problem of problems.slice(0, shownProblems)) say(formatTableProblem(problem))
    if (problems.length > shownProblems) say(`… and ${problems.length - shownProblems} more.`)
    say(`\n${count(problems.length, 'problem')}. Nothing was written.`)
    return 1
  }
  const plan = planImport(offices, entries.offices)
  describePlan(plan)
  if (plan.files.length === 0) return 0
  if (!write) {
    say('\nNothing was written. Run the command again with --write.')
    return 0
  }
  const found = writeOffices(content, plan.files, (root) =>
    checkContent(root, { today: dayOf(new Date()), base: basename(content) }),
  )
  if (found.length > 0) {
    say(
      `\n${formatProblems(found)}\n\nThe content would have had ${count(found.length, 'error')}. Nothing was written.`,
    )
    return 1
  }
  say(`\nWritten to ${join(content, 'offices')}.`)
  return 0
}

function exportFile({ content, format, locale, out }: Options): number {
  const entries = readKnown(content)
  if (format === 'hsds') {
    const folder = resolve(out ?? 'offices-hsds')
    const version = readVersion()
    mkdirSync(folder, { recursive: true })
    const files = createHsdsPackage(entries.offices, createRegionTree(entries.regions), version)
    for (const [name, text] of files) writeFileSync(join(folder, name), text)
    say(`${count(entries.offices.length, 'office')} written to ${folder}.`)
    return 0
  }
  const bytes = formatOffices(entries, format, locale)
  const file = resolve(out ?? `offices.${format}`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  say(`${count(entries.offices.length, 'office')} written to ${file}.`)
  return 0
}

function formatOffices({ offices }: Entries, format: string, locale: Locale): string | Uint8Array {
  if (format === 'json') {
    const list = offices.map(({ key, facts, texts }) => ({
      key,
      ...facts,
      texts: Object.fromEntries(Object.entries(texts).map(([tag, { body }]) => [tag, body.trim()])),
    }))
    return `${JSON.stringify(list, null, 2)}\n`
  }
  const rows = writeOfficeRows(offices, locale)
  return format === 'xlsx' ? writeXlsx(rows) : writeCsv(rows)
}

async function readTable(file: string): Promise<Table> {
  if (!existsSync(file)) throw new ExplainedError(`There is no file ${file}. Name a .csv or .xlsx file after "import".`)
  const bytes = readFileSync(file)
  if (bytes.length > largestFile) {
    throw new ExplainedError(
      `${file} is larger than 20 MB, far more than a table of offices. Keep only the sheet with the offices.`,
    )
  }
  const extension = extname(file).toLowerCase()
  // What a file is called and what it is are two things: every .xlsx begins with the mark of a packed file.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' || ['.xlsx', '.xls'].includes(extension)) return readXlsx(bytes)
  if (['.csv', '.tsv', '.txt'].includes(extension)) return readCsv(bytes)
  throw new ExplainedError(`${file} is neither .csv nor .xlsx. Save it as one of them.`)
}

function contextOf(entries: Entries): ExchangeContext {
  return {
    offices: entries.offices,
    regions: createRegionTree(entries.regions),
    sources: new Set(entries.sources.map(({ key }) => key)),
    articles: new Set(entries.articles.map(({ key }) => key)),
    today: dayOf(new Date()),
  }
}

function readKnown(content: string): Entries {
  try {
    return readEntries(content)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ExplainedError(
      `The content cannot be read as it is, so nothing can be compared with it. Run "npm run check" to see where.\n${reason}`,
    )
  }
}

function describePlan({ added, changed, unchanged }: ImportPlan): void {
  for (const key of added) say(`new      ${key}`)
  for (const { key, fields } of changed) say(`changed  ${key}: ${fields.join(', ')}`)
  say(`${count(added.length, 'new office')}, ${changed.length} changed, ${unchanged.length} as before.`)
}

function readVersion(): string {
  const description: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const isNamed = typeof description === 'object' && description !== null && 'version' in description
  return isNamed ? String(description.version) : '0.0.0'
}

function readOptions(): Options {
  const { values, positionals } = readCommandLine(
    {
      allowPositionals: true,
      options: {
        content: { type: 'string', default: join(projectRoot, 'src', 'content') },
        format: { type: 'string', default: 'csv' },
        locale: { type: 'string', default: 'en' },
        out: { type: 'string' },
        write: { type: 'boolean', default: false },
      },
    },
    usage,
  )
  const { locale, format, out, write } = values
  const [command = '', file, ...rest] = positionals
  const content = resolve(values.content)
  if (rest.length > 0 || !['import', 'export'].includes(command)) throw new ExplainedError(usage)
  if (!isLocale(locale)) throw new ExplainedError(`"${locale}" is no language of the site. Use en or zh-CN.`)
  if (!['csv', 'xlsx', 'json', 'hsds'].includes(format))
    throw new ExplainedError(`"${format}" is no format. Use csv, xlsx, json or hsds.`)
  if (!existsSync(content))
    throw new ExplainedError(`There is no folder ${values.content}. Name the content folder after --content.`)
  return { command, file, content, format, locale, out, write }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
