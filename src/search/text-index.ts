/**
 * Full text out of our own small files: a query loads the postings of its words and the lines of the hits that are
 * shown. Needs nothing but classic scripts, so it runs from disk and under any policy. Runs in the browser and in Node.
 */
import type { Locale } from '../i18n/locales.ts'
import { Allowance } from './allowance.ts'
import { fileOfKey } from './file-of-key.ts'
import { findValue } from './keyed-text.ts'
import type { LinesName, Parts, TextPart, WordsName } from './parts.ts'
import { decodePostings } from './postings.ts'
import { cutAround, exactScore, foldText, indexOfWords, isAside, looseScore, type TextMatch } from './text-match.ts'
import { type PlacedKey, placeKeys } from './text-places.ts'
import type { TextQuery, TextTerm } from './text-query.ts'
import type { TextResult, TextSearch } from './text-search.ts'

/** Loads a part of the full texts of one language. */
export type LoadTexts = <Name extends 'text' | WordsName | LinesName>(name: Name) => Promise<Parts[Name]>

const pagesAtOnce = 10
const mostRounds = 2
/** A page is compared in so many of the places where it seems to hold the query. */
const placesAtOnce = 3
/** More keys than this make a phrase no surer; the text itself is compared in the end. */
const mostKeys = 6
/** As many keys tell whether it is worth loading the others: hardly a question stands in a text to the letter. */
const firstKeys = 3
/** Each form of each word costs some kilobytes: enough to find, few enough to be quick. */
const mostTerms = 4
const mostForms = 8
const mostLoose = 12
/** Of the files that a search may load, so many are kept for the lines that it shows. */
const keptForLines = 6
/** What is kept for one of them while words are looked up as they were typed. */
const keptForLine = 1
/** What may be loaded to show what holds a query to the letter before all else: its words, and the lines of two pages. */
export const filesOfExact = 5
/** What may be loaded for the next ten pages, each looked at in three places. */
const filesForMore = 30
/** A page that says less of the query than this is no answer. */
const leastCoverage = 0.6
/** How near words must stand to be of one passage. */
const passage: Readonly<Record<Locale, number>> = { en: 60, 'zh-CN': 90 }

/** A page on which something was found, and where. */
interface FoundPage {
  page: number
  places: number[]
  inTitle: boolean
  aside: boolean
}

/** Where each page begins, where its text, what only names other pages, and each file of lines. */
interface Directory {
  files: number
  starts: readonly number[]
  texts: readonly number[]
  asides: readonly number[]
  lines: readonly number[]
}

/** Opens the full texts of a language. Nothing is loaded before the first query. */
export function openTextIndex(locale: Locale, load: LoadTexts): TextSearch {
  const index = new TextIndexReader(load)
  const texts: TextSearch = {
    find: async (query, { loosely, files = filesForMore }) => {
      if (files === 0) return { matches: [], more: () => texts.find(query, { loosely }) }
      const allowance = new Allowance(files)
      const exact = query.exact ? await index.findPhrase(query.exact, allowance) : []
      const found = await showExact(index, sortExact(exact), query.exact, { allowance })
      if (found.matches.length > 0 || !loosely) return found
      return { matches: await findLoosely(index, query, { reach: passage[locale], allowance }), more: null }
    },
  }
  return texts
}

class TextIndexReader {
  private readonly load: LoadTexts
  private opened: Promise<Directory> | null = null

  constructor(load: LoadTexts) {
    this.load = load
  }

  /** The pages that hold a phrase; words to the stem, punctuation as any other. */
  async findPhrase(phrase: string, allowance: Allowance): Promise<FoundPage[]> {
    const directory = await this.open()
    const keys = chooseKeys(placeKeys(phrase).keys)
    const first = sampleOf(keys, firstKeys)
    let starts = await this.startsOf(first, allowance)
    // Without them more lines are read in vain; without a file for these nothing is shown.
    const others = keys.filter(
      (key) => !first.includes(key) && allowance.takeIfLeft([fileOf(key.key, directory.files)], keptForLine),
    )
    if (starts.length > 0 && others.length > 0) {
      const known = new Set(await this.startsOf(others, allowance))
      starts = starts.filter((start) => known.has(start))
    }
    return groupByPage(starts, directory)
  }

  /** The files in which the words of a phrase are looked up. */
  async filesOf(phrase: string): Promise<WordsName[]> {
    const { files } = await this.open()
    return sampleOf(chooseKeys(placeKeys(phrase).keys), firstKeys).map(({ key }) => fileOf(key, files))
  }

  /** The file that holds the text around a place. */
  async fileOfLine(found: FoundPage, place: number): Promise<LinesName> {
    const directory = await this.open()
    return `lines-${lastBefore(directory.lines, placeOfLine(found, place, directory))}`
  }

  /** The text around a place, as it is written. Null for a place that is in no text. */
  async readLine(
    found: FoundPage,
    place: number,
  ): Promise<{ url: string; title: string; anchor: string; heading: string; text: string } | null> {
    const { page } = found
    const wanted = placeOfLine(found, place, await this.open())
    const lines = await this.load(await this.fileOfLine(found, place))
    const known = lines.pages.find(([number]) => number === page)
    const section = lines.sections.filter(([start, number]) => number === page && start <= wanted).at(-1)
    if (!known || !section) return null
    const [, url, title] = known
    const [, , anchor, heading, text] = section
    return { url, title, anchor, heading, text }
  }

  /** Where keys stand in a text as they stand in a phrase: the places at which the phrase would begin. */
  private async startsOf(keys: readonly PlacedKey[], allowance: Allowance): Promise<number[]> {
    const { files } = await this.open()
    for (const { key } of keys) allowance.take(fileOf(key, files))
    const lists = await Promise.all(
      keys.map(async ({ key, place }) => (await this.placesOf(key, files)).map((found) => found - place)),
    )
    const [first = [], ...others] = lists
    return others.reduce((starts, list) => {
      const known = new Set(list)
      return starts.filter((start) => known.has(start))
    }, first)
  }

  private async placesOf(key: string, files: number): Promise<number[]> {
    const file = await this.load(fileOf(key, files))
    return decodePostings(findValue(file, key) ?? '')
  }

  private open(): Promise<Directory> {
    this.opened ??= this.load('text').then(readDirectory)
    // What failed once may be there the next time.
    this.opened.catch(() => {
      this.opened = null
    })
    return this.opened
  }
}

function fileOf(key: string, files: number): WordsName {
  return `words-${fileOfKey(key, files)}`
}

/** What was found in the title is shown by the first line of the page. */
function placeOfLine({ page, places }: FoundPage, place: number, { texts }: Directory): number {
  return Math.max(place, texts[page] ?? 0, places[0] ?? 0)
}

/** So many of a list, evenly spread, the first and the last among them. */
function sampleOf<Item>(list: readonly Item[], count: number): readonly Item[] {
  if (list.length <= count) return list
  const step = (list.length - 1) / (count - 1)
  const chosen = new Set(Array.from({ length: count }, (_, index) => Math.round(index * step)))
  return list.filter((_, index) => chosen.has(index))
}

function readDirectory({ files, pages, lines }: TextPart): Directory {
  const numbers = decodePostings(pages)
  const nth = (offset: number): number[] => numbers.filter((_, index) => index % 3 === offset)
  return { files, starts: nth(0), texts: nth(1), asides: nth(2), lines: decodePostings(lines) }
}

/** The last of ascending numbers that is not above a number, by its index; 0 when all are. */
function lastBefore(numbers: readonly number[], number: number): number {
  let low = 0
  let high = numbers.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= number) low = middle
    else high = middle
  }
  return low
}

/** Enough of the keys of a phrase: pairs of characters need not overlap. */
function chooseKeys(keys: readonly PlacedKey[]): PlacedKey[] {
  const chosen: PlacedKey[] = []
  let covered = -1
  keys.forEach((key, index) => {
    const next = keys[index + 1]
    // Left out where the next pair begins with what this one ends with, and the one before with what this one begins with.
    const isCovered = covered >= key.place && next?.place === key.place + 1
    if (isCovered) return
    chosen.push(key)
    covered = key.key.length === 2 && key.key.charCodeAt(0) > 0x2e80 ? key.place + 1 : key.place
  })
  return [...sampleOf(chosen, mostKeys)]
}

function groupByPage(places: readonly number[], { starts, texts, asides }: Directory): FoundPage[] {
  const pages: FoundPage[] = []
  for (const place of places) {
    const page = lastBefore(starts, place)
    let last = pages.at(-1)
    if (last?.page !== page) {
      last = { page, places: [], inTitle: place < (texts[page] ?? 0), aside: false }
      pages.push(last)
    }
    last.places.push(place)
  }
  for (const found of pages) found.aside = (found.places[0] ?? 0) >= (asides[found.page] ?? 0)
  return pages
}

function countInText({ places }: FoundPage): number {
  return Math.min(places.length, 6)
}

/** Best first, as far as can be told before any text is read. */
function sortExact(pages: readonly FoundPage[]): FoundPage[] {
  const worth = (found: FoundPage): number => (found.inTitle ? 20 : 0) + (found.aside ? -20 : 0) + countInText(found)
  return [...pages].sort((a, b) => worth(b) - worth(a) || a.page - b.page)
}

/** What has been read, and what may still be. */
interface Reading {
  allowance: Allowance
  /** Matches that are known already. */
  before?: readonly TextMatch[]
  /** How often to go on by itself where nothing holds the query after all. */
  rounds?: number
}

/** Reads the lines of pages that hold the query to the letter, some at a time. */
async function showExact(
  index: TextIndexReader,
  pages: readonly FoundPage[],
  exact: string,
  { allowance, before = [], rounds = mostRounds }: Reading,
): Promise<TextResult> {
  const { read, unread } = await readExact(index, pages.slice(0, pagesAtOnce), exact, allowance)
  const matches = [...before, ...read]
  const rest = [...unread, ...pages.slice(pagesAtOnce)]
  if (rest.length === 0) return { matches, more: null }
  // The same words may stand with other punctuation between them: then the next pages are looked at at once.
  if (read.length === 0 && rounds > 1)
    return showExact(index, rest, exact, { allowance, before: matches, rounds: rounds - 1 })
  return {
    matches,
    more: () => showExact(index, rest, exact, { allowance: new Allowance(filesForMore), before: matches }),
  }
}

/** Compares pages with the query to the letter, each in up to three places. */
async function readExact(
  index: TextIndexReader,
  pages: readonly FoundPage[],
  exact: string,
  allowance: Allowance,
): Promise<{ read: TextMatch[]; unread: FoundPage[] }> {
  const found = new Map<FoundPage, TextMatch>()
  const unread = new Set<FoundPage>()
  for (let attempt = 0; attempt < placesAtOnce; attempt += 1) {
    const lines: { page: FoundPage; place: number }[] = []
    for (const page of pages) {
      const place = page.places[attempt]
      if (place === undefined || found.has(page) || unread.has(page)) continue
      // Decided one after the other, so that the same query always reads the same lines.
      if (allowance.takeIfLeft([await index.fileOfLine(page, place)])) lines.push({ page, place })
      else unread.add(page)
    }
    const matches = await Promise.all(lines.map(({ page, place }) => readExactLine(index, page, place, exact)))
    lines.forEach(({ page }, number) => {
      const match = matches[number]
      if (match) found.set(page, match)
    })
  }
  return { read: pages.flatMap((page) => found.get(page) ?? []), unread: [...unread] }
}

async function readExactLine(
  index: TextIndexReader,
  found: FoundPage,
  place: number,
  exact: string,
): Promise<TextMatch | null> {
  const line = await index.readLine(found, place)
  if (!line) return null
  const at = indexOfWords(foldText(line.text), exact)
  const inTitle = indexOfWords(foldText(line.title), exact) >= 0
  if (at < 0 && !inTitle) return null
  const inHeading = indexOfWords(foldText(line.heading), exact) >= 0
  const score = exactScore({ ...found, inTitle, inHeading, count: countInText(found) })
  return toMatch(line, { at: Math.max(at, 0), exact: true, aside: found.aside && isAside(line.anchor), score })
}

/** A page with what it holds of the words of a query. */
interface LoosePage {
  found: FoundPage
  score: number
  at: number
}

/** The pages that hold most of the words, those first where they stand together. */
async function findLoosely(
  index: TextIndexReader,
  query: TextQuery,
  { reach, allowance }: { reach: number; allowance: Allowance },
): Promise<TextMatch[]> {
  const terms = [...query.terms].sort((a, b) => b.weight - a.weight).slice(0, mostTerms)
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return []
  const planned = await planForms(index, terms, allowance)
  const byTerm = await Promise.all(planned.map((forms) => findForms(index, forms, allowance)))
  const pages = new Set(byTerm.flatMap((found) => [...found.keys()]))
  const loose = [...pages].flatMap((page): LoosePage[] => {
    const held = terms.flatMap(({ weight }, number) => {
      const found = byTerm[number]?.get(page)
      return found && !found.aside ? [{ found, weight }] : []
    })
    const weightOf = (list: typeof held): number => list.reduce((sum, { weight }) => sum + weight, 0) / all
    const coverage = weightOf(held)
    if (coverage < leastCoverage) return []
    const together = bestPassage(held, reach)
    const titled = weightOf(held.filter(({ found }) => found.inTitle))
    const places = held.flatMap(({ found }) => found.places).sort((a, b) => a - b)
    const found: FoundPage = { page, places, inTitle: titled > 0, aside: false }
    return [{ found, at: together.at, score: looseScore({ coverage, together: together.weight / all, titled }) }]
  })
  const best: LoosePage[] = []
  for (const page of loose.sort((a, b) => b.score - a.score || a.found.page - b.found.page).slice(0, mostLoose))
    if (allowance.takeIfLeft([await index.fileOfLine({ ...page.found, places: [] }, page.at)])) best.push(page)
  const read = await Promise.all(
    best.map(async ({ found, score, at }) => {
      const line = await index.readLine({ ...found, places: [] }, at)
      return line && toMatch(line, { at: placeOfTerms(line.text, terms), exact: false, aside: false, score })
    }),
  )
  return read.filter((match) => match !== null)
}

/** Which forms of each term to look up: each as it was typed, then others as long as files are left for them. */
async function planForms(
  index: TextIndexReader,
  terms: readonly TextTerm[],
  allowance: Allowance,
): Promise<string[][]> {
  const planned = terms.map((): string[] => [])
  const most = Math.max(1, Math.floor(mostForms / terms.length))
  for (let round = 0; round < most; round += 1) {
    for (const [number, { forms }] of terms.entries()) {
      const form = forms[round]
      if (form === undefined) continue
      const files = await index.filesOf(form)
      // The word that says most is looked up in any case.
      if (round === 0 && number === 0) allowance.take(...files)
      if (allowance.takeIfLeft(files, round === 0 ? keptForLine : keptForLines)) planned[number]?.push(form)
    }
  }
  return planned
}

/** Where a term stands, in any of its forms, by page. */
async function findForms(
  index: TextIndexReader,
  forms: TextTerm['forms'],
  allowance: Allowance,
): Promise<Map<number, FoundPage>> {
  const pages = new Map<number, FoundPage>()
  for (const found of (await Promise.all(forms.map((form) => index.findPhrase(form, allowance)))).flat()) {
    const known = pages.get(found.page)
    pages.set(
      found.page,
      known
        ? {
            page: found.page,
            places: [...known.places, ...found.places].sort((a, b) => a - b),
            inTitle: known.inTitle || found.inTitle,
            aside: known.aside && found.aside,
          }
        : found,
    )
  }
  return pages
}

/** Where most of the words stand together. */
function bestPassage(
  held: readonly { found: FoundPage; weight: number }[],
  reach: number,
): { weight: number; at: number } {
  const places = held
    .flatMap(({ found, weight }, term) => found.places.map((place) => ({ place, weight, term })))
    .sort((a, b) => a.place - b.place)
  let best = { weight: 0, at: places[0]?.place ?? 0 }
  places.forEach(({ place }, index) => {
    const seen = new Set<number>()
    let weight = 0
    for (let next = index; next < Math.min(places.length, index + 24); next += 1) {
      const other = places[next]
      if (!other || other.place > place + reach) break
      if (seen.has(other.term)) continue
      seen.add(other.term)
      weight += other.weight
    }
    if (weight > best.weight) best = { weight, at: place }
  })
  return best
}

function placeOfTerms(text: string, terms: readonly TextTerm[]): number {
  const folded = foldText(text)
  const places = terms.map(({ pattern }) => folded.search(new RegExp(pattern.source))).filter((at) => at >= 0)
  return places.length > 0 ? Math.min(...places) : 0
}

function toMatch(
  { url, title, anchor, heading, text }: NonNullable<Awaited<ReturnType<TextIndexReader['readLine']>>>,
  { at, exact, aside, score }: { at: number; exact: boolean; aside: boolean; score: number },
): TextMatch {
  return { page: { url, title }, exact, aside, score, anchor, heading, line: cutAround(text, heading, at) }
}
