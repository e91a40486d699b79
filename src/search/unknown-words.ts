/** Runs in the browser and in Node. */

import type { Piece } from './segment.ts'
import type { Token } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Whether any text holds a word, or its stem. */
export function isKnown(token: Token, vocabulary: Vocabulary): boolean {
  return vocabulary.latin.has(token.raw) || vocabulary.holds(token.text)
}

/** The Latin words from a piece on that mean nothing and stand in no text. */
export function unknownRun(pieces: readonly Piece[], tokens: readonly Token[], vocabulary: Vocabulary): string[] {
  const run: string[] = []
  for (const piece of pieces) {
    const token = tokens[piece.start]
    if (!token || piece.sense || token.kind !== 'word' || vocabulary.latin.has(token.raw)) break
    run.push(token.raw)
  }
  return run
}
