/** Runs in the browser and in Node. */
import { readPieces } from './analyse.ts'
import { fold } from './fold.ts'
import { joinTokens } from './lexicon.ts'
import type { Unit } from './meaning.ts'
import type { UnitMaker } from './unit-reader.ts'
import type { Words } from './words.ts'

/**
 * What the words inside the name of a term or document mean, where a query calls it otherwise.
 *
 * @param ids What the query means; empty comes back unless it is one thing with a name.
 */
export function partsOfName(ids: readonly string[], words: Words, maker: UnitMaker): Unit[] {
  const name = ids.length === 1 ? words.names.get(ids[0] ?? '') : undefined
  if (!name) return []
  const { tokens, pieces } = readPieces(fold(name).text, words)
  return pieces.flatMap((piece) => {
    if (!piece.sense || piece.sense.ids.length === 0) return []
    if (piece.sense.ids.some((id) => ids.includes(id))) return maker.innerUnits(piece, tokens, ids)
    return [maker.unitOfSense(joinTokens(tokens.slice(piece.start, piece.end)), piece.sense)]
  })
}
