/**
 * Full text out of our own small files: a query loads the postings of its words and the lines of the hits that are
 * shown. Needs nothing but classic scripts, so it runs from disk and under any policy. Runs in the browser and in Node.
 */
import type { Locale } from '../i18n/locales.ts'
import type { LinesName, Parts, TextPart, WordsName } from './parts.ts'
import { decodePostings } from './postings.ts'
import { cutAround, exactScore, foldText, indexOfWords, isAside, looseScore, type TextMatch } from './text-match.ts'
import { fileOfKey, type PlacedKey, placeKeys } from './text-places.ts'
import type { TextQuery, TextTerm } from './text-query.ts'
import type { TextResult, TextSearch } from './text-search.ts'

/** Loads a part of the full texts of one language. */
export type LoadTexts = <Name extends 'text' | WordsName | LinesName>(name: Name) => Promise<Parts[Name]>

const pagesAtOnce = 10
const mostRounds = 2
/** More keys than this make a phrase no surer; the text itself is compared in the end. */
const mostKeys = 6
/** Each form of each word costs some kilobytes: enough to find, few enough to be quick. */
const mostTerms = 4
const mostForms = 8
const mostLoose = 12
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
  return {
    find: async (query, { loosely }) => {
      const exact = query.exact ? await index.findPhrase(query.exact) : []
      const found = await showExact(index, sortExact(exact), query.exact)
      if (found.matches.length > 0 || !loosely) return found
      return { matches: await findLoosely(index, query, passage[locale]), more: null }
    },
  }
}

class TextIndexReader {
  private readonly load: LoadTexts
  private opened: Promise<Directory> | null = null

  constructor(load: LoadTexts) {
    this.load = load
  }

  /** The pages that hold a phrase; words to the stem, punctuation as any other. */
  async findPhrase(phrase: string): Promise<FoundPage[]> {
    const keys = chooseKeys(placeKeys(phrase).keys)
    const [first] = keys
    if (!first) return []
    const directory = await this.open()
    const lists = await Promise.all(keys.map(({ key }) => this.placesOf(key, directory.files)))
    let starts = (lists[0] ?? []).map((place) => place - first.place)
    lists.forEach((list, number) => {
      if (number === 0) return
      const offset = keys[number]?.place ?? 0
      const known = new Set(list)
      starts = starts.filter((start) => known.has(start + offset))
    })
    return groupByPage(starts, directory)
  }

  /** The text around a place, as it is written. Null for a place that is in no text. */
  async readLine(
    { page, places }: FoundPage,
    place: number,
  ): Promise<{ url: string; title: string; anchor: string; heading: string; text: string } | null> {
    const directory = await this.open()
    // What was found in the title is shown by the first line of the page.
    const wanted = Math.max(place, directory.texts[page] ?? 0, places[0] ?? 0)
    const file = lastBefore(directory.lines, wanted)
    const lines = await this.load(`lines-${file}`)
    const known = lines.pages.find(([number]) => number === page)
    const section = lines.sections.filter(([start, number]) => number === page && start <= wanted).at(-1)
    if (!known || !section) return null
    const [, url, title] = known
    const [, , anchor, heading, text] = section
    return { url, title, anchor, heading, text }
  }

  private async placesOf(key: string, files: number): Promise<number[]> {
    const file = await this.load(`words-${fileOfKey(key, files)}`)
    // Keys hold no space, and no postings do: what stands between spaces is the one or the other.
    const at = ` ${file}`.indexOf(` ${key} `)
    if (at < 0) return []
    const start = at + key.length + 1
    const end = file.indexOf(' ', start)
    return decodePostings(file.slice(start, end < 0 ? undefined : end))
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
  if (chosen.length <= mostKeys) return chosen
  const step = (chosen.length - 1) / (mostKeys - 1)
  return Array.from({ length: mostKeys }, (_, index) => chosen[Math.round(index * step)]).filter(
    (key) => key !== undefined,
  )
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

/**
 * Reads the lines of pages that hold the query to the letter, some at a time.
 *
 * @param before What has been read already.
 * @param rounds How often to go on by itself where nothing holds the query after all.
 */
async function showExact(
  index: TextIndexReader,
  pages: readonly FoundPage[],
  exact: string,
  { before = [], rounds = mostRounds }: { before?: readonly TextMatch[]; rounds?: number } = {},
): Promise<TextResult> {
  const read = await Promise.all(pages.slice(0, pagesAtOnce).map((found) => readExact(index, found, exact)))
  const matches = [...before, ...read.filter((match) => match !== null)]
  const rest = pages.slice(pagesAtOnce)
  if (rest.length === 0) return { matches, more: null }
  // The same words may stand with other punctuation between them: then the next pages are looked at at once.
  if (matches.length === before.length && rounds > 1)
    return showExact(index, rest, exact, { before: matches, rounds: rounds - 1 })
  return { matches, more: () => showExact(index, rest, exact, { before: matches }) }
}

async function readExact(index: TextIndexReader, found: FoundPage, exact: string): Promise<TextMatch | null> {
  for (const place of found.places.slice(0, 3)) {
    const line = await index.readLine(found, place)
    if (!line) continue
    const at = indexOfWords(foldText(line.text), exact)
    const inTitle = indexOfWords(foldText(line.title), exact) >= 0
    if (at < 0 && !inTitle) continue
    const inHeading = indexOfWords(foldText(line.heading), exact) >= 0
    const score = exactScore({ ...found, inTitle, inHeading, count: countInText(found) })
    return toMatch(line, { at: Math.max(at, 0), exact: true, aside: found.aside && isAside(line.anchor), score })
  }
  return null
}

/** A page with what it holds of the words of a query. */
interface LoosePage {
  found: FoundPage
  score: number
  at: number
}

/** The pages that hold most of the words, those first where they stand together. */
async function findLoosely(index: TextIndexReader, query: TextQuery, reach: number): Promise<TextMatch[]> {
  const terms = [...query.terms].sort((a, b) => b.weight - a.weight).slice(0, mostTerms)
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return []
  const forms = Math.max(1, Math.floor(mostForms / terms.length))
  const byTerm = await Promise.all(terms.map((term) => findForms(index, term.forms.slice(0, forms))))
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
  const best = loose.sort((a, b) => b.score - a.score || a.found.page - b.found.page).slice(0, mostLoose)
  const read = await Promise.all(
    best.map(async ({ found, score, at }) => {
      const line = await index.readLine({ ...found, places: [] }, at)
      return line && toMatch(line, { at: placeOfTerms(line.text, terms), exact: false, aside: false, score })
    }),
  )
  return read.filter((match) => match !== null)
}

/** Where a term stands, in any of its forms, by page. */
async function findForms(index: TextIndexReader, forms: TextTerm['forms']): Promise<Map<number, FoundPage>> {
  const pages = new Map<number, FoundPage>()
  for (const found of (await Promise.all(forms.map((form) => index.findPhrase(form)))).flat()) {
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
