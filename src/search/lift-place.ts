/** The page of a place that a question on something else names. Runs in the browser and in Node. */
import type { Candidate } from './candidate.ts'

/** So many hits are seen at first sight. */
const seen = 3
/** Above the hit whose place it takes. */
const step = 0.001

/**
 * Lifts the page of a place to the third hit where a question names that one place beside a matter, and no page for the
 * place is among the first: "replace my card in Hangzhou" is answered in part by what holds everywhere, and in part by
 * the lines and offices there.
 */
export function liftPlace(candidates: readonly Candidate[]): Candidate[] {
  const [region, ...others] = candidates.filter(({ entry }) => entry.kind === 'region')
  if (!region || others.length > 0) return [...candidates]
  const code = region.entry.key
  const first = candidates
    .filter((candidate) => candidate !== region)
    .sort((a, b) => b.score - a.score)
    .slice(0, seen)
  const last = first[seen - 1]
  if (!last || first.some(({ entry }) => entry.regions.some((of) => of === code))) return [...candidates]
  const score = Math.max(region.score, last.score + step)
  return candidates.map((candidate) => (candidate === region ? { ...region, score } : candidate))
}
