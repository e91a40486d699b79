/** Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Catalogue, Entry, HitKind } from './entries.ts'
import type { Call, Reason } from './hit.ts'
import type { LeaningParts } from './leanings.ts'
import type { Words } from './words.ts'

/** From here on a hit answers; below it is perhaps meant. */
export const confidentScore = 0.6
/** Below this a hit is noise. */
export const leastScore = 0.24

/** What a page for one place keeps of its score where none is asked for: who means that place says so. */
export const placedWeight = 0.86

/** An entry on its way to becoming a hit. */
export interface Candidate {
  entry: Entry
  /** What it is called in this list, where that is not its own title, and the name in it that was asked for. */
  title?: { text: string; name: string }
  anchor: string
  score: number
  /** How much of that leanings added; not given where they added nothing. */
  leaning?: number
  confident: boolean
  agrees: boolean
  /** Given where the query is its name. */
  called?: Call | undefined
  line: string
  /** Why it stands where it stands: of the many that are weighed, few are ever asked. */
  explain: () => readonly Reason[]
}

/** What finding works with. */
export interface Finding {
  words: Words
  catalogue: Catalogue
  reader: Locale
  /** The words of the search interface. */
  strings: Readonly<Record<string, string>>
  /** From what to read how words lean towards pages. */
  leanings: LeaningParts
}

/** The entry of a kind and key, if it is loaded. */
export function findEntry({ entries }: Catalogue, kind: HitKind, key: string): Entry | undefined {
  return entries.find((entry) => entry.kind === kind && entry.key === key)
}
