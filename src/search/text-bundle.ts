/** Full text without an engine: every page is looked at. Runs in the browser and in Node. */
import type { TextPage } from './parts.ts'
import { matchPage, type TextMatch } from './text-match.ts'
import type { TextQuery } from './text-query.ts'

/** Pages that only hold some of the words: more of them would bury the rest. */
const mostLoose = 12

/**
 * The pages that answer a query: all that hold it to the letter, else the best of those that hold its words.
 *
 * @param loosely Whether pages that only hold the words are wanted: not when a page is known that answers.
 */
export function findAll(pages: readonly TextPage[], query: TextQuery, loosely: boolean): TextMatch[] {
  return chooseMatches(pages.flatMap((page) => matchPage(page, query, loosely) ?? []))
}

/** Leaves out loose matches where there are exact ones, and all but the best loose ones. */
export function chooseMatches(matches: readonly TextMatch[]): TextMatch[] {
  const sorted = [...matches].sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1))
  const exact = sorted.filter((match) => match.exact)
  return exact.length > 0 ? exact : sorted.slice(0, mostLoose)
}
