/** Terms and documents that a query calls by their own name. Runs in the browser and in Node. */
import { type Candidate, leastScore } from './candidate.ts'
import type { Entry } from './entries.ts'
import type { Unit } from './meaning.ts'
import type { Scored } from './score.ts'

const lift = 0.12
/** From here on a procedure is about what was named, and not one of many that need it. */
const isAbout = 0.7

/**
 * Lifts what is called by its own name, in full or as far as it is typed, when nothing else is asked: right below the
 * best procedure where one is about it ("activate card"), above it where procedures only need it ("guardian").
 */
export function liftNamed(scores: readonly Scored[], units: readonly Unit[], candidates: Map<Entry, Candidate>): void {
  const [named, ...others] = units.filter(({ light }) => !light)
  if (!named || others.length > 0 || named.text.length < 2) return
  let best = 0
  let similarity = 0
  let coverage = 0.01
  for (const scored of scores) {
    if (scored.entry.kind !== 'procedure') continue
    best = Math.max(best, candidates.get(scored.entry)?.score ?? 0)
    similarity = Math.max(similarity, scored.similarity)
    coverage = Math.max(coverage, scored.coverage)
  }
  const most = similarity / coverage < isAbout ? 1 : best - 0.001
  for (const { entry, line } of scores) {
    const candidate = candidates.get(entry)
    const isNamed = line?.field === 'title' && line.folded.startsWith(named.text)
    // Noise stays noise.
    if (!candidate || candidate.score < leastScore || !isNamed) continue
    if (entry.kind !== 'term' && entry.kind !== 'document') continue
    candidates.set(entry, { ...candidate, score: Math.max(candidate.score, Math.min(candidate.score + lift, most)) })
  }
}
