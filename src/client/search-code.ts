/**
 * How the scripts of search find one another: each is a classic script of its own, because modules do not run from
 * disk. Runs in the browser.
 */
import type { AskNames } from '../search/ask-names.ts'
import type { Engine } from '../search/engine.ts'
import type { Further } from '../search/further.ts'
import type { SearchBase } from './search-base.ts'
import type { openWideSearch } from './search-wide.ts'
import type { SessionTexts } from './session-texts.ts'

/** What the scripts that have run hand to others. */
export interface SearchCode {
  base?: SearchBase
  askNames?: AskNames
  further?: Further
  openTexts?: (engine: Engine, version: string) => SessionTexts
  openWideSearch?: typeof openWideSearch
}

declare global {
  /** Filled by the scripts of search. */
  var shebaoCode: SearchCode | undefined
}

/** Hands a piece of code to other scripts. */
export function provideCode(code: SearchCode): void {
  globalThis.shebaoCode = { ...globalThis.shebaoCode, ...code }
}

/**
 * What the first script provides.
 *
 * @throws Error when it has not run: scripts that build on it are to be loaded after it.
 */
export function baseCode(): SearchBase {
  const base = globalThis.shebaoCode?.base
  if (!base) throw new Error('The first script of search has not run.')
  return base
}
