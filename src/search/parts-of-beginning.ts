/** Runs in the browser and in Node. */
import { readBeginning } from './analyse.ts'
import type { Unit } from './meaning.ts'
import { type Piece, segment } from './segment.ts'
import type { Token } from './tokens.ts'
import { type UnitMaker, unitOf } from './unit-reader.ts'
import type { Words } from './words.ts'

/** "lost car" may become one word or two: the words before the last, and what the last alone may become. */
export function partsOfBeginning(
  { start, end }: Piece,
  tokens: readonly Token[],
  words: Words,
  maker: UnitMaker,
): Unit[] {
  const last = tokens[end - 1]
  const alone = last && end - start > 1 ? readBeginning(last.raw, words) : null
  if (!last || !alone) return []
  const before = segment(tokens.slice(start, end - 1), words.lexicon)
  const known = before.flatMap(({ sense }) => (sense && sense.ids.length > 0 ? [maker.unitOfSense('', sense)] : []))
  return known.length > 0 ? [...known, unitOf(last.raw, { kind: 'concept', ids: alone })] : []
}
