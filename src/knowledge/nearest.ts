import { countSlips } from './count-slips.ts'

/**
 * The candidate with the fewest slips; of equals the first in code-unit order. Null when even that one is too far
 * away to be what was meant: more than a third of the letters and more than two, or more than half of a short word,
 * such as the two characters that name a column in Chinese.
 */
export function findNearest(text: string, candidates: Iterable<string>): string | null {
  const limit = Math.min(Math.max(2, Math.floor(text.length / 3)), Math.floor(text.length / 2))
  let best: { candidate: string; slips: number } | null = null
  for (const candidate of candidates) {
    const slips = countSlips(text, candidate, limit)
    if (slips > limit) continue
    const better = !best || slips < best.slips || (slips === best.slips && candidate < best.candidate)
    if (better) best = { candidate, slips }
  }
  return best?.candidate ?? null
}

/** The sentence that names the nearest candidate, with a space after it; '' when there is none. */
export function suggest(text: string, candidates: Iterable<string>): string {
  const nearest = findNearest(text, candidates)
  return nearest === null ? '' : `Closest: "${nearest}". `
}
