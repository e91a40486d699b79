/** Why hits stand where they stand. Runs in the browser and in Node. */
import type { Reason } from './hit.ts'
import type { Unit } from './meaning.ts'
import type { Scored } from './score.ts'

/**
 * What the score of an entry rests on: its line that agrees best, how well it covers each word, and the place it is for.
 *
 * @param units The words of the query, places left out.
 */
export function reasonsOf(
  { line, similarity, coverage, units: degrees }: Scored,
  units: readonly Unit[],
  place?: Reason,
): Reason[] {
  const words = units.map(({ text }, index) => `${text} ${round(degrees[index] ?? 0)}`).join(', ')
  return [
    ...(line ? [{ why: 'line', detail: line.text, score: round(similarity) } as const] : []),
    { why: 'words', detail: words, score: round(coverage) },
    ...(place ? [place] : []),
  ]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
