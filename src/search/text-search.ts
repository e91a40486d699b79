/** Full text: one seam, whatever looks the words up. Runs in the browser and in Node. */
import type { TextMatch } from './text-match.ts'
import type { TextQuery } from './text-query.ts'

/** What full text finds. */
export interface TextResult {
  matches: TextMatch[]
  /** Gives further pages that hold the query to the letter; null when there are none. */
  more: (() => Promise<TextResult>) | null
}

/** How far to look. */
export interface TextOptions {
  /** Whether pages that only hold the words are wanted too: not when a page is known that answers. */
  loosely: boolean
  /** How many files may be loaded before anything is shown; with none, everything comes with `more`. */
  files?: number
}

/** Searches the full texts of one language. */
export interface TextSearch {
  /** @throws Error when a file that is needed cannot be had. */
  find: (query: TextQuery, options: TextOptions) => Promise<TextResult>
}
