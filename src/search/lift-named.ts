/** Terms and documents that a query calls by their own name. Runs in the browser and in Node. */
import { type Candidate, confidentScore, leastScore } from './candidate.ts'
import type { Entry, Line } from './entries.ts'
import type { Unit } from './meaning.ts'
import type { Scored } from './score.ts'
import { idOf } from './words.ts'

/** A name stands before what only needs the thing, and below a page about it, by more than an exact text adds. */
const step = 0.09
/** What a name that is only begun is lifted by at most. */
const lift = 0.12
/** A line that agrees like this is the name in full, even if it was spelt in letters. */
const inFull = 0.8
/** Says that it is about social insurance, which everything here is. */
const general = idOf.group('insurance')

/**
 * Lifts what is called by its own name, in full or as far as it is typed, when nothing else is asked: right below the
 * best procedure where the title of one names it ("activate card"), above it where procedures only need it ("guardian").
 */
export function liftNamed(
  scores: readonly Scored[],
  units: readonly Unit[],
  candidates: readonly Candidate[],
): Candidate[] {
  const telling = units.filter(({ light }) => !light)
  const others = telling.filter(({ ids }) => !ids.includes(general))
  const named = others.length > 0 ? others : telling
  const [first] = named
  if (!first || units.some(({ kind }) => kind === 'place')) return [...candidates]
  const isOne = named.length === 1 && first.text.length > 1
  const procedures = candidates.filter(({ entry }) => entry.kind === 'procedure')
  const [best = 0, second = 0] = procedures.map(({ score }) => score).sort((a, b) => b - a)
  const titles = procedures.flatMap(({ entry }) => entry.lines.filter(({ field }) => field === 'title'))
  const belowBest = Math.max(best - step, Math.min(best, second + 0.001))
  const aboveBest = Math.min(1, Math.max(best + step, confidentScore))
  /** As good as what is called so may get. */
  const mostFor = (id: string): number =>
    titles.some((line) => named.every((unit) => says(line, unit.ids.includes(id) ? { ...unit, ids: [id] } : unit)))
      ? belowBest
      : aboveBest
  const byEntry = new Map<Entry, Scored>(scores.map((scored) => [scored.entry, scored]))
  return candidates.map((candidate) => {
    const { entry, score } = candidate
    // Noise stays noise.
    if ((entry.kind !== 'term' && entry.kind !== 'document') || score < leastScore) return candidate
    const { line, similarity } = byEntry.get(entry) ?? { line: null, similarity: 0 }
    const id = idOf[entry.kind](entry.key)
    const most = mostFor(id)
    const isFull = similarity >= inFull && (line?.field === 'title' || line?.field === 'word')
    // What it is called is no matter of leanings.
    if (isFull || (isOne && first.ids.includes(id)))
      return { ...candidate, score: Math.max(score, most), leaning: 0, agrees: true }
    const isBegun = isOne && line?.field === 'title' && line.folded.startsWith(first.text)
    return isBegun ? { ...candidate, score: Math.max(score, Math.min(score + lift, most)) } : candidate
  })
}

/** Whether a line says what a unit says, in one word or in several. */
function says(line: Line, { ids, forms, parts }: Unit): boolean {
  return (
    ids.some((id) => line.ids.has(id) || line.innerIds.has(id)) ||
    forms.some((form) => line.words.has(form) || line.folded.includes(form)) ||
    (parts.length > 1 && parts.every((part) => says(line, part)))
  )
}
