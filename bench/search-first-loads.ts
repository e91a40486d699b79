/** What a first search loads. */
import { createPartReader } from '../integrations/search/load.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'
import { type Locale, localeTags } from '../src/i18n/locales.ts'
import type { TextPage } from '../src/search/parts.ts'
import { built } from './built-pages.ts'
import type { BenchSite } from './search-browser.ts'
import { at, type Figure, print, sampleOf } from './search-figures.ts'
import { type Query, readQueries } from './search-queries.ts'
import { drawSubstrings } from './search-substrings.ts'
import { Weigher, type Weights } from './search-weights.ts'

/** Strings that stand in the texts and in no title. */
export const exactStrings: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['社会保险经办机构应当', '个人权益记录', '用人单位应当自行申报', '临时挂失', '补足'],
  en: ['social insurance agencies', 'shall pay', 'in a lump sum', 'household register', 'working days'],
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

/**
 * What a first search loads, over phrasings of all kinds and strings of the texts. A question outside the subject has no
 * useful hits that could come early: of those only the whole counts.
 */
export async function measureWeights(
  pages: Record<Locale, readonly TextPage[]>,
  random: () => number,
): Promise<Figure[]> {
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
    const sample = [
      ...sampleOf(phrasings, 150).map(({ text, kind }) => ({ text, isOutside: kind === 'offtopic' })),
      ...[...exactStrings[locale], ...strings].map((text) => ({ text, isOutside: false })),
    ]
    const weighed: (Weights & { text: string })[] = []
    for (const { text, isOutside } of sample) {
      const weights = await weigher.weigh(text, locale)
      weighed.push({ ...weights, ...(isOutside ? { field: null, page: null } : {}), text })
    }
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

/** What is summed up from the sizes of files is what a browser loads: both are printed. */
export async function compareWeights(site: BenchSite, locale: Locale, queries: readonly string[]): Promise<void> {
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
