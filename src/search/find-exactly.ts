/** Finds the pages that hold a query to the letter. Runs in the browser and in Node. */
import { Allowance } from './allowance.ts'
import { type FoundPage, type TextIndexReader, toMatch } from './text-index-reader.ts'
import { exactScore, foldText, indexOfWords, isAside, type TextMatch } from './text-match.ts'
import type { TextResult } from './text-search.ts'

const pagesAtOnce = 10
const mostRounds = 2
/** A page is compared in so many of the places where it seems to hold the query. */
const placesAtOnce = 3
/** What may be loaded for the next ten pages, each looked at in three places. */
export const filesForMore = 30

/** The pages that hold a phrase to the letter, the first of them read; `more` reads the next. None hold an empty one. */
export async function findExactly(index: TextIndexReader, phrase: string, allowance: Allowance): Promise<TextResult> {
  const pages = phrase ? await index.findPhrase(phrase, allowance) : []
  return showExact(index, sortExact(pages), phrase, { allowance })
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
