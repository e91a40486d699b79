/**
 * What comes nearest where neither the core nor a name says anything: the words of a query lean towards pages. The full
 * answer, which follows, weighs them better and with all the rest. Runs in the browser and in Node.
 */
import { createBareHit } from './bare-hit.ts'
import type { Shelf } from './engine.ts'
import type { Finder, Reader } from './finder.ts'
import type { Hit } from './hit.ts'
import { fileOfClue, onlyInTexts, titlesOfPage } from './leaning-files.ts'
import { pageOf } from './page-of.ts'
import type { PageTitle } from './parts.ts'
import type { Scouted } from './scout.ts'
import { findSightings, leanOf, leastLean, type Sightings } from './sightings.ts'
import { sum } from './sum.ts'
import type { Token } from './tokens.ts'

const mostNearest = 3
/** What nothing names is at most what comes nearest. */
const firstScore = 0.2
const step = 0.01

/**
 * The pages that the words of a query lean towards, and the files that are still wanted to tell.
 *
 * @param mostClues It may load the files of so many.
 */
export function askHints(query: string, { own, reader, file, missing }: Shelf, mostClues: number): Scouted {
  const clues = listClues(own.read(query), mostClues).map((clue) => ({ clue, name: fileOfClue(clue) }))
  const wants = missing(reader.locale, [...new Set(clues.map(({ name }) => name))])
  if (wants.length > 0) return { hits: [], wants }
  const nearestBy = (mark: string): number[] =>
    weighPages(clues.flatMap(({ clue, name }) => findSightings(file(name) ?? '', mark + clue) ?? []))
  for (const mark of ['', onlyInTexts]) {
    const pages = nearestBy(mark).map(titlesOfPage)
    const titles = missing(reader.locale, pages)
    if (titles.length > 0) return { hits: [], wants: titles }
    const nearest = pages.map((name) => file(name)?.[0])
    // What has no title is what lies outside the site.
    if (nearest[0])
      return { hits: nearest.flatMap((title, index) => (title ? toHit(title, index, reader) : [])), wants: [] }
  }
  return { hits: [], wants: [] }
}

/** The words of a query and its pairs of characters: what the core does not know first, fillers only where there is nothing else. */
function listClues({ tokens, pieces }: ReturnType<Finder['read']>, mostClues: number): string[] {
  const unknown: string[] = []
  const known: string[] = []
  const fillers: string[] = []
  for (const { start, end, sense } of pieces) {
    const found = sense?.filler ? fillers : sense ? known : unknown
    tokens.slice(start, end).forEach(({ kind, text }, index) => {
      if (kind !== 'han') found.push(text)
      // Pairs reach into the pieces on both sides: 登不 in 登|不进去.
      else found.push(pairAt(start + index - 1, tokens), pairAt(start + index, tokens))
    })
  }
  const said = [...unknown, ...known]
  return [...new Set(said.length > 0 ? said : fillers)].filter((clue) => clue !== '').slice(0, mostClues)
}

/** The pair of characters that begins at a token; '' where no other follows. */
function pairAt(at: number, tokens: readonly Token[]): string {
  const [first, second] = [tokens[at], tokens[at + 1]]
  return first?.kind === 'han' && second?.kind === 'han' && !second.broken ? first.text + second.text : ''
}

/** The numbers of the pages that clues were seen with more often than chance would have it, nearest first. */
function weighPages(seen: readonly Sightings[]): number[] {
  const leans = new Map<number, number>()
  for (const sightings of seen) {
    const often = sum([...sightings.values()])
    for (const [page, count] of sightings) {
      const lean = leanOf(count, often)
      if (lean > 0) leans.set(page, (leans.get(page) ?? 0) + lean)
    }
  }
  return [...leans]
    .filter(([, lean]) => lean >= leastLean)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostNearest)
    .map(([page]) => page)
}

function toHit(page: PageTitle, index: number, { locale, urlOf }: Reader): Hit {
  const [kind, key, title] = page
  return createBareHit({
    kind,
    key,
    title,
    url: page.length === 4 ? page[3] : urlOf(locale, pageOf({ kind: page[0], key })),
    score: firstScore - index * step,
  })
}
