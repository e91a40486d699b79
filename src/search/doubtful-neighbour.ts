/** Runs in the browser and in Node. */
import { isHan } from './fold.ts'
import type { Piece } from './segment.ts'
import type { Token } from './tokens.ts'

/** Characters that are nearly always particles; other fillers of one character may as well be part of a word: 信用. */
const particles = /[的了吗呢吧啊呀着过得地是有在和与跟或就都也还又再才要想能会我你您他她它不没哪把被让给]/

/** Whether a lone character stands beside a filler that may belong to it. */
export function hasDoubtfulNeighbour(pieces: readonly Piece[], index: number, tokens: readonly Token[]): boolean {
  return [pieces[index - 1], pieces[index + 1]].some((neighbour) => {
    if (!neighbour?.sense?.filler || neighbour.end - neighbour.start !== 1) return false
    const character = tokens[neighbour.start]?.text ?? ''
    return isHan(character) && !particles.test(character)
  })
}
