/** Terms and documents that a query calls by their own name. Runs in the browser and in Node. */
import { type Candidate, confidentScore, leastScore } from './candidate.ts'
import type { Entry, Line } from './entries.ts'
import type { Meaning, Unit } from './meaning.ts'
import { says } from './says.ts'
import type { Scored } from './score.ts'
import { idOf } from './words.ts'

/** A name stands before what only needs the thing, and below a page about it, by more than an exact text adds. */
const step = 0.09
/** What a name that is only begun is lifted by at most. */
const lift = 0.12
/** A line that agrees like this is the name in full, even if it was spelt in letters. */
const inFull = 0.8
/** A way of asking that agrees like this promises that its page is about what is named. */
const promised = 0.72
/** Of several things that are called so, the one whose own name it is comes first: by less than a step between hits. */
const byOwnName = 0.002
const byAgreement = 0.01
const nothing: ReadonlySet<string> = new Set()
/** Says that it is about social insurance, which everything here is. */
const general = idOf.group('insurance')

/**
 * Lifts what is called by its own name, in full or as far as it is typed, when nothing else is asked: right below the
 * best procedure where that is about it ("activate card"), above it where procedures only need it ("guardian").
 */
export function liftNamed(
  scores: readonly Scored[],
  { units, folded, corrections, dropped }: Pick<Meaning, 'units' | 'folded' | 'corrections' | 'dropped'>,
  candidates: readonly Candidate[],
): Candidate[] {
  const named = namingUnits(units)
  const [first] = named
  if (!first || units.some(({ kind }) => kind === 'place')) return [...candidates]
  const byEntry = new Map<Entry, Scored>(scores.map((scored) => [scored.entry, scored]))
  // What was mistyped or spelt in letters is called by the name that was meant.
  const isRepaired = corrections.length > 0 && dropped.length === 0
  const naming = {
    named,
    first,
    query: lettersOf(isRepaired ? units.map(({ text, forms: [form = text] }) => form).join('') : folded),
    isOne: named.length === 1 && first.text.length > 1,
    guides: readGuides(candidates, byEntry),
  }
  return candidates.map((candidate) => {
    const { kind } = candidate.entry
    // Noise stays noise.
    if ((kind !== 'term' && kind !== 'document') || candidate.score < leastScore) return candidate
    return liftCalled(candidate, idOf[kind](candidate.entry.key), byEntry.get(candidate.entry), naming)
  })
}

/** What is named, and what there is beside things. */
interface Naming {
  named: readonly Unit[]
  first: Unit
  /** Only its letters. */
  query: string
  /** It is one word. */
  isOne: boolean
  guides: Guides
}

function liftCalled(candidate: Candidate, id: string, scored: Scored | undefined, naming: Naming): Candidate {
  const { entry, score } = candidate
  const { first, isOne, guides, query } = naming
  const { line, similarity } = scored ?? { line: null, similarity: 0 }
  const isAbout = isTitled(guides, naming.named, id) || (guides.isPromised && isToDo(entry, id, naming))
  const most = isAbout ? guides.below : guides.above
  // What it is called is no matter of leanings.
  const called = { ...candidate, leaning: 0, agrees: true }
  if (isOwnName(entry, query)) return { ...called, score: Math.max(score, most), called: isAbout ? 'stays' : 'first' }
  const isFull = similarity >= inFull && (line?.field === 'title' || line?.field === 'word')
  if (isFull || (isOne && first.ids.includes(id)))
    return { ...called, score: Math.max(score, most - behindOwnName(line, similarity, first)), called: 'stays' }
  const isBegun = isOne && line?.field === 'title' && line.folded.startsWith(first.text)
  return isBegun ? { ...candidate, score: Math.max(score, Math.min(score + lift, most)) } : candidate
}

/** The words that name what is asked for. */
function namingUnits(units: readonly Unit[]): readonly Unit[] {
  const telling = units.filter(({ light }) => !light)
  const others = telling.filter(({ ids }) => !ids.includes(general))
  return others.length > 0 ? others : telling
}

/** What procedures make of a thing that is named. */
interface Guides {
  /** The scores right below the best of them, and above it. */
  below: number
  above: number
  /** Their titles; those of pages for one place only as far as these name the thing itself. */
  titles: readonly Line[]
  /** Whether the best of them promises to be found by words like these. */
  isPromised: boolean
}

function readGuides(candidates: readonly Candidate[], byEntry: ReadonlyMap<Entry, Scored>): Guides {
  const procedures = candidates.filter(({ entry }) => entry.kind === 'procedure').sort((a, b) => b.score - a.score)
  const [best = 0, second = 0] = procedures.map(({ score }) => score)
  const [guide] = procedures
  const found = guide && byEntry.get(guide.entry)
  return {
    below: Math.max(best - step, Math.min(best, second + 0.001)),
    above: Math.min(1, Math.max(best + step, confidentScore)),
    titles: procedures.flatMap(({ entry: { lines, regions } }) =>
      lines
        .filter(({ field }) => field === 'title')
        .map((line) => (regions.length > 0 ? { ...line, innerIds: nothing, words: nothing, folded: '' } : line)),
    ),
    isPromised:
      guide?.entry.regions.length === 0 &&
      (found?.line?.field === 'ask' || found?.line?.field === 'title') &&
      found.similarity >= promised,
  }
}

/** Whether the title of a procedure says all that is named, the thing by its own name. */
function isTitled({ titles }: Guides, named: readonly Unit[], id: string): boolean {
  return titles.some((line) => named.every((unit) => says(line, unit.ids.includes(id) ? { ...unit, ids: [id] } : unit)))
}

/**
 * Whether who names it wants to do it: a term ("unlock card"), by other words than those its own name begins with, and
 * not by one word for it after the other.
 */
function isToDo(entry: Entry, id: string, { query, named }: Naming): boolean {
  const isRepeated = named.length > 1 && named.every(({ ids }) => ids.includes(id))
  return entry.kind === 'term' && !isRepeated && !ownNames(entry).some((name) => name.startsWith(query))
}

function isOwnName(entry: Entry, query: string): boolean {
  return query !== '' && ownNames(entry).includes(query)
}

function ownNames({ lines }: Entry): string[] {
  return lines.filter(({ field }) => field === 'title').map(({ folded }) => lettersOf(folded))
}

function lettersOf(text: string): string {
  return text.replace(/[\s“”"]/g, '')
}

function behindOwnName(line: Line | null, similarity: number, { text, trust }: Unit): number {
  const isOwn = line?.field === 'title' && (trust === 1 || line.folded.startsWith(text))
  return (1 - similarity) * byAgreement + (isOwn ? 0 : byOwnName)
}
