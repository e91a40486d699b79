/** Reads the postings of the full texts. Runs in the browser and in Node. */
import type { Allowance } from './allowance.ts'
import { fileOfKey } from './file-of-key.ts'
import { findValue } from './keyed-text.ts'
import type { LinesName, Parts, TextPart, WordsName } from './parts.ts'
import { decodePostings } from './postings.ts'
import { cutAround, type TextMatch } from './text-match.ts'
import { type PlacedKey, placeKeys } from './text-places.ts'

/** Loads a part of the full texts of one language. */
export type LoadTexts = <Name extends 'text' | WordsName | LinesName>(name: Name) => Promise<Parts[Name]>

/** More keys than this make a phrase no surer; the text itself is compared in the end. */
const mostKeys = 6
/** As many keys tell whether it is worth loading the others: hardly a question stands in a text to the letter. */
const firstKeys = 3
/** What is kept for one of them while words are looked up as they were typed. */
export const keptForLine = 1

/** A page on which something was found, and where. */
export interface FoundPage {
  page: number
  places: number[]
  inTitle: boolean
  aside: boolean
}

/** A section of a page, with the page that it is of. */
export interface TextLine {
  url: string
  title: string
  anchor: string
  heading: string
  text: string
}

/** Where each page begins, where its text, what only names other pages, and each file of lines. */
interface Directory {
  files: number
  starts: readonly number[]
  texts: readonly number[]
  asides: readonly number[]
  lines: readonly number[]
}

/** Looks phrases up, and reads the lines at which they stand. */
export class TextIndexReader {
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
  async readLine(found: FoundPage, place: number): Promise<TextLine | null> {
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

/** What was read of a line, cut to what is shown of it. */
export function toMatch(
  { url, title, anchor, heading, text }: TextLine,
  { at, exact, aside, score }: { at: number; exact: boolean; aside: boolean; score: number },
): TextMatch {
  return { page: { url, title }, exact, aside, score, anchor, heading, line: cutAround(text, heading, at) }
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
