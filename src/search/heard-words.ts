/** Latin words that are Chinese by their sound. Runs in the browser and in Node. */
import { readPieces } from './analyse.ts'
import type { Correction, Unit } from './meaning.ts'
import type { Piece } from './segment.ts'
import type { Token } from './tokens.ts'
import type { UnitMaker } from './unit-reader.ts'
import { unknownRun } from './unknown-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Words } from './words.ts'

/** What letters spell that stand before anything known. */
export interface HeardWords {
  /** How many pieces it took. */
  taken: number
  units: readonly Unit[]
  corrections: readonly Correction[]
  /** Words that say nothing. */
  dropped: readonly string[]
}

/** How sure it is what letters spell. */
const trust = 0.85

/** Reads the words that stand before anything known as pinyin. Null for what is none. */
export function readSounds(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  { words, maker }: { words: Words; maker: UnitMaker },
): HeardWords | null {
  const run = unknownRun(pieces, tokens, vocabulary)
  const readings = words.sounds?.read(run)
  if (!readings) return null
  const units: Unit[] = []
  const corrections: Correction[] = []
  const dropped: string[] = []
  for (const { letters, words: spelt } of readings) {
    const ids = [...new Set(spelt.flatMap((word) => words.lexicon.get(word)?.ids ?? []))]
    if (ids.length === 0) {
      dropped.push(letters)
      continue
    }
    const [first = '', ...others] = spelt
    corrections.push({ from: letters, to: first })
    const [piece] = others.length === 0 ? readPieces(first, words).pieces : []
    const unit = maker.unitOfSense(letters, { ids, filler: false }, piece && { ...piece, inner: [] })
    units.push({ ...unit, forms: spelt, trust })
  }
  return { taken: run.length, units, corrections, dropped }
}
