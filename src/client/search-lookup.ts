/** The script of search that looks for names where the first hits are not sure. Runs in the browser. */
import { askNames } from '../search/ask-names.ts'
import { provideCode } from './search-code.ts'

provideCode({ lookup: askNames })
