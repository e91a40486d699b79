/**
 * Towards which pages the words of a query lean: learned when the site is built from ways in which people put things, for
 * queries that no line of ours says. Runs in the browser and in Node.
 */
import { type Candidate, type Finding, leastScore } from './candidate.ts'
import type { Entry } from './entries.ts'
import { cluesOfMeaning, fileOfClue, findSightings, type Sightings } from './leaning-files.ts'
import type { Meaning } from './meaning.ts'
import type { CorePart, LeaningsName, LeaningTable, NamesPart, Parts } from './parts.ts'
import { sum } from './sum.ts'

/** Where leanings are read. */
export interface LeaningSource {
  table: LeaningTable
  /** The pages by their numbers, as kind and key; what lies outside the site comes after the last. */
  pages: readonly string[]
  /** What a file holds, if it is loaded. */
  file: (name: LeaningsName) => string | undefined
}

/** From what leanings are read: the parts of the reader's language, as far as they are loaded. */
export interface LeaningParts {
  parts: Partial<Pick<Parts, 'core' | 'names' | 'more'>>
  file: LeaningSource['file']
}

/** What the words of a query speak for. */
export interface Leanings {
  /** How likely each page is meant, 0 to 1, by kind and key. */
  shares: ReadonlyMap<string, number>
  /** How likely the query lies outside the site, 0 to 1. */
  outside: number
  /** The clues that were seen with a page, those that were seen with it most first. */
  cluesFor: (page: string) => string[]
  /** The files that hold its clues. */
  files: readonly LeaningsName[]
}

/** The pages that words can lean towards, in the order of their numbers: the parts of a language name them. */
export function listLeaningPages({ procedures }: Pick<CorePart, 'procedures'>, names: NamesPart): string[] {
  return [
    ...procedures.map(({ key }) => `procedure:${key}`),
    ...names.terms.map(({ key }) => `term:${key}`),
    ...names.documents.map(({ key }) => `document:${key}`),
  ]
}

/** What an unsure hit keeps of its score where words lean. */
const kept = 0.6
/** What the likelihood of a page adds, and what it adds to stand before the others. */
const worth = { share: 0.3, rank: 0.3 }
/** What a page that no line speaks for begins with. */
const firstScore = 0.1
/** A page this unlikely is not added. */
const leastShare = 0.03

/** Adds to unsure hits what the words of the query lean towards, and the pages that nothing else speaks for. */
export function lean(
  known: Candidate[],
  meaning: Meaning,
  finding: Finding,
): { candidates: Candidate[]; leastScore: number; files: readonly LeaningsName[] } {
  const source = sourceOf(finding.leanings)
  if (!source) return { candidates: known, leastScore, files: [] }
  const { shares, outside, cluesFor, files } = readLeanings(meaning, source)
  const most = Math.max(...shares.values(), 0)
  if (most === 0) return { candidates: known, leastScore, files }
  const byId = new Map(known.map((candidate) => [idOf(candidate.entry), candidate]))
  for (const entry of finding.catalogue.entries) {
    const id = idOf(entry)
    if ((shares.get(id) ?? 0) >= leastShare && !byId.has(id)) byId.set(id, candidateOf(entry))
  }
  const candidates = [...byId].map(([id, candidate]): Candidate => {
    const share = shares.get(id) ?? 0
    const added = worth.share * share + worth.rank * (1 - outside) * (share / most)
    return {
      ...candidate,
      score: candidate.score * kept + added,
      get reasons() {
        const detail = cluesFor(id).join(', ')
        return [...candidate.reasons, { why: 'leaning', detail, score: Math.round(share * 1000) / 1000 } as const]
      },
    }
  })
  return { candidates, leastScore: leastScore * kept, files }
}

/** Null until the parts are there, and where nothing was learned. */
function sourceOf({ parts: { core, names, more }, file }: LeaningParts): LeaningSource | null {
  if (!core || !names || !more || more.leanings.clues.length === 0) return null
  return { table: more.leanings, pages: listLeaningPages(core, names), file }
}

function idOf({ kind, key }: Entry): string {
  return `${kind}:${key}`
}

function candidateOf(entry: Entry): Candidate {
  return { entry, anchor: '', score: firstScore / kept, confident: false, agrees: false, line: '', reasons: [] }
}

/** As if every clue had been seen so often in addition, spread as it is over all pages: what is rare says less. */
const smoothing = 5

/**
 * Reads towards which pages a query leans, by naive Bayes over its clues: each clue counts as evidence for the pages it
 * was seen with more often than elsewhere. Many clues say together what the square root of their number would, because
 * they are not independent of one another.
 */
export function readLeanings(meaning: Meaning, { table, pages, file }: LeaningSource): Leanings {
  const clues = cluesOfMeaning(meaning)
  const files = [...new Set(clues.map(fileOfClue))]
  const seen = new Map<string, Sightings>()
  for (const clue of clues) {
    const found = findSightings(file(fileOfClue(clue)) ?? '', clue)
    if (found) seen.set(clue, found)
  }
  const cluesFor = (page: string): string[] => {
    const number = pages.indexOf(page)
    const often = (clue: string): number => seen.get(clue)?.get(number) ?? 0
    return [...seen.keys()].filter(often).sort((a, b) => often(b) - often(a))
  }
  if (seen.size === 0) return { shares: new Map(), outside: 0, cluesFor, files }
  const likely = toShares(weighPages([...seen.values()], table))
  return {
    shares: new Map(pages.map((page, number) => [page, likely[number] ?? 0])),
    outside: likely[pages.length] ?? 0,
    cluesFor,
    files,
  }
}

/** For each page the logarithm of how likely it is, up to a constant. */
function weighPages(seen: readonly Sightings[], { phrasings, clues }: LeaningTable): number[] {
  const all = sum(clues)
  const scale = 1 / Math.sqrt(seen.length)
  const weights = phrasings.map((count) => Math.log(count + 1) / 2)
  for (const sightings of seen) {
    const share = sum([...sightings.values()]) / all
    clues.forEach((count, page) => {
      const here = ((sightings.get(page) ?? 0) + smoothing * share) / (count + smoothing)
      weights[page] = (weights[page] ?? 0) + scale * Math.log(here / share)
    })
  }
  return weights
}

function toShares(weights: readonly number[]): number[] {
  const most = Math.max(...weights)
  const powers = weights.map((weight) => Math.exp(weight - most))
  const all = sum(powers)
  return powers.map((power) => power / all)
}
