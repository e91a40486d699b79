/** The script of search that looks for what comes nearest where no name is found. Runs in the browser. */
import { askHints } from '../search/ask-hints.ts'
import { provideCode } from './search-code.ts'

provideCode({ hints: askHints })
