/**
 * The number of single-character slips between two strings: a character too many, too few, wrong, or two neighbours
 * in the wrong order (optimal string alignment distance).
 */
export function countSlips(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charAt(row - 1) === b.charAt(column - 1)
      let slips = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      )
      const swapped = a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1)
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, at(beforePrevious, column - 2) + 1)
      current.push(slips)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, b.length)
}

/**
 * The candidate with the fewest slips; of equals the first in code-unit order. Null when even that one is too far
 * away to be what was meant: more than a third of the letters, and more than two.
 */
export function findNearest(text: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(2, Math.floor(text.length / 3))
  let best: { candidate: string; slips: number } | null = null
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue
    const slips = countSlips(text, candidate)
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

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0
}
