/**
 * The candidate that shares most pairs of neighbouring characters with a text; null when it shares less than a third,
 * so that no message suggests something foreign.
 */
export function findNearestWord(text: string, candidates: Iterable<string>): string | null {
  const wanted = pairsOf(text)
  let best: string | null = null
  let score = 1 / 3
  for (const candidate of candidates) {
    const own = pairsOf(candidate)
    const shared = [...wanted].filter((pair) => own.has(pair)).length
    const likeness = (2 * shared) / (wanted.size + own.size)
    if (likeness <= score) continue
    score = likeness
    best = candidate
  }
  return best
}

function pairsOf(text: string): Set<string> {
  const characters = [...` ${text.toLowerCase()} `]
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))
}
