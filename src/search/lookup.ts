/** The files of names by their beginning. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { fileOfKey } from './file-of-key.ts'
import type { LookupName } from './parts.ts'

/**
 * Whatever has a name stands in the file of its beginning: terms, documents, laws, articles, regions, counties, offices,
 * numbers, and everyday words as others spell them. All in one would be more than the rest of search; a query needs the
 * names that begin like its words, a third of a kilobyte each. What is written in Chinese stands with the Chinese parts, letters
 * and numbers with the English ones; both are for all readers.
 */
export interface Lookup {
  locale: Locale
  part: LookupName
}

const files = 1024

/** The files of either script. */
export const lookupNames = /* @__PURE__ */ Array.from({ length: files }, (_, file): LookupName => `lookup-${file}`)

const chineseKey = 2
const latinKey = 4

/** Small words that names begin with. */
export const openingWord = /[和会都太中上下来从于前哈]/

/** The file of the names that begin like a folded text without spaces; null where the text is too short to tell. */
export function lookupOf(text: string): Lookup | null {
  const isChinese = text.charCodeAt(0) > 0x2e80
  const key = text.slice(0, isChinese ? chineseKey : latinKey)
  if (key.length < 2 && !/\d/.test(key)) return null
  return { locale: isChinese ? 'zh-CN' : 'en', part: `lookup-${fileOfKey(key, files)}` }
}
