/**
 * Measures search on the built site and holds the figures against what was promised: found within three and first,
 * honesty, exact strings, weight, speed, endurance; ours beside plain Pagefind and MiniSearch. `npm run bench` prints
 * everything in one run. Needs a build.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listFiles } from '../integrations/built-files.ts'
import { createAsker, createPartReader, readSearchData, type SearchData } from '../integrations/search/load.ts'
import { collectTexts } from '../integrations/search-index.ts'
import { ExplainedError, runScript } from '../scripts/support/explained-error.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'
import { type Locale, localeTags, otherLocale, segmentOfLocale } from '../src/i18n/locales.ts'
import { createUrl } from '../src/i18n/urls.ts'
import { entryAt } from '../src/search/entry-at.ts'
import { createFinder, type Finder } from '../src/search/finder.ts'
import { further } from '../src/search/further.ts'
import type { TextPage } from '../src/search/parts.ts'
import { type BenchSite, openBenchSite } from './search-browser.ts'
import { measureEndurance } from './search-endurance.ts'
import { createOddQueries } from './search-odd-queries.ts'
import { openMiniSearch, openPlainPagefind, type PeerSearch } from './search-peers.ts'
import { type Half, isTarget, type Query, readQueries } from './search-queries.ts'
import { createRandom, drawSubstrings, measureSubstrings } from './search-substrings.ts'
import { Weigher, type Weights } from './search-weights.ts'

const built = join(projectRoot, 'dist')
const random = createRandom(20_261_122)
const oddQueries = Number(process.argv[2] ?? 100_000)

/** Strings that stand in the texts and in no title. */
const exactStrings: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['社会保险经办机构应当', '个人权益记录', '用人单位应当自行申报', '临时挂失', '补足'],
  en: ['social insurance agencies', 'shall pay', 'in a lump sum', 'household register', 'working days'],
}

/** A figure that was promised. */
interface Figure {
  name: string
  value: number
  /** What it must reach; `most` for what it must not pass. */
  wanted: number
  most?: boolean
  unit: string
}

const weightNames = [
  ['first hits of the field', 'field', 25],
  ['first hits of the page', 'page', 25],
  ['whole first search', 'whole', 110],
] as const

/** So many phrasings of a kind say what it weighs. */
const mostOfKind = 24

const shares = [
  ['median', 0.5],
  ['p95', 0.95],
  ['most', 1],
] as const

await runScript(async () => {
  const data = readSearchData(join(projectRoot, 'src', 'content'), built)
  if (!data.texts) throw new ExplainedError('There is no build in dist/. Run "npm run build", then the bench again.')
  const texts = collectTexts(readPages())
  const folder = mkdtempSync(join(tmpdir(), 'shebao-bench-'))
  const figures: Figure[] = []
  try {
    for (const locale of localeTags)
      figures.push(...(await measureLanguage(locale, { data, pages: texts[locale], folder })))
    figures.push(...(await measureSubstringsOf(texts['zh-CN'], data)))
    figures.push(await compareWithoutSegmenter(data))
    figures.push(measureOddQueries(data))
    figures.push(...(await measureWeights(texts)))
    figures.push(...(await measureInBrowser()))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  printFigures(figures)
  // Pagefind's runtime keeps the process alive.
  process.exit(0)
})

interface Language {
  data: SearchData
  pages: readonly TextPage[]
  folder: string
}

async function measureLanguage(locale: Locale, { data, pages, folder }: Language): Promise<Figure[]> {
  const finder = createFinder(
    { [locale]: data.parts[locale] },
    { locale, other: otherLocale(locale), urlOf: createUrl },
    further,
  )
  const pagefind = await openPlainPagefind(
    locale,
    readPages().filter(({ file }) => file.startsWith(`${segmentOfLocale(locale)}/`)),
    folder,
  )
  const mini = openMiniSearch(pages)
  const figures: Figure[] = []
  for (const half of ['dev', 'test'] as const) {
    const queries = readQueries(projectRoot, half).filter((query) => query.locale === locale)
    print(`\n${locale}, ${half} half: within three / first, by kind of phrasing`)
    const ours = await scoreOurs(queries, data)
    // The others are compared where nothing was developed: on the half that is only scored.
    const peers =
      half === 'test' ? [await scorePeer(queries, pagefind, finder), await scorePeer(queries, mini.search, finder)] : []
    const rows = [ours, ...peers]
    printKinds(queries, rows, half)
    if (half === 'test') figures.push(...figuresOf(locale, queries, ours))
  }
  print(`\n${locale}: MiniSearch would load ${kilobytes(gzipSync(mini.size()).length)} of index.`)
  return figures
}

function figuresOf(locale: Locale, queries: readonly Query[], scores: Score): Figure[] {
  const onTopic = scores.filter((_, index) => queries[index]?.kind !== 'offtopic')
  const offTopic = scores.filter((_, index) => queries[index]?.kind === 'offtopic')
  const share = (list: Score, is: (score: Score[number]) => boolean): number =>
    (100 * list.filter(is).length) / Math.max(1, list.length)
  return [
    { name: `within three, ${locale}`, value: share(onTopic, ({ top }) => top), wanted: 97, unit: '%' },
    { name: `first, ${locale}`, value: share(onTopic, ({ first }) => first), wanted: 88, unit: '%' },
    {
      name: `nothing found on the subject, ${locale}`,
      value: share(onTopic, ({ empty }) => empty),
      wanted: 0.5,
      most: true,
      unit: '%',
    },
    {
      name: `off the subject without a confident answer, ${locale}`,
      value: share(offTopic, ({ top }) => top),
      wanted: 95,
      unit: '%',
    },
  ]
}

/** For each query: within three, first; for questions outside the subject, both say whether it held back. */
type Score = readonly { top: boolean; first: boolean; empty: boolean }[]

async function scoreOurs(queries: readonly Query[], data: SearchData): Promise<Score> {
  const askers = { en: createAsker(data, 'en'), 'zh-CN': createAsker(data, 'zh-CN') }
  const scores: { top: boolean; first: boolean; empty: boolean }[] = []
  for (const { locale, text, targets } of queries) {
    const { hits, state } = await askers[locale](text)
    const place = hits.findIndex((hit) => isTarget(hit, targets))
    scores.push(
      targets.length === 0
        ? { top: state !== 'results', first: state !== 'results', empty: false }
        : { top: place >= 0 && place < 3, first: place === 0, empty: hits.length === 0 },
    )
  }
  return scores
}

async function scorePeer(queries: readonly Query[], search: PeerSearch, { catalogue }: Finder): Promise<Score> {
  const scores: { top: boolean; first: boolean; empty: boolean }[] = []
  for (const { locale, text, targets } of queries) {
    const urls = await search(text, 3)
    const isHit = (url: string): boolean => {
      const entry = entryAt(url, catalogue, locale)
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
  print(
    `${''.padEnd(14)}${['ours', 'Pagefind', 'MiniSearch']
      .slice(0, rows.length)
      .map((name) => name.padStart(16))
      .join('')}`,
  )
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

async function measureSubstringsOf(pages: readonly TextPage[], data: SearchData): Promise<Figure[]> {
  const ask = createAsker(data, 'zh-CN')
  const { queries, recall, precision, empty } = await measureSubstrings(
    pages,
    drawSubstrings(pages, 300, random),
    async (query) => (await ask(query, { all: true })).hits.map(({ url }) => url),
  )
  print(`\n${queries} random strings of 2 to 8 Chinese characters: ${empty} found nothing`)
  return [
    { name: 'strings of the texts: recall', value: recall, wanted: 0.999, unit: '' },
    { name: 'strings of the texts: true among the first ten', value: precision, wanted: 0.95, unit: '' },
  ]
}

/** Asks everything twice, once as in a browser that cannot break words. */
async function compareWithoutSegmenter(data: SearchData): Promise<Figure> {
  const queries = (['dev', 'test'] as const).flatMap((half) => readQueries(projectRoot, half))
  const askAll = async (): Promise<string[]> => {
    const askers = { en: createAsker(data, 'en'), 'zh-CN': createAsker(data, 'zh-CN') }
    const answers: string[] = []
    for (const { locale, text } of queries) {
      const { hits, state } = await askers[locale](text)
      answers.push([state, ...hits.map(({ url }) => url)].join(' '))
    }
    return answers
  }
  const segmenter = Intl.Segmenter
  const before = await askAll()
  Reflect.deleteProperty(Intl, 'Segmenter')
  const after = await askAll()
  Reflect.set(Intl, 'Segmenter', segmenter)
  const same = before.filter((answer, index) => answer === after[index]).length
  return { name: 'same results without Intl.Segmenter', value: (100 * same) / queries.length, wanted: 100, unit: '%' }
}

/** Queries made of anything: none may take long. One that does in the row counts with what it takes alone. */
function measureOddQueries({ parts }: SearchData): Figure {
  const wanted = 100
  const { count, worst, slow } = measureEndurance(parts, createOddQueries(random, oddQueries), wanted)
  print(
    `\n${count} generated queries: no exception; the worst took ${worst.time.toFixed(1)} ms: ${JSON.stringify(worst.query.slice(0, 40))}`,
  )
  for (const { query, time, alone } of slow)
    print(`  ${time.toFixed(1)} ms in the row, ${alone.toFixed(1)} ms alone: ${JSON.stringify(query.slice(0, 40))}`)
  const value = slow.length > 0 ? Math.max(...slow.map(({ alone }) => alone)) : worst.time
  return { name: `${count} generated queries: the slowest`, value, wanted, most: true, unit: 'ms' }
}

async function measureInBrowser(): Promise<Figure[]> {
  const site = await openBenchSite(built)
  if (!site) {
    print('\nNo browser was found: weight and speed are not measured. Set CHROMIUM_PATH to one.')
    return []
  }
  const figures: Figure[] = []
  try {
    for (const locale of localeTags) {
      const queries = readQueries(projectRoot, 'dev').filter((query) => query.locale === locale)
      await compareWeights(site, locale, [...sampleOf(queries, 4).map(({ text }) => text), ...exactStrings[locale]])
      const times = (
        await site.timeKeys(
          locale,
          sampleOf(queries, 20).map(({ text }) => text),
        )
      ).sort((a, b) => a - b)
      print(
        `${locale}: ${times.length} keys, processor slowed down four times: median ${at(times, 0.5)} ms, worst ${at(times, 1)} ms`,
      )
      const executed = await site.countExecuted(
        locale,
        [...createOddQueries(random, 200)].map((query) => query.slice(0, 2000)),
      )
      figures.push(
        {
          name: `key to suggestions, slowed 4×, p95, ${locale}`,
          value: Number(at(times, 0.95)),
          wanted: 50,
          most: true,
          unit: 'ms',
        },
        { name: `markup executed, of 200 odd queries, ${locale}`, value: executed, wanted: 0, most: true, unit: '' },
      )
    }
  } finally {
    await site.close()
  }
  return figures
}

/** What is summed up from the sizes of files is what a browser loads: both are printed. */
async function compareWeights(site: BenchSite, locale: Locale, queries: readonly string[]): Promise<void> {
  const reader = createPartReader(built)
  if (!reader) return
  const weigher = new Weigher(built, reader)
  print(`\n${locale}: loaded by a browser / summed up: first hits, whole first search`)
  for (const text of queries) {
    const { field, whole } = await weigher.weigh(text, locale)
    const first = await site.weighFirstHits(locale, text)
    const { weight } = await site.weighSearch(locale, text)
    print(
      `  ${first.toFixed(1)} / ${((field ?? 0) / 1000).toFixed(1)} kB, ${weight.toFixed(1)} / ${(whole / 1000).toFixed(1)} kB  ${text}`,
    )
  }
}

/** What a first search loads, over phrasings of all kinds and strings of the texts. */
async function measureWeights(pages: Record<Locale, readonly TextPage[]>): Promise<Figure[]> {
  const reader = createPartReader(built)
  if (!reader) return []
  const weigher = new Weigher(built, reader)
  const figures: Figure[] = []
  for (const locale of localeTags) {
    const phrasings = (['dev', 'test'] as const)
      .flatMap((half) => readQueries(projectRoot, half))
      .filter((query) => query.locale === locale)
    await printWeightsByKind(weigher, phrasings)
    const strings = locale === 'zh-CN' ? drawSubstrings(pages[locale], 20, random) : []
    const sample = [...sampleOf(phrasings, 150).map(({ text }) => text), ...exactStrings[locale], ...strings]
    const weighed: (Weights & { text: string })[] = []
    for (const text of sample) weighed.push({ ...(await weigher.weigh(text, locale)), text })
    print(`\n${locale}: ${sample.length} first searches, in kB`)
    for (const [name, key, wanted] of weightNames) {
      const weights = weighed.flatMap((row) => (row[key] === null ? [] : [row[key] / 1000])).sort((a, b) => a - b)
      const over = weighed.filter((row) => (row[key] ?? 0) > wanted * 1000)
      print(
        `  ${name}: median ${at(weights, 0.5)}, p95 ${at(weights, 0.95)}, most ${at(weights, 1)}; over ${wanted}: ${over.length}${
          over.length > 0
            ? ` (${over
                .slice(0, 8)
                .map(({ text }) => text)
                .join(' | ')})`
            : ''
        }`,
      )
      for (const [part, share] of shares)
        figures.push({
          name: `${name}, ${part}, ${locale}`,
          value: Number(at(weights, share)),
          wanted,
          most: true,
          unit: 'kB',
        })
    }
  }
  return figures
}

/** What each kind of phrasing loads until first hits in the field and on the search page, and in all. */
async function printWeightsByKind(weigher: Weigher, phrasings: readonly Query[]): Promise<void> {
  print(`\n${phrasings[0]?.locale}: kB until first hits of the field / of the page / whole search: median, p95, most`)
  for (const kind of new Set(phrasings.map((query) => query.kind))) {
    const weighed: Weights[] = []
    const sample = sampleOf(
      phrasings.filter((query) => query.kind === kind),
      mostOfKind,
    )
    for (const { text, locale } of sample) weighed.push(await weigher.weigh(text, locale))
    const cells = weightNames.map(([, key]) => {
      const weights = weighed.flatMap((row) => (row[key] === null ? [] : [row[key] / 1000])).sort((a, b) => a - b)
      return shares.map(([, share]) => at(weights, share)).join(', ')
    })
    print(`  ${kind.padEnd(14)}${cells.join(' / ')}   of ${weighed.length}`)
  }
}

/** So many of a list, evenly spread. */
function sampleOf<Item>(list: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(list.length / count))
  return list.filter((_, index) => index % step === 0).slice(0, count)
}

function printFigures(figures: readonly Figure[]): void {
  print(`\nWhat was promised, and what this run of ${new Date().toISOString().slice(0, 10)} says`)
  for (const { name, value, wanted, most = false, unit } of figures) {
    const isMet = most ? value <= wanted : value >= wanted
    const digits = unit === '' && !most ? 4 : 1
    print(
      `${isMet ? '  ' : '! '}${name.padEnd(58)}${`${value.toFixed(digits)} ${unit}`.padStart(12)}   ${most ? 'at most' : 'at least'} ${wanted} ${unit}`,
    )
  }
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

/** The built pages with text to search. */
function readPages(): { file: string; url: string; html: string }[] {
  return listFiles(built, ['.html'])
    .map((file) => ({
      file,
      url: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(built, file), 'utf8'),
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
