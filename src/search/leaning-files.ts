/**
 * How words lean towards pages: the small files in which that stands, and how it is written. Runs in the browser and in Node.
 */
import { fileOfKey } from './file-of-key.ts'
import type { Meaning } from './meaning.ts'
import type { LeaningsName, TitlesName } from './parts.ts'
import { placeKeys } from './text-places.ts'
import { isPlaceId } from './words.ts'

const files = 2048

/** The files of a language. */
export const leaningNames = /* @__PURE__ */ Array.from({ length: files }, (_, file): LeaningsName => `leanings-${file}`)

/** The file that holds a clue. */
export function fileOfClue(clue: string): LeaningsName {
  return `leanings-${fileOfKey(clue, files)}`
}

/**
 * Stands before a clue that people do not use and the texts of pages do: it leads to them where nothing else does, and says
 * nothing of what is meant.
 */
export const onlyInTexts = '='

/** The file that says what a page is called: one for each, because a query needs those of three. */
export function titlesOfPage(page: number): TitlesName {
  return `titles-${page}`
}

/** More clues than these make nothing clearer, and each may cost a file. */
const mostClues = 16

/**
 * What of a text may lean towards a page, its features: what its words mean, and the words as they are (stems, pairs of characters,
 * numbers: 139 months, 4050). Places say nothing: they stand beside any matter.
 *
 * @param text Folded.
 * @param ids What its words mean.
 */
export function cluesOf(text: string, ids: readonly string[]): string[] {
  const words = placeKeys(text).keys.map(({ key }) => key)
  return [...new Set([...ids.filter((id) => !isPlaceId(id)), ...words])]
}

/** The clues of a query. */
export function cluesOfMeaning({ text, units }: Meaning): string[] {
  return cluesOf(
    text,
    units.flatMap(({ ids }) => ids),
  ).slice(0, mostClues)
}
