import type { Body } from '../schemas/procedure.ts'
import { type Dialling, dialShortNumber, type Hotline, hotlines } from './dialling.ts'
import type { RegionTree } from './region-tree.ts'

/** A line with the ways to dial it for one place. */
export interface Line {
  number: Hotline
  /** The kind of body that answers. */
  body: Body
  dialling: Dialling
}

const bodies: Readonly<Record<Hotline, Body>> = {
  '12333': 'hrss',
  '12393': 'medical-security',
  '12366': 'tax',
  '12345': 'government',
}

/** The line of a kind of body; null for banks and the police, which no line of this site answers for. */
export function hotlineOf(body: Body): Hotline | null {
  return hotlines.find((number) => bodies[number] === body) ?? null
}

/**
 * The four lines for a place, in the order in which readers need them. A place with several area codes, or the whole
 * country, has the short numbers only.
 *
 * @param regionCode A code of the table of regions, or `000000`. Unknown codes count as the whole country.
 */
export function linesOf(regions: RegionTree, regionCode: string): readonly Line[] {
  const areaCode = regions.find(regionCode)?.areaCode ?? null
  return hotlines.map((number) => ({ number, body: bodies[number], dialling: dialShortNumber(number, areaCode) }))
}
