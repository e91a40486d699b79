/** How well search finds, beside plain Pagefind and MiniSearch. */
import { gzipSync } from 'node:zlib'
import { createAsker, type SearchData } from '../integrations/search/load.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'
import { type Locale, otherLocale, segmentOfLocale } from '../src/i18n/locales.ts'
import { createUrl } from '../src/i18n/urls.ts'
import { entryAt } from '../src/search/entry-at.ts'
import { createFinder, type Finder } from '../src/search/finder.ts'
import { further } from '../src/search/further.ts'
import type { TextPage } from '../src/search/parts.ts'
import { readPages } from './built-pages.ts'
import { type Figure, kilobytes, percent, print } from './search-figures.ts'
import { openMiniSearch, openPlainPagefind, type PeerSearch } from './search-peers.ts'
import { type Half, isTarget, type Query, readQueries } from './search-queries.ts'

interface Language {
  data: SearchData
  pages: readonly TextPage[]
  folder: string
}

/** Scores every phrasing of a language, ours beside the others. */
export async function measureLanguage(locale: Locale, { data, pages, folder }: Language): Promise<Figure[]> {
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

/** Asks everything twice, once as in a browser that cannot break words. */
export async function compareWithoutSegmenter(data: SearchData): Promise<Figure> {
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
