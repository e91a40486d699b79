/** Counties and districts named in a query: each leads to the page of the region that answers for it. Runs in the browser and in Node. */
import type { Surroundings } from './analyse.ts'
import { CountyReader, type NamedCounties } from './county-reader.ts'
import { isOfficeId, isPlace, isTownship, joinText } from './place-pieces.ts'
import type { QueryPiece } from './query-piece.ts'
import type { Token } from './tokens.ts'
import { idOf, isPlaceId, type Words } from './words.ts'

/** A name that more counties bear than these is no answer. */
const mostCounties = 6

/**
 * Finds names of counties in a query and puts places in their stead: the regions they lie in, all of them where several
 * counties share the name. Names the files that would tell more in `surroundings.lookups`.
 */
export function readCounties(
  tokens: readonly Token[],
  pieces: readonly QueryPiece[],
  surroundings: Surroundings,
): QueryPiece[] {
  const reader = new CountyReader(tokens, pieces, surroundings)
  return takeTownships(joinNames(pieces, narrow(reader.read(), pieces), surroundings.words), tokens)
}

/** Of several counties of one name those in a region that the query names as well: 南京鼓楼区. */
function narrow(found: readonly NamedCounties[], pieces: readonly QueryPiece[]): NamedCounties[] {
  return found.map((named) => {
    const regions = pieces
      .filter(({ start, end }) => end <= named.start || start >= named.end)
      .flatMap(({ sense }) => sense?.ids ?? [])
      .filter((id) => id.startsWith('r:'))
      .map((id) => id.slice(2).replace(/0000$|00$/, ''))
    const within = named.records.filter(([code]) => regions.some((region) => code.startsWith(region)))
    return { ...named, records: (within.length > 0 ? within : named.records).slice(0, mostCounties) }
  })
}

function joinNames(pieces: readonly QueryPiece[], found: readonly NamedCounties[], { lexicon }: Words): QueryPiece[] {
  if (found.length === 0) return [...pieces]
  const joined = pieces.flatMap((piece) => remainderOf(piece, found))
  const places = found.map(({ start, end, records }): QueryPiece => {
    // What bears the same name stays in question: Chaoyang is a city, too.
    const others = pieces
      .filter((piece) => piece.start >= start && piece.end <= end)
      .flatMap((piece) =>
        (piece.sense?.ids ?? []).filter((id) => isPlaceId(id) && (piece.end === end || isOfficeId(id))),
      )
    const offices = records.flatMap(([, name]) => lexicon.exactly(name).filter(isOfficeId))
    const ids = [...new Set([...others, ...offices, ...records.map(([code]) => idOf.region(code))])]
    const counties = records
      .filter(([code]) => !others.includes(idOf.region(code)))
      .map(([region, name, spelling]) => ({ region, name, spelling }))
    return { start, end, sense: { ids, filler: false }, inner: [], counties }
  })
  return [...joined, ...places].sort((a, b) => a.start - b.start)
}

/** Towns and villages are not listed anywhere: they go with the place that they are named after. */
function takeTownships(pieces: readonly QueryPiece[], tokens: readonly Token[]): QueryPiece[] {
  const taken: QueryPiece[] = []
  for (const piece of pieces) {
    const before = taken.at(-1)
    const follows = !piece.sense && isTownship(joinText(tokens.slice(piece.start, piece.end)))
    if (before && isPlace(before) && before.end === piece.start && follows)
      taken[taken.length - 1] = { ...before, end: piece.end }
    else taken.push(piece)
  }
  return taken
}

/** What of a piece lies outside the names found. */
function remainderOf(piece: QueryPiece, found: readonly NamedCounties[]): QueryPiece[] {
  const over = found.find(({ start, end }) => start < piece.end && end > piece.start)
  if (!over) return [piece]
  return [
    ...(piece.start < over.start ? [{ ...piece, end: over.start }] : []),
    ...(piece.end > over.end ? remainderOf({ ...piece, start: over.end }, found) : []),
  ]
}
