/** What is understood of a query. Runs in the browser and in Node. */
import type { LookupName } from './parts.ts'

/** An official number: 人社部发〔2011〕47号 is number 47 of 2011. */
export interface DocumentNumber {
  number: number
  /** Null where none is named. */
  year: number | null
}

/** What a query cites, without the law. */
export interface Citation {
  /** The number of the article; null when none is named. */
  article: number | null
  /** Paragraph and item as an anchor, `p2-i3`; '' when none is named. */
  anchor: string
  document: DocumentNumber | null
  /** The query without the citation: the name of the law, and anything else. */
  rest: string
}

/** One piece of what a query says. */
export interface Unit {
  /** As typed, folded. */
  text: string
  /** What it means; empty for words that search has no meaning for. */
  ids: readonly string[]
  /** What is looked for to the letter: Chinese strings, stems, numbers. */
  forms: readonly string[]
  kind: 'concept' | 'han' | 'word' | 'number' | 'place'
  /** How much it counts beside others, before its rarity: a pair of characters is less than a word. */
  share: number
  /** How sure the reading is: 1 as typed, less for a slip repaired or a word guessed from its beginning. */
  trust: number
  /** It says what kind of answer is wanted, and never stands in the way. */
  light: boolean
  /** Words within it, for pages that use only those. */
  parts: readonly Unit[]
}

/** A repair that was made, for "explain" and for the reader. */
export interface Correction {
  from: string
  to: string
}

/** A county or district that a query names. */
export interface County {
  /** The code of the region whose page answers for it. */
  region: string
  name: string
  spelling: string
}

/** Everything understood of a query. */
export interface Meaning {
  /** The query as typed, folded. */
  folded: string
  /** The same without its citation, slips repaired. */
  text: string
  units: readonly Unit[]
  citation: Citation
  /** Laws named in it, by key. */
  laws: readonly string[]
  /** Counties and districts named in it; several where they share a name. */
  counties: readonly County[]
  /** Files of names that may hold a county it names. */
  lookups: readonly LookupName[]
  /** Its last word is still being typed. */
  begun: boolean
  /** It asks what something is. */
  defining: boolean
  corrections: readonly Correction[]
  /** Words dropped because they say nothing about the matter. */
  dropped: readonly string[]
  /** Pieces that no loaded word explains: Chinese characters, Latin words. */
  unexplained: { han: boolean; latin: boolean }
}
