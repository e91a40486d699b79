import { close, createIndex } from 'pagefind'
import { type Locale, segmentOfLocale } from '../../src/i18n/locales.ts'
import { encodePage } from '../../src/search/pagefind-page.ts'
import type { TextPage } from '../../src/search/parts.ts'

/** A file of the index: its path below the folder of the index, and its bytes. */
export interface IndexFile {
  path: string
  content: Uint8Array
}

/** Interfaces that Pagefind brings and nobody here needs: 400 kB. */
const unneeded = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/

/**
 * Builds the full-text index of one language. Pages are added in the order of their addresses, so that the same pages
 * give the same files.
 *
 * @throws Error with what Pagefind reports, and when an index of Chinese pages came out empty.
 */
export async function buildPagefind(locale: Locale, pages: readonly TextPage[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({})
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
    for (const page of pages) {
      const { errors: problems, file } = await index.addCustomRecord({
        ...encodePage(page),
        language: languageOf(locale),
      })
      if (problems.length > 0) throw new Error(`Pagefind could not index ${page.url}: ${problems.join('; ')}`)
      if (file.uniqueWords === 0) throw new Error(`Pagefind found no words on ${page.url}.`)
    }
    const { files, errors: problems } = await index.getFiles()
    if (problems.length > 0) throw new Error(`Pagefind could not write its index: ${problems.join('; ')}`)
    return files.filter(({ path }) => !unneeded.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await close()
  }
}

/** Pagefind knows languages by their first part; zh makes zero-width spaces divide words. */
function languageOf(locale: Locale): string {
  return segmentOfLocale(locale).split('-')[0] ?? 'en'
}
