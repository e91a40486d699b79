/** The first script of search: everything that the first hits need, for the field and the page alike. Runs in the browser. */
import { isLocale, otherLocale } from '../i18n/locales.ts'
import { createUrl } from '../i18n/urls.ts'
import { provideCode } from './search-code.ts'
import { siteUrl } from './search-files.ts'
import { resultItem, suggestionItem } from './search-hit.ts'
import { SearchSession } from './search-session.ts'

const base = { SearchSession, createUrl, isLocale, otherLocale, resultItem, siteUrl, suggestionItem }

export type SearchBase = typeof base

provideCode({ base })
