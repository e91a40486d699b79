/**
 * How words lean towards pages: the small files in which that stands, and how it is written. Runs in the browser and in Node.
 */
import { fileOfKey } from './file-of-key.ts'
import { findValue } from './keyed-text.ts'
import type { Meaning } from './meaning.ts'
import type { LeaningsName } from './parts.ts'
import { placeKeys } from './text-places.ts'
import { isPlaceId } from './words.ts'

const files = 512

/** The files of a language. */
export const leaningNames = /* @__PURE__ */ Array.from({ length: files }, (_, file): LeaningsName => `leanings-${file}`)

/** The file that holds a clue. */
export function fileOfClue(clue: string): LeaningsName {
  return `leanings-${fileOfKey(clue, files)}`
}

/** More clues than these make nothing clearer, and each may cost a file. */
const mostClues = 17
const number = /^\d/

/**
 * What of a text may lean towards a page, its features: what its words mean, and the words as they are (stems, pairs of characters).
 * Places and numbers say nothing: they stand beside any matter.
 *
 * @param text Folded.
 * @param ids What its words mean.
 */
export function cluesOf(text: string, ids: readonly string[]): string[] {
  const words = placeKeys(text).keys.flatMap(({ key }) => (number.test(key) ? [] : [key]))
  return [...new Set([...ids.filter((id) => !isPlaceId(id)), ...words])]
}

/** The clues of a query. */
export function cluesOfMeaning({ text, units }: Meaning): string[] {
  return cluesOf(
    text,
    units.flatMap(({ ids }) => ids),
  ).slice(0, mostClues)
}

/** How often a clue was seen with each of the pages, by their numbers. */
export type Sightings = ReadonlyMap<number, number>

const firstLetter = 0x100
const mostSightings = 35

/**
 * Writes sightings: a letter for the page, then how often if more than once.
 *
 * @example writeSightings(new Map([[0, 1], [2, 12]])) // 'ĀĂc'
 */
export function writeSightings(sightings: Sightings): string {
  return [...sightings]
    .sort(([a], [b]) => a - b)
    .map(([page, count]) => {
      const often = Math.min(count, mostSightings)
      return String.fromCharCode(firstLetter + page) + (often > 1 ? often.toString(36) : '')
    })
    .join('')
}

/** Reads sightings back. What is none gives none, never an error. */
export function readSightings(text: string): Map<number, number> {
  const sightings = new Map<number, number>()
  let page = -1
  for (const character of text) {
    const letter = character.charCodeAt(0)
    if (letter >= firstLetter) {
      page = letter - firstLetter
      sightings.set(page, 1)
    } else if (page >= 0) sightings.set(page, Number.parseInt(character, 36) || 1)
  }
  return sightings
}

/** Writes what a file holds: clues and their sightings, separated by spaces. */
export function writeLeanings(rows: readonly (readonly [clue: string, sightings: Sightings])[]): string {
  return rows.map(([clue, sightings]) => `${clue} ${writeSightings(sightings)}`).join(' ')
}

/** What a file says of a clue; null when it does not hold it. */
export function findSightings(file: string, clue: string): Sightings | null {
  const sightings = findValue(file, clue)
  return sightings === null ? null : readSightings(sightings)
}
