/**
 * How the first script of search finds what is loaded after it: each is a classic script of its own, because modules do
 * not run from disk. Runs in the browser.
 */
import type { Engine } from '../search/engine.ts'
import type { Further } from '../search/further.ts'
import type { Scout } from '../search/scout.ts'
import type { SearchFilters } from './search-filters.ts'
import type { writeNotes } from './search-notes.ts'
import type { openWideSearch } from './search-wide.ts'
import type { SessionTexts } from './session-texts.ts'

/** What the scripts that have run hand to those before them. */
export interface SearchCode {
  scout?: Scout
  further?: Further
  openTexts?: (engine: Engine, version: string) => SessionTexts
  openWideSearch?: typeof openWideSearch
  SearchFilters?: typeof SearchFilters
  writeNotes?: typeof writeNotes
}

declare global {
  /** Filled by the scripts of search. */
  var shebaoCode: SearchCode | undefined
}

/** Hands a piece of code to scripts that run already. */
export function provideCode(code: SearchCode): void {
  globalThis.shebaoCode = { ...globalThis.shebaoCode, ...code }
}
