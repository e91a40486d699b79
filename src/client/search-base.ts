// biome-ignore-all lint/performance/noBarrelFile: nobody imports from here; the bundler hands on what is exported.
/**
 * The first script of search: everything that the first hits need, for the field and the page alike. Runs in the browser.
 * The scripts after it find here what it exports, and do not bring it along.
 */
export { otherLocale } from '../i18n/locales.ts'
export { createFoundUrl } from '../i18n/urls.ts'
export { readBeginning, readPieces } from '../search/analyse.ts'
export { leastScore } from '../search/candidate.ts'
export { isForFiles } from '../search/engine.ts'
export { placesOf, topicOf } from '../search/entries.ts'
export { firstWants } from '../search/first-wants.ts'
export { fold, hasHan, isHan } from '../search/fold.ts'
export { stateOf } from '../search/hit.ts'
export { joinTokens } from '../search/lexicon.ts'
export { segment } from '../search/segment.ts'
export { stem } from '../search/stem.ts'
export { finish } from '../search/steps.ts'
export { tokenise } from '../search/tokens.ts'
export { unitOf } from '../search/unit-reader.ts'
export { isKnown } from '../search/unknown-words.ts'
export { idOf, isPlaceId } from '../search/words.ts'
export { loadPart } from './load-part.ts'
export { provideCode } from './search-code.ts'
export { progressOf } from './search-progress.ts'
export { SearchSession } from './search-session.ts'
