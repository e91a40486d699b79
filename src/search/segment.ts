/** Runs in the browser and in Node. */
import type { Lexicon, Match, Sense } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A run of tokens: a word of the lexicon, or tokens that belong to none. */
export interface Piece {
  start: number
  end: number
  /** Null for tokens that belong to no word. */
  sense: Sense | null
  /** The words inside it: 缴费 and 基数 in 缴费基数. */
  inner: readonly Match[]
}

/**
 * Cuts tokens into words of the lexicon, and the rest between them. Of all ways it takes the one with the longest
 * words; where two are equal, the one with more meaning in it.
 */
export function segment(tokens: readonly Token[], lexicon: Lexicon): Piece[] {
  const matches = tokens.map((_, index) => lexicon.matchesAt(tokens, index))
  const best: { score: number; match: Match | null }[] = []
  best[tokens.length] = { score: 0, match: null }
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    let choice: { score: number; match: Match | null } = { score: best[index + 1]?.score ?? 0, match: null }
    for (const match of matches[index] ?? []) {
      const score = worthOf(match) + (best[match.end]?.score ?? 0)
      // Of equals the one whose first word is longer: 手机卡 and 丢了, not 手机 and 卡丢了.
      if (score >= choice.score) choice = { score, match }
    }
    best[index] = choice
  }
  return collect(tokens, matches, best)
}

function collect(
  tokens: readonly Token[],
  matches: readonly (readonly Match[])[],
  best: readonly { match: Match | null }[],
): Piece[] {
  const pieces: Piece[] = []
  let index = 0
  while (index < tokens.length) {
    const match = best[index]?.match
    if (match) {
      pieces.push({ start: match.start, end: match.end, sense: match.sense, inner: innerOf(match, matches) })
      index = match.end
      continue
    }
    const previous = pieces.at(-1)
    // Chinese characters that belong to no word form one run; a Latin word or a number stands alone.
    if (previous && !previous.sense && previous.end === index && isSameRun(tokens, index)) previous.end = index + 1
    else pieces.push({ start: index, end: index + 1, sense: null, inner: [] })
    index += 1
  }
  return pieces
}

function isSameRun(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token?.kind === 'han' && !token.broken && tokens[index - 1]?.kind === 'han'
}

function innerOf(match: Match, matches: readonly (readonly Match[])[]): Match[] {
  if (match.end - match.start < 2) return []
  return matches
    .slice(match.start, match.end)
    .flat()
    .filter(
      ({ start, end, sense }) =>
        end <= match.end && end - start < match.end - match.start && !sense.filler && sense !== match.sense,
    )
}

/** Longer words are worth more than their parts; a filler a little less than a word with meaning. */
function worthOf({ start, end, sense }: Match): number {
  return (end - start) ** 1.5 - (sense.filler ? 0.2 : 0)
}
