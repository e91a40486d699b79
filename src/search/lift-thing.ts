/** The thing that a question is about, beside the procedures that need it. Runs in the browser and in Node. */
import type { Candidate } from './candidate.ts'
import type { Entry } from './entries.ts'
import { hasHan } from './fold.ts'
import type { Unit } from './meaning.ts'
import { idOf } from './words.ts'

/** So many hits are seen at first sight. */
const seen = 3
/** Above the hit whose place it takes. */
const step = 0.001
/** What words lean towards like this, measured by the page they lean towards most, is likely what is asked about. */
const leaned = 0.6
/** What words lean towards more than towards any procedure comes first if it is worth as much as this, measured by the best. */
const near = 0.86
/** Noise stays noise. */
const leastScore = 0.1

/**
 * Lifts a term, a paper or a rule to the third hit where all hits seen at first sight are procedures and a word of the
 * query is its name, or its words lean towards it: "flexible employment, how to join" is asked by who wants to know
 * what that is as well as by who wants to go and do it.
 */
export function liftThing(candidates: readonly Candidate[], units: readonly Unit[]): Candidate[] {
  return liftLeaned(liftThird(candidates, units), units)
}

function liftThird(candidates: readonly Candidate[], units: readonly Unit[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score)
  const first = sorted.slice(0, seen)
  const last = first[seen - 1]
  if (!last || first.some(({ entry }) => entry.kind !== 'procedure')) return [...candidates]
  const named = new Set(units.flatMap(({ ids, light }) => (light ? [] : ids)))
  const most = Math.max(...candidates.map(({ leaning = 0 }) => leaning))
  const isMeant = ({ entry, leaning = 0 }: Candidate): boolean =>
    isNamed(entry, named) || (isThing(entry) && most > 0 && leaning >= most * leaned)
  const thing = sorted.find((candidate) => candidate.score >= leastScore && isMeant(candidate))
  if (!thing) return [...candidates]
  return candidates.map((candidate) => (candidate === thing ? { ...thing, score: last.score + step } : candidate))
}

/**
 * Lifts the thing among the hits seen at first sight that words lean towards more than towards any procedure to the
 * first place, unless it is worth far less: "two firms paying for me" asks about that before it asks what to do. What was
 * guessed from slips or sounds is left alone, and so is Chinese: its clues, pairs of characters, gained nothing there.
 */
function liftLeaned(candidates: readonly Candidate[], units: readonly Unit[]): Candidate[] {
  const first = [...candidates].sort((a, b) => b.score - a.score).slice(0, seen)
  const [best] = first
  if (best?.entry.kind !== 'procedure' || units.some(({ text, trust }) => trust < 1 || hasHan(text)))
    return [...candidates]
  const most = Math.max(...candidates.map(({ entry, leaning = 0 }) => (isThing(entry) ? 0 : leaning)))
  const thing = first.find(
    ({ entry, leaning = 0, score }) => isThing(entry) && leaning > 0 && leaning >= most && score >= best.score * near,
  )
  return candidates.map((candidate) => (candidate === thing ? { ...thing, score: best.score + step } : candidate))
}

function isNamed({ kind, key }: Entry, named: ReadonlySet<string>): boolean {
  return (kind === 'term' || kind === 'document') && named.has(idOf[kind](key))
}

/** What words are learned to lean towards beside procedures. */
function isThing({ kind }: Entry): boolean {
  return kind === 'term' || kind === 'document' || kind === 'law' || kind === 'article'
}
