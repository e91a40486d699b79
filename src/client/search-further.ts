/** The second script of search, loaded once the first hits are shown. Runs in the browser. */
import { further } from '../search/further.ts'
import { provideCode } from './search-code.ts'
import { SessionTexts } from './session-texts.ts'

provideCode({ further, openTexts: (engine, version) => new SessionTexts(engine, version) })
