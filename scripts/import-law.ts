/**
 * `npm run import-law -- <file.docx|.txt|.md> --key <law> [--articles all|16,58] [--amended-from 2027-01-01] [--write]`:
 * reads the official text of a law, shows how it differs from what is held, and with --write puts it into the content;
 * with --amended-from it keeps what is held as the earlier wording. See docs/import-law.md.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listFiles } from '../integrations/built-files.ts'
import { dayOf } from '../src/i18n/dates.ts'
import { ImportError } from '../src/import-law/import-error.ts'
import { type ImportPlan, type ImportRequest, planImport } from '../src/import-law/plan-import.ts'
import { readLawFile } from '../src/import-law/read-law-file.ts'
import { writeImport } from '../src/import-law/write-import.ts'
import { dateSchema } from '../src/schemas/fields.ts'
import { readCommandLine } from './support/command-line.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { projectRoot } from './support/run-tool.ts'
import { showArticle } from './support/show-comparison.ts'

const usage =
  'Use: npm run import-law -- <file.docx|.txt|.md> --key <law> [--articles all|16,58] [--amended-from 2027-01-01] [--write]'

await runScript(async () => {
  const { file, key, select, amendedFrom, write, content } = readOptions()
  const lawsFolder = join(content, 'laws')
  try {
    const bytes = new Uint8Array(readFileSync(file))
    const law = readLawFile(basename(file), bytes)
    const held = readHeld(join(lawsFolder, key))
    const source = { name: basename(file), bytes }
    const plan = planImport({ key, law, held, select, source, today: dayOf(new Date()), amendedFrom })
    process.stdout.write(describe(plan, law.title, law.articles.length))
    if (write) writeImport(lawsFolder, key, plan)
    process.stdout.write(write ? closing(key, file) : 'Nothing was written. Add --write to write it.\n')
    return undefined
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    throw new ExplainedError(
      `${file}${error.line === null ? '' : `:${error.line}`}: ${error.message}\nNothing was written.`,
    )
  }
})

function readHeld(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = listFiles(folder, ['.mdx', '.yaml'])
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

function describe({ isNew, files, compared, left, missing }: ImportPlan, title: string, count: number): string {
  const differing = compared.filter(({ kind }) => kind !== 'same')
  const lines = [
    `${title}: ${count} articles read${isNew ? '; nothing is held of it yet' : `, ${compared.length} of them held`}.`,
    ...(isNew
      ? []
      : [differing.length === 0 ? 'No held article differs.' : `${differing.length} held articles differ:`]),
    ...differing.map(showArticle),
    ...(left.length > 0 ? [`Not held and left out: articles ${left.join(', ')}.`] : []),
    ...(files.size > 0 ? ['Files:', ...[...files.keys()].map((path) => `  ${path}`)] : []),
    ...(missing.length > 0 ? ['Still to do by hand:', ...missing.map((line) => `  ${line}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function closing(key: string, file: string): string {
  return `Written. Next: npm run check; npm run impact -- ${key} --changed ${file}; npm run freeze-anchors\n`
}

interface Options {
  file: string
  key: string
  select: ImportRequest['select']
  amendedFrom: ImportRequest['amendedFrom']
  write: boolean
  content: string
}

function readOptions(): Options {
  const { values, positionals } = readCommandLine(
    {
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        articles: { type: 'string' },
        'amended-from': { type: 'string' },
        write: { type: 'boolean', default: false },
        content: { type: 'string', default: join(projectRoot, 'src', 'content') },
      },
    },
    usage,
  )
  const [file, ...more] = positionals
  if (!file || more.length > 0 || !values.key) throw new ExplainedError(usage)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.key)) {
    throw new ExplainedError(`"${values.key}" is no key. A key is lower-case ASCII words joined by hyphens.\n${usage}`)
  }
  if (!existsSync(file) || !statSync(file).isFile()) throw new ExplainedError(`There is no file ${file}.`)
  const select = readSelection(values.articles)
  const amendedFrom = readDay(values['amended-from'])
  return { file, key: values.key, select, amendedFrom, write: values.write, content: values.content }
}

function readDay(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!dateSchema.safeParse(text).success)
    throw new ExplainedError(`"${text}" is no day. Write: --amended-from 2027-01-01`)
  return text
}

function readSelection(text: string | undefined): ImportRequest['select'] {
  if (text === undefined) return 'held'
  if (text === 'all') return 'all'
  const numbers = text.split(',').map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new ExplainedError(`"${text}" is no list of article numbers. Write: --articles all, or --articles 16,58`)
  }
  return numbers
}
