/** What it makes of a hit that a query names places. Runs in the browser and in Node. */
import { placedWeight } from './candidate.ts'
import type { Catalogue, Entry } from './entries.ts'
import type { Reason } from './hit.ts'
import type { Meaning } from './meaning.ts'
import { isForOthers } from './places.ts'

/** How much an office of one place is worth where no place is named. */
const unasked = 0.7

/** The places that a query names. */
export interface AskedPlaces {
  /** The codes of their regions. */
  regions: readonly string[]
  /** Of several places that share a name, one is meant. */
  isSure: boolean
}

/** Reads the places of a query, also those that it names by way of an office. */
export function readAskedPlaces({ units, counties }: Meaning, { offices }: Catalogue): AskedPlaces {
  const ids = units.filter(({ kind }) => kind === 'place').flatMap(({ ids: found }) => found)
  const regions = ids.flatMap((id) => {
    if (id.startsWith('r:')) return [id.slice(2)]
    const region = id.startsWith('o:') ? offices.get(id.slice(2)) : undefined
    return region && region !== '000000' ? [region] : []
  })
  return { regions, isSure: new Set(counties.map(({ region }) => region)).size < 2 }
}

/** A page for another place than the one asked for does not answer; one for the same place answers better. */
export function weighPlace(
  { kind, regions }: Entry,
  { regions: asked, isSure }: AskedPlaces,
): { weight: number; reason?: Reason } {
  // One of the offices of all places does not answer where none of these is named: "medical security bureau".
  if (kind === 'office') return { weight: regions.length > 0 && asked.length === 0 ? unasked : 1 }
  if (kind !== 'procedure') return { weight: 1 }
  if (regions.length === 0) return { weight: asked.length > 0 ? 0.9 : 1 }
  if (asked.length === 0) return { weight: placedWeight }
  const isSame = !isForOthers(regions, asked)
  const weight = isSame ? (isSure ? 1.12 : 0.9) : 0.4
  const why = isSame ? 'same-place' : 'other-place'
  return { weight, reason: { why, detail: regions.join(', '), score: weight } }
}
