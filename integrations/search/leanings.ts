/** Learns from ways in which people put things how words lean towards pages. */
import type { Locale } from '../../src/i18n/locales.ts'
import { outside, type SearchPhrasings } from '../../src/schemas/search-phrasings.ts'
import { readPieces } from '../../src/search/analyse.ts'
import { fold } from '../../src/search/fold.ts'
import { further } from '../../src/search/further.ts'
import { cluesOf, fileOfClue, leaningNames } from '../../src/search/leaning-files.ts'
import { listLeaningPages } from '../../src/search/leanings.ts'
import type { CorePart, LeaningsName, LeaningTable, MorePart, NamesPart } from '../../src/search/parts.ts'
import { writeSightingsByClue } from '../../src/search/sightings.ts'
import { finish } from '../../src/search/steps.ts'
import { sum } from '../../src/search/sum.ts'
import { createWords, type Words } from '../../src/search/words.ts'

/** The parts that are learned from, besides the phrasings. */
export interface LearnedParts {
  core: CorePart
  names: NamesPart
  more: Omit<MorePart, 'leanings'>
}

/** What has been learned, as it is shipped. */
export interface LearnedLeanings {
  table: LeaningTable
  files: Record<LeaningsName, string>
}

/** What was seen once with one page says nothing of others. */
const fewestSightings = 2
/** What is seen with all pages nearly as often as they are meant says nothing (我的, "how"): so far, in nats, it must differ. */
const leastTold = 0.8

/**
 * Counts with which pages each clue is seen: in phrasings, in the ways of asking, in titles and names. The same content
 * gives the same counts on every machine.
 *
 * @param told What laws and articles say of their matter in plain words.
 * @throws Error when a phrasing is for a page that there is not.
 */
export function learnLeanings(
  locale: Locale,
  phrasings: SearchPhrasings,
  parts: LearnedParts,
  told: readonly Phrasing[] = [],
): LearnedLeanings {
  const words = finish(createWords({ [locale]: parts }, further))
  const pages = [...listLeaningPages(parts.core, parts.names), outside]
  const numbers = new Map(pages.map((page, number) => [page, number]))
  const table = { phrasings: pages.map(() => 0), clues: pages.map(() => 0) }
  const rows = new Map<string, Map<number, number>>()
  for (const { text, page } of [...listPhrasings(phrasings), ...listOwnWords(parts), ...told]) {
    const number = numbers.get(page)
    if (number === undefined)
      throw new Error(`src/content/search/phrasings/${locale}.yaml: there is no ${page}. Fix the name.`)
    table.phrasings[number] = (table.phrasings[number] ?? 0) + 1
    for (const clue of readClues(text, words)) {
      const row = rows.get(clue) ?? new Map<number, number>()
      rows.set(clue, row.set(number, (row.get(number) ?? 0) + 1))
    }
  }
  const kept = [...rows]
    .filter(([, row]) => sum([...row.values()]) >= fewestSightings && tellOf(row, table.phrasings) >= leastTold)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, row] of kept)
    for (const [number, count] of row) table.clues[number] = (table.clues[number] ?? 0) + count
  return { table, files: writeFiles(kept) }
}

/** How far the pages with which a clue was seen differ from those that are meant at all (relative entropy). */
function tellOf(row: ReadonlyMap<number, number>, phrasings: readonly number[]): number {
  const [seen, all] = [sum([...row.values()]), sum(phrasings)]
  return sum([...row].map(([page, count]) => (count / seen) * Math.log(count / seen / ((phrasings[page] ?? 0) / all))))
}

function writeFiles(rows: readonly (readonly [string, ReadonlyMap<number, number>])[]): Record<LeaningsName, string> {
  const byFile = new Map(leaningNames.map((name): [LeaningsName, (typeof rows)[number][]] => [name, []]))
  for (const row of rows) byFile.get(fileOfClue(row[0]))?.push(row)
  return Object.fromEntries([...byFile].map(([name, own]) => [name, writeSightingsByClue(own)]))
}

function readClues(text: string, words: Words): string[] {
  const folded = fold(text, words.simplify).text
  return cluesOf(
    folded,
    readPieces(folded, words).pieces.flatMap(({ sense }) => sense?.ids ?? []),
  )
}

/** A way in which something is put, and the page that is meant. */
export interface Phrasing {
  text: string
  /** As kind and key. */
  page: string
}

function listPhrasings(phrasings: SearchPhrasings): Phrasing[] {
  return Object.entries(phrasings).flatMap(([page, texts]) => texts.map((text) => ({ text, page })))
}

/** What the pages themselves say that people ask, and what things are called. */
function listOwnWords({ core, names, more }: LearnedParts): Phrasing[] {
  return [
    ...core.procedures.flatMap(([key, title, short, , , ...asks]) =>
      [title, short, ...asks].map((text) => ({ text, page: `procedure:${key}` })),
    ),
    ...more.procedures.flatMap(({ key, asks }) => asks.map((text) => ({ text, page: `procedure:${key}` }))),
    ...names.terms.flatMap(({ key, name, words }) => [name, ...words].map((text) => ({ text, page: `term:${key}` }))),
    ...names.documents.flatMap(({ key, name, words }) =>
      [name, ...words].map((text) => ({ text, page: `document:${key}` })),
    ),
    ...names.laws.flatMap(({ key, title, names: others }) =>
      [title, ...others].map((text) => ({ text, page: `law:${key}` })),
    ),
  ]
}
