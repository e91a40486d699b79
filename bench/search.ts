/**
 * Measures search on the built site: found within three, found first, honesty, exact strings, weight, speed; ours
 * beside plain Pagefind and MiniSearch. `node bench/search.ts` prints the table. Needs a build.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listFiles } from '../integrations/built-files.ts'
import { createAsker, readSearchData, type SearchData } from '../integrations/search/load.ts'
import { ExplainedError, runScript } from '../scripts/support/explained-error.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'
import { type Locale, localeTags, otherLocale, segmentOfLocale } from '../src/i18n/locales.ts'
import { createUrl } from '../src/i18n/urls.ts'
import type { Answer } from '../src/search/engine.ts'
import { createFinder, type Finder } from '../src/search/finder.ts'
import { searchFolder } from '../src/search/part-file.ts'
import { openMiniSearch, openPlainPagefind, type PeerSearch } from './search-peers.ts'
import { type Half, isTarget, type Query, readQueries } from './search-queries.ts'
import { createRandom, drawSubstrings, measureSubstrings } from './search-substrings.ts'

const built = join(projectRoot, 'dist')
const random = createRandom(20_261_122)

await runScript(async () => {
  const data = readSearchData(join(projectRoot, 'src', 'content'), built)
  if (!data.hasTexts) throw new ExplainedError('There is no build in dist/. Run "npm run build", then the bench again.')
  const folder = mkdtempSync(join(tmpdir(), 'shebao-bench-'))
  try {
    for (const locale of localeTags) await measureLanguage(locale, data, folder)
    measureWeight()
    measureSpeed(data)
    measureEndurance(data, Number(process.argv[2] ?? 100_000))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  // Pagefind's runtime keeps the process alive.
  process.exit(0)
})

async function measureLanguage(locale: Locale, data: SearchData, folder: string): Promise<void> {
  const { text } = data.parts[locale]
  if (!text) return
  const ask = createAsker(data, locale)
  const finder = createFinder(
    { [locale]: data.parts[locale] },
    { locale, other: otherLocale(locale), urlOf: createUrl },
  )
  const pagefind = await openPlainPagefind(locale, readPages(locale), folder)
  const mini = openMiniSearch(text.pages)
  for (const half of ['dev', 'test'] as const) {
    const queries = readQueries(projectRoot, half).filter((query) => query.locale === locale)
    print(`\n${locale}, ${half} half: within three / first, by kind of phrasing`)
    const rows = [
      scoreOurs(queries, ask),
      await scorePeer(queries, pagefind, finder),
      await scorePeer(queries, mini.search, finder),
    ]
    printKinds(queries, rows, half)
  }
  print(`\n${locale}: MiniSearch would load ${kilobytes(gzipSync(mini.size()).length)} of index.`)
  if (locale === 'zh-CN') {
    const figures = await measureSubstrings(text.pages, drawSubstrings(text.pages, 300, random), async (query) =>
      ask(query).hits.map(({ url }) => url),
    )
    print(
      `zh-CN: ${figures.queries} random strings of 2 to 8 characters: recall ${figures.recall.toFixed(4)}, true among the first ten ${figures.precision.toFixed(4)}, empty ${figures.empty}`,
    )
  }
}

/** For each query: within three, first; for questions outside the subject, both say whether it held back. */
type Score = readonly { top: boolean; first: boolean; empty: boolean }[]

function scoreOurs(queries: readonly Query[], ask: (query: string) => Answer): Score {
  return queries.map(({ text, targets }) => {
    const { hits, state } = ask(text)
    if (targets.length === 0) return { top: state !== 'results', first: state !== 'results', empty: false }
    const place = hits.findIndex((hit) => isTarget(hit, targets))
    return { top: place >= 0 && place < 3, first: place === 0, empty: hits.length === 0 }
  })
}

async function scorePeer(queries: readonly Query[], search: PeerSearch, { entryAt }: Finder): Promise<Score> {
  const scores: { top: boolean; first: boolean; empty: boolean }[] = []
  for (const { text, targets } of queries) {
    const urls = await search(text, 3)
    const isHit = (url: string): boolean => {
      const entry = entryAt(url)
      return (
        entry !== undefined &&
        isTarget(
          { kind: entry.kind, key: entry.key, url },
          targets.map((target) => target.replace(/#.*$/, '')),
        )
      )
    }
    // A peer has no way of saying that it is not sure: only an empty list holds back.
    if (targets.length === 0) scores.push({ top: urls.length === 0, first: urls.length === 0, empty: false })
    else scores.push({ top: urls.some(isHit), first: urls.slice(0, 1).some(isHit), empty: urls.length === 0 })
  }
  return scores
}

function printKinds(queries: readonly Query[], rows: readonly Score[], half: Half): void {
  const kinds = [...new Set(queries.map(({ kind }) => kind))]
  print(`${''.padEnd(14)}${['ours', 'Pagefind', 'MiniSearch'].map((name) => name.padStart(16)).join('')}`)
  for (const kind of [...kinds.filter((name) => name !== 'offtopic'), 'all on topic', 'offtopic']) {
    const chosen = queries.flatMap((query, index) =>
      query.kind === kind || (kind === 'all on topic' && query.kind !== 'offtopic') ? [index] : [],
    )
    const cells = rows.map((row) => {
      const top = chosen.filter((index) => row[index]?.top).length
      const first = chosen.filter((index) => row[index]?.first).length
      return `${percent(top, chosen.length)} / ${percent(first, chosen.length)}`.padStart(16)
    })
    print(`${kind.padEnd(14)}${cells.join('')}   of ${chosen.length}`)
  }
  const empty = rows.map((row) => percent(row.filter((score) => score.empty).length, queries.length))
  print(`${half}: nothing found for ${empty.join(' / ')} of the questions on the subject`)
}

function measureWeight(): void {
  print('\nWeight with gzip')
  for (const file of listFiles(join(built, searchFolder), ['.js'])) {
    if (file.includes('/')) continue
    print(
      `  ${file.padEnd(32)}${kilobytes(gzipSync(readFileSync(join(built, searchFolder, file)), { level: 9 }).length)}`,
    )
  }
}

function measureSpeed(data: SearchData): void {
  print('\nOne query in the finder, as while typing (processor time on this machine)')
  for (const locale of localeTags) {
    const { core, names, places, more, aids } = data.parts[locale]
    const parts = {
      ...(core && { core }),
      ...(names && { names }),
      ...(places && { places }),
      ...(more && { more }),
      ...(aids && { aids }),
    }
    const start = process.cpuUsage()
    const finder = createFinder({ [locale]: parts }, { locale, other: otherLocale(locale), urlOf: createUrl })
    const made = process.cpuUsage(start).user / 1000
    const typed = readQueries(projectRoot, 'dev')
      .filter((query) => query.locale === locale)
      .flatMap(({ text }) => [...text].map((_, index) => text.slice(0, index + 1)))
    for (const query of typed.slice(0, 300)) finder.find(query)
    const times = typed.map((query) => timeOf(() => finder.find(query))).sort((a, b) => a - b)
    print(
      `  ${locale}: made in ${made.toFixed(0)} ms; ${typed.length} keystrokes, median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, worst ${at(times, 1)} ms`,
    )
  }
}

/** Queries made of anything: none may throw, none may take long. */
function measureEndurance(data: SearchData, count: number): void {
  const finder = createFinder(data.parts, { locale: 'zh-CN', other: 'en', urlOf: createUrl })
  const pieces = [
    '社保卡',
    '密码',
    '忘',
    '第五十八条',
    '〔2011〕47号',
    'shebaoka',
    'password',
    '<img src=x onerror=alert(1)>',
    '((((',
    '\\d+$',
    '\u0000',
    '👶🏽',
    '\u202e',
    ' ',
    '12333',
    '毕节',
    '%',
    '"',
    '齾',
    'aaaaaaaa',
    '。',
  ]
  let worst = { time: 0, query: '' }
  for (let run = 0; run < count; run += 1) {
    const length = run % 1000 === 0 ? 2000 : Math.floor(random() * 12)
    const query = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('')
    const time = timeOf(() => finder.find(query))
    if (time > worst.time) worst = { time, query }
  }
  print(
    `\n${count} generated queries: no exception, worst ${worst.time.toFixed(0)} ms (${JSON.stringify(worst.query.slice(0, 40))})`,
  )
}

/** Processor time, so that other work on the machine does not count. */
function timeOf(act: () => void): number {
  const start = process.cpuUsage()
  act()
  return process.cpuUsage(start).user / 1000
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

function readPages(locale: Locale): { url: string; html: string }[] {
  const folder = segmentOfLocale(locale)
  return listFiles(join(built, folder), ['.html'])
    .map((file) => ({
      url: `/${folder}/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(built, folder, file), 'utf8'),
    }))
    .filter(({ html }) => html.includes('data-pagefind-body'))
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
