/** Words and the pages they were seen with, as they are written in files. Runs in the browser and in Node. */
import { findValue } from './keyed-text.ts'

/** How often a clue was seen with each of the pages, by their numbers. */
export type Sightings = ReadonlyMap<number, number>

const firstLetter = 0x100
const mostSightings = 35

/** What was seen with a page once may be chance. */
const chance = 0.5
/** How often a page is meant if all are alike, about. */
const evenly = 1 / 200
/** Words that lean less, in nats, say nothing. */
export const leastLean = 2

/** How far a clue leans towards a page, in nats: it was seen so often at all, and so often with this. */
export function leanOf(count: number, often: number): number {
  return Math.log((count - chance) / often / evenly)
}

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
export function writeSightingsByClue(rows: readonly (readonly [clue: string, sightings: Sightings])[]): string {
  return rows.map(([clue, sightings]) => `${clue} ${writeSightings(sightings)}`).join(' ')
}

/** Reads a file back: all clues and what they were seen with. */
export function readSightingsByClue(file: string): [clue: string, sightings: Map<number, number>][] {
  const words = file === '' ? [] : file.split(' ')
  return words.flatMap((clue, at): [string, Map<number, number>][] =>
    at % 2 === 0 ? [[clue, readSightings(words[at + 1] ?? '')]] : [],
  )
}

/** What a file says of a clue; null when it does not hold it. */
export function findSightings(file: string, clue: string): Sightings | null {
  const sightings = findValue(file, clue)
  return sightings === null ? null : readSightings(sightings)
}
