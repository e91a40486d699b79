/** Runs in the browser and in Node. */
import type { HitKind } from './entries.ts'

/** Where the marked words of a text begin and end. */
export type Highlights = readonly (readonly [start: number, end: number])[]

/** Why a hit stands where it stands, as codes with values; "explain" prints them. */
export interface Reason {
  why:
    | 'citation'
    | 'document-number'
    | 'law-name'
    | 'place'
    | 'line'
    | 'words'
    | 'other-place'
    | 'same-place'
    | 'leaning'
    | 'exact-text'
    | 'text'
  detail: string
  score: number
}

/** What it makes of a hit that the query is its name: it stays in the list, or stands before all that is not called so. */
export type Call = 'stays' | 'first'

/** One line of the list of results. */
export interface Hit {
  kind: HitKind | 'page'
  key: string
  /** Root-absolute; the client puts the root of the site before it. */
  url: string
  title: string
  titleMarks: Highlights
  /** The line that matched, or a sentence on the page. */
  line: string
  lineMarks: Highlights
  /** The name of the place it is for; '' for the whole country. */
  region: string
  /** The codes of the places it is for; empty for the whole country. */
  regions: readonly string[]
  topic: string
  audience: readonly string[]
  score: number
  /** How much of that is owed to leanings alone. */
  leaning: number
  /** Whether it answers, or is only perhaps meant. */
  confident: boolean
  /** Whether it says what the query says, even if the query may be about something else altogether. */
  agrees: boolean
  /** Given where the query is its name. */
  called?: Call | undefined
  reasons: readonly Reason[]
}

/** What a search comes to. */
export type SearchState = 'results' | 'weak' | 'none'

/** The list that readers see. */
export interface Ranking {
  state: SearchState
  hits: readonly Hit[]
}

/** Tells how good a list is as a whole. */
export function stateOf(hits: readonly Hit[]): SearchState {
  if (hits.length === 0) return 'none'
  return hits.some(({ confident }) => confident) ? 'results' : 'weak'
}
