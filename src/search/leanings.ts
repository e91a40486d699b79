/**
 * Towards which pages the words of a query lean: learned when the site is built from ways in which people put things, for
 * queries that no line of ours says. Runs in the browser and in Node.
 */
import type { Locale } from '../i18n/locales.ts'
import { articleSlug } from '../knowledge/article-number.ts'
import { type Candidate, type Finding, leastScore } from './candidate.ts'
import type { Catalogue, Entry } from './entries.ts'
import { isOfOffice } from './find-places.ts'
import { hasHan } from './fold.ts'
import { cluesOfMeaning, fileOfClue } from './leaning-files.ts'
import type { Meaning } from './meaning.ts'
import type { CorePart, LeaningsName, LeaningTable, NamesPart, Parts } from './parts.ts'
import { isForOthers } from './places.ts'
import type { Scored } from './score.ts'
import { findSightings, type Sightings } from './sightings.ts'
import { sum } from './sum.ts'

/** Where leanings are read. */
export interface LeaningSource {
  /** The language in which people put things. */
  locale: Locale
  table: LeaningTable
  /** How many pages there are: what lies outside the site comes after the last. */
  pages: number
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
  /** How likely each page is meant, 0 to 1, by its number; empty where no clue was seen. */
  shares: readonly number[]
  /** How likely the query lies outside the site, 0 to 1. */
  outside: number
  /** The clues that were seen with a page, those that were seen with it most first. */
  cluesFor: (page: number) => string[]
  /** How many clues it has, whether they were seen or not. */
  clues: number
  /** The files that hold them. */
  files: readonly LeaningsName[]
}

/** The pages that words can lean towards, in the order of their numbers: the parts of a language name them. */
export function listLeaningPages({ procedures }: Pick<CorePart, 'procedures'>, names: NamesPart): string[] {
  return [
    ...procedures.map(([key]) => `procedure:${key}`),
    ...names.terms.map(({ key }) => `term:${key}`),
    ...names.documents.map(({ key }) => `document:${key}`),
    ...names.laws.flatMap(({ key, articles }) => [
      `law:${key}`,
      ...articles.map((number) => `article:${key}/${articleSlug(number)}`),
    ]),
  ]
}

/** What an unsure hit keeps of its score where words lean all the way. What answers keeps all of it. */
const kept = 0.65
/** What the likelihood of a page adds to a hit, and what it adds to stand before the others. */
const worth = { unsure: { share: 0.1, rank: 0.5 }, sure: { share: 0.1, rank: 0.1 } }
/** Of what is as likely, a page that says what to do is wanted more than one that says what a thing is. */
const explaining = 0.94
/** Beside an answer, what is no procedure is lifted by so much of that: its name would have answered. */
const besideAnswer = 0.4
/** A page adds nothing that is so much less likely than the first: e to the power of this. */
const widest = 5
/** Few words say little of a case, and what the finder makes of them says more: from so many clues on, leanings count in full. */
const manyClues = 6
const leastForce = 0.4
/** A query of so many clues tells of a case. */
const telling = 14
/** With fewer clues than this a query leans nowhere in earnest. */
const fewClues = 3
/** An answer that so little of the leaning reaches, and no line of which says more than this of what is asked, is doubtful. */
const doubtful = { nearness: 0.5, similarity: 0.6 }
/** What a page that no line speaks for begins with. */
const firstScore = 0.1
/** Who means the page for one place names it, as nearly all phrasings do from which its words were learned. */
const placeUnnamed = 0.5
/** A page this unlikely is not added. */
const leastShare = 0.03

/**
 * Adds to hits what the words of the query lean towards, and the pages that nothing else speaks for.
 *
 * @param scores How well the lines of entries say what is asked.
 * @param asked The codes of the regions that the query names: towards what is for others nothing leans.
 */
export function lean(
  known: Candidate[],
  meaning: Meaning,
  finding: Finding,
  scores: readonly Scored[],
  asked: readonly string[] = [],
): { candidates: Candidate[]; leastScore: number; files: readonly LeaningsName[] } {
  const source = isTold(meaning, finding) ? sourceOf(finding) : null
  if (!source) return { candidates: known, leastScore, files: [] }
  const { shares, outside, cluesFor, files, clues } = readLeanings(meaning, source)
  const most = Math.max(...shares, 0)
  if (most === 0) return { candidates: known, leastScore, files }
  const { entries, numbers } = source
  const least = most * Math.exp(-widest)
  const shareOf = (entry: Entry): number => {
    const likely = shares[numbers.get(entry) ?? shares.length] ?? 0
    if (likely < least || isForOthers(entry.regions, asked)) return 0
    const share = likely * (entry.regions.length > 0 && asked.length === 0 ? placeUnnamed : 1)
    return share < least ? 0 : share
  }
  const nearnessOf = (share: number): number => (share > 0 ? 1 + Math.log(share / most) / widest : 0)
  const answer = findAnswer(known)
  const isContradicted =
    answer?.entry.kind === 'procedure' &&
    contradicts(
      nearnessOf(shareOf(answer.entry)),
      scores.find(({ entry }) => entry === answer.entry)?.similarity ?? 1,
      clues,
    )
  const isSure = answer !== undefined && !isContradicted
  const force = Math.min(1, Math.max(leastForce, clues / manyClues))
  const own = isSure ? worth.sure : worth.unsure
  const left = isSure ? 1 : 1 - (1 - kept) * force
  const scored = new Set(known.map(({ entry }) => entry))
  const likely = entries.filter(
    (entry, page): entry is Entry => entry !== undefined && (shares[page] ?? 0) >= leastShare && !scored.has(entry),
  )
  const candidates = [...known, ...likely.map(candidateOf)].map((candidate): Candidate => {
    const { entry } = candidate
    const share = shareOf(entry)
    if (share === 0) return left === 1 ? candidate : { ...candidate, score: candidate.score * left }
    const part = entry.kind === 'procedure' ? 1 : isSure ? besideAnswer : explaining
    const added = force * part * (own.share * share + own.rank * (1 - outside) * nearnessOf(share))
    return {
      ...candidate,
      score: candidate.score * left + added,
      leaning: added,
      explain: () => {
        const detail = cluesFor(numbers.get(entry) ?? shares.length).join(', ')
        return [...candidate.explain(), { why: 'leaning', detail, score: Math.round(added * 1000) / 1000 }]
      },
    }
  })
  return { candidates, leastScore: leastScore * left, files }
}

/**
 * Whether words speak against the page that seems to answer: a telling that leans nowhere near it does, and so do words of
 * which no line of it says much more than half, if they lean clearly towards another. Such a page holds them here and there.
 */
export function contradicts(nearness: number, similarity: number, clues: number): boolean {
  if (clues >= telling && nearness === 0) return true
  return clues >= fewClues && nearness <= doubtful.nearness && similarity <= doubtful.similarity
}

/** The best of the hits that answer. */
function findAnswer(known: readonly Candidate[]): Candidate | undefined {
  const answers = known.filter(({ confident }) => confident)
  return answers.reduce<Candidate | undefined>(
    (best, each) => (best && best.score >= each.score ? best : each),
    undefined,
  )
}

/** Who cites a law or names a place and nothing else tells nothing that could lean anywhere. */
function isTold({ citation, units }: Meaning, { words }: Finding): boolean {
  if (citation.article !== null || citation.document !== null) return false
  if (isOfOffice(units, words)) return false
  const isPlaced = units.some(({ kind }) => kind === 'place')
  return units.some(
    ({ kind, light, ids }) =>
      kind !== 'place' && !(isPlaced && (light || ids.some((id) => words.office.has(id) || words.subject.has(id)))),
  )
}

/** What was numbered before: a catalogue stays as long as its parts do. */
const numbered = new WeakMap<Catalogue, PageEntries>()

/** The pages as entries. */
interface PageEntries {
  /** By their numbers. */
  entries: readonly (Entry | undefined)[]
  numbers: ReadonlyMap<Entry, number>
}

/** Null until the parts are there, and where nothing was learned. */
function sourceOf({ leanings: { parts, file }, catalogue, reader }: Finding): (LeaningSource & PageEntries) | null {
  const { core, names, more } = parts
  if (!core || !names || !more || more.leanings.clues.length === 0) return null
  const pages = numberPages(catalogue, () => listLeaningPages(core, names))
  return { locale: reader, table: more.leanings, pages: pages.entries.length, file, ...pages }
}

function numberPages(catalogue: Catalogue, listPages: () => readonly string[]): PageEntries {
  const known = numbered.get(catalogue)
  if (known) return known
  const byId = new Map(catalogue.entries.map((entry) => [`${entry.kind}:${entry.key}`, entry]))
  const entries = listPages().map((page) => byId.get(page))
  const numbers = new Map(entries.flatMap((entry, page) => (entry ? [[entry, page] as const] : [])))
  const pages = { entries, numbers }
  numbered.set(catalogue, pages)
  return pages
}

function candidateOf(entry: Entry): Candidate {
  return { entry, anchor: '', score: firstScore, confident: false, agrees: false, line: '', explain: () => [] }
}

/** So much of how often a clue is seen with a page is how often it is seen at all: that it was never seen there rules out nothing, with much-asked pages as little as with others. */
const ofAll = 0.35
/** How much it says that a page is meant often, whatever the words. */
const prior = 1.2

/**
 * Of many clues, which are not independent of one another, each counts for less: so far, as a power of their number.
 * Pairs of characters, which overlap, say more often the same than English words do.
 */
const dependence = { han: 0.5, words: 0.4 }

/**
 * Reads towards which pages a query leans, by naive Bayes over its clues: each clue counts as evidence for the pages it
 * was seen with more often than elsewhere.
 */
export function readLeanings(meaning: Meaning, { locale, table, pages, file }: LeaningSource): Leanings {
  const clues = cluesOfMeaning(meaning)
  // No one who speaks English was heard to say Chinese characters.
  const heard = locale === 'zh-CN' ? clues : clues.filter((clue) => !hasHan(clue))
  const files = [...new Set(heard.map(fileOfClue))]
  const seen = new Map<string, Sightings>()
  for (const clue of heard) {
    const found = findSightings(file(fileOfClue(clue)) ?? '', clue)
    if (found) seen.set(clue, found)
  }
  const cluesFor = (page: number): string[] => {
    const often = (clue: string): number => seen.get(clue)?.get(page) ?? 0
    return [...seen.keys()].filter(often).sort((a, b) => often(b) - often(a))
  }
  if (seen.size === 0) return { shares: [], outside: 0, cluesFor, clues: clues.length, files }
  const likely = toShares(
    weighPages([...seen.values()], table, hasHan(meaning.text) ? dependence.han : dependence.words),
  )
  return { shares: likely.slice(0, pages), outside: likely[pages] ?? 0, cluesFor, clues: clues.length, files }
}

/** For each page the logarithm of how likely it is, up to a constant. */
function weighPages(seen: readonly Sightings[], { phrasings, clues }: LeaningTable, dependent: number): number[] {
  const all = sum(clues)
  const scale = seen.length ** -dependent
  // Of all that a clue was never seen with it says the same: that needs no sum for each.
  const weights = phrasings.map((count) => prior * Math.log(count + 1))
  for (const sightings of seen) {
    const share = sum([...sightings.values()]) / all
    for (const [page, count] of sightings) {
      const here = ((1 - ofAll) * count) / Math.max(1, clues[page] ?? 0)
      weights[page] = (weights[page] ?? 0) + scale * Math.log(1 + here / (ofAll * share))
    }
  }
  return weights
}

function toShares(weights: readonly number[]): number[] {
  const most = Math.max(...weights)
  const powers = weights.map((weight) => Math.exp(weight - most))
  const all = sum(powers)
  return powers.map((power) => power / all)
}
