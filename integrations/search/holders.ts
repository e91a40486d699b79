/** Leads words that only the texts of pages hold, and people do not use, to the pages that hold them. */
import type { Locale } from '../../src/i18n/locales.ts'
import { createFoundUrl } from '../../src/i18n/urls.ts'
import { kindOfPage } from '../../src/search/kind-of-page.ts'
import { fileOfClue, onlyInTexts, titlesOfPage } from '../../src/search/leaning-files.ts'
import { pageOf } from '../../src/search/page-of.ts'
import type { LeaningsName, PageTitle, TextPage, TitlesName, TitlesPart } from '../../src/search/parts.ts'
import {
  leanOf,
  leastLean,
  readSightingsByClue,
  type Sightings,
  writeSightingsByClue,
} from '../../src/search/sightings.ts'
import { sum } from '../../src/search/sum.ts'
import { placeKeys } from '../../src/search/text-places.ts'

/** Of the pages that hold a word so many are shown at most. */
const mostHolders = 3

/** The small files that first hits come from where the core knows nothing. */
export type HintFiles = Partial<Record<LeaningsName, string> & Record<TitlesName, TitlesPart>>

/**
 * Adds to the files of leanings, for each word that leads nowhere in them, the pages whose texts hold it most often; and
 * to the files of titles those of pages that words cannot lean towards: regions, offices, topics.
 *
 * @param files Those that were learned from the content; they are left as they are.
 * @param texts Of the built pages.
 */
export function addHolders<Files extends HintFiles>(locale: Locale, files: Files, texts: readonly TextPage[]): Files {
  const titles = listTitles(files)
  const numbers = new Map(titles.flatMap(([page], number) => (page ? [[urlOf(page, locale), number] as const] : [])))
  const added: HintFiles = {}
  let next = titles.length
  const holders = listHolders(texts, (page) => {
    const known = numbers.get(page.url)
    if (known !== undefined) return known
    numbers.set(page.url, next)
    added[titlesOfPage(next)] = [[kindOfPage(page.url), page.url, page.title, page.url]]
    next += 1
    return next - 1
  })
  const rows = new Map<LeaningsName, [clue: string, holders: Sightings][]>()
  for (const [clue, pages] of holders) {
    const name = fileOfClue(clue)
    rows.set(name, [...(rows.get(name) ?? []), [clue, pages]])
  }
  for (const [name, own] of rows) {
    const said = files[name] ?? ''
    const leading = new Set(readSightingsByClue(said).flatMap(([clue, pages]) => (leads(pages) ? [clue] : [])))
    const held = own
      .filter(([clue]) => !leading.has(clue))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([clue, pages]) => [onlyInTexts + clue, pages] as const)
    added[name] = [said, writeSightingsByClue(held)].filter((text) => text !== '').join(' ')
  }
  return { ...files, ...added }
}

function listTitles(files: HintFiles): TitlesPart[] {
  const titles: TitlesPart[] = []
  for (let part = files[titlesOfPage(0)]; part; part = files[titlesOfPage(titles.length)]) titles.push(part)
  return titles
}

function urlOf(page: PageTitle, locale: Locale): string {
  return page.length === 4 ? page[3] : createFoundUrl(locale, pageOf({ kind: page[0], key: page[1] }))
}

/** Whether a clue that people use leans towards any page by itself. */
function leads(pages: Sightings): boolean {
  const often = sum([...pages.values()])
  return [...pages.values()].some((count) => leanOf(count, often) >= leastLean)
}

/** By clue, the pages whose text holds it most often. */
function listHolders(
  texts: readonly TextPage[],
  numberOf: (page: TextPage) => number,
): Map<string, ReadonlyMap<number, number>> {
  const holders = new Map<string, [page: number, count: number][]>()
  for (const page of texts) {
    const number = numberOf(page)
    for (const [clue, count] of countKeys(page)) {
      const pages = holders.get(clue)
      if (pages) pages.push([number, count])
      else holders.set(clue, [[number, count]])
    }
  }
  return new Map(
    [...holders].map(([clue, pages]) => {
      const most = pages.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostHolders)
      return [clue, new Map(most.map(([page]) => [page, 1]))]
    }),
  )
}

function countKeys({ title, sections }: TextPage): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of [title, ...sections.flatMap(([, heading, own]) => [heading, own])])
    for (const { key } of placeKeys(text).keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
