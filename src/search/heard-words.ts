/** Latin words that are Chinese by their sound. Runs in the browser and in Node. */
import type { Vocabulary } from './analyse.ts'
import type { Piece } from './segment.ts'
import type { Token } from './tokens.ts'
import { unknownRun } from './unknown-words.ts'
import type { Words } from './words.ts'

/** Letters with the Chinese words that they may spell, and what those mean; no meanings for what says nothing. */
export interface HeardWord {
  letters: string
  words: readonly string[]
  ids: string[]
}

/** Reads the words that stand before anything known as pinyin, and tells how many it took. Null for what is none. */
export function readSounds(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  { sounds, lexicon }: Words,
): { taken: number; readings: HeardWord[] } | null {
  const run = unknownRun(pieces, tokens, vocabulary)
  const readings = sounds?.read(run)
  if (!readings) return null
  return {
    taken: run.length,
    readings: readings.map(({ letters, words }) => ({
      letters,
      words,
      ids: [...new Set(words.flatMap((word) => lexicon.get(word)?.ids ?? []))],
    })),
  }
}
