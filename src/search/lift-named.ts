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
  const isAbout = procedures.some(({ entry }) =>
    entry.lines.some((line) => line.field === 'title' && named.every((unit) => says(line, unit))),
  )
  const most = isAbout ? Math.max(best - step, Math.min(best, second + 0.001)) : Math.max(best + step, confidentScore)
  const byEntry = new Map<Entry, Scored>(scores.map((scored) => [scored.entry, scored]))
  return candidates.map((candidate) => {
    const { entry, score } = candidate
    // Noise stays noise.
    if ((entry.kind !== 'term' && entry.kind !== 'document') || score < leastScore) return candidate
    const { line, similarity } = byEntry.get(entry) ?? { line: null, similarity: 0 }
    const isFull = similarity >= inFull && (line?.field === 'title' || line?.field === 'word')
    if (isFull || (isOne && first.ids.includes(idOf[entry.kind](entry.key))))
      return { ...candidate, score: Math.max(score, Math.min(most, 1)), agrees: true }
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
