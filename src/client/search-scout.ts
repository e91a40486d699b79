/** The script of search that looks in small files where the first hits are not sure. Runs in the browser. */
import { scout } from '../search/scout.ts'
import { provideCode } from './search-code.ts'

provideCode({ scout })
