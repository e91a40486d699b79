/**
 * Full text out of our own small files: a query loads the postings of its words and the lines of the hits that are
 * shown. Needs nothing but classic scripts, so it runs from disk and under any policy. Runs in the browser and in Node.
 */
import type { Locale } from '../i18n/locales.ts'
import { Allowance } from './allowance.ts'
import { filesForMore, findExactly } from './find-exactly.ts'
import { findLoosely } from './find-loosely.ts'
import { type LoadTexts, TextIndexReader } from './text-index-reader.ts'
import type { TextSearch } from './text-search.ts'

/** What may be loaded to show what holds a query to the letter before all else: its words, and the lines of two pages. */
export const filesOfExact = 5

/** Opens the full texts of a language. Nothing is loaded before the first query. */
export function openTextIndex(locale: Locale, load: LoadTexts): TextSearch {
  const index = new TextIndexReader(load)
  const texts: TextSearch = {
    find: async (query, { loosely, files = filesForMore }) => {
      if (files === 0) return { matches: [], more: () => texts.find(query, { loosely }) }
      const allowance = new Allowance(files)
      const found = await findExactly(index, query.exact, allowance)
      if (found.matches.length > 0 || !loosely) return found
      return { matches: await findLoosely(index, query, { locale, allowance }), more: null }
    },
  }
  return texts
}
