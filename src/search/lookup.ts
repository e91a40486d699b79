/** The files of names by their beginning. Runs in the browser and in Node. */
import { fileOfKey } from './file-of-key.ts'
import type { CountyRecord, LookupName, LookupPart } from './parts.ts'

const files = 2048

/**
 * Whatever has a name stands in the file of its beginning: terms, documents, laws, articles, regions, counties, offices,
 * numbers, and everyday words as others spell them. All in one would be more than the rest of search; a query needs the
 * names that begin like its words, a third of a kilobyte each. Readers of either language have files of their own, which hold
 * what is written in either script and say what it is called in theirs.
 */
export const lookupNames = /* @__PURE__ */ Array.from({ length: files }, (_, file): LookupName => `lookup-${file}`)

const chineseKey = 2
const latinKey = 4

/** Small words that names begin with. */
export const openingWord = /[和会都太中上下来从于前哈]/

/** The file of the names that begin like a folded text without spaces; null where the text is too short to tell. */
export function lookupOf(text: string): LookupName | null {
  const isChinese = text.charCodeAt(0) > 0x2e80
  const key = text.slice(0, isChinese ? chineseKey : latinKey)
  if (key.length < 2 && !/\d/.test(key)) return null
  return `lookup-${fileOfKey(key, files)}`
}

/** The counties in a file, if it is loaded. */
export function countiesIn(file: LookupPart | undefined): readonly CountyRecord[] | undefined {
  return file?.[2]
}
