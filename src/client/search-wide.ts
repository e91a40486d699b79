/** Search in all texts for any of the words, by Pagefind: loaded when the reader asks to search on. Runs in the browser. */
import type { Locale } from '../i18n/locales.ts'
import { decodePage, phraseOf } from '../search/pagefind-page.ts'
import { folderOfPagefind, importerFile } from '../search/part-file.ts'
import { matchPage, type TextMatch } from '../search/text-match.ts'
import type { TextQuery, TextTerm } from '../search/text-query.ts'
import type { TextSearch } from '../search/text-search.ts'
import { provideCode } from './search-code.ts'
import { runScript, searchFileUrl } from './search-files.ts'

const mostPages = 20
/** Each form of each word is a search of its own: enough to find, few enough to be quick. */
const mostTerms = 5
const mostForms = 6

interface PagefindPage {
  raw_url: string
  content: string
  meta: Record<string, string>
}

interface PagefindResult {
  id: string
  data: () => Promise<PagefindPage>
}

interface Pagefind {
  options: (options: { basePath: string; noWorker: boolean }) => Promise<void>
  init: () => Promise<void>
  search: (query: string) => Promise<{ results: PagefindResult[] }>
}

/**
 * Opens Pagefind for a language.
 *
 * @throws Error where it cannot run: from disk, where WebAssembly is refused, where its files are missing.
 */
export async function openWideSearch(locale: Locale, version: string): Promise<TextSearch> {
  if (location.protocol === 'file:') throw new Error('Pagefind does not run from disk.')
  // The smallest module there is: a policy that refuses WebAssembly refuses it, before anything has been loaded.
  await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
  await runScript(searchFileUrl(importerFile))
  const folder = searchFileUrl(`${folderOfPagefind(locale, version)}/`)
  const engine = await globalThis.shebaoImport?.(`${folder}pagefind.js`)
  if (!isPagefind(engine)) throw new Error('Pagefind came without its functions.')
  // A worker would be a further file, and behind a policy set by header it may not compile what the page may.
  await engine.options({ basePath: folder, noWorker: true })
  await engine.init()
  return { find: async (query) => ({ matches: await findAnywhere(engine, query), more: null }) }
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'options' in module && 'init' in module
}

/** The pages that hold the query to the letter, and those that hold most of its words, in any of their forms. */
async function findAnywhere(engine: Pagefind, { exact, terms }: TextQuery): Promise<TextMatch[]> {
  const quoted = exact ? (await engine.search(phraseOf(exact))).results : []
  const wanted = [...terms].sort((a, b) => b.weight - a.weight).slice(0, mostTerms)
  const loose = await findLoosely(engine, wanted)
  const ids = new Set<string>()
  const results = [...quoted, ...loose].filter(({ id }) => !ids.has(id) && ids.add(id)).slice(0, mostPages)
  const matches = await Promise.all(
    results.map(async (result) => {
      const { raw_url: url, content, meta } = await result.data()
      const page = decodePage({ url, content, meta })
      return page && matchPage(page, { exact, terms })
    }),
  )
  return matches.filter((match) => match !== null)
}

async function findLoosely(engine: Pagefind, terms: readonly TextTerm[]): Promise<PagefindResult[]> {
  const weights = new Map<string, { result: PagefindResult; weight: number }>()
  for (const { forms, weight } of terms) {
    const seen = new Set<string>()
    for (const form of forms.slice(0, mostForms)) {
      for (const result of (await engine.search(phraseOf(form))).results) {
        if (seen.has(result.id)) continue
        seen.add(result.id)
        weights.set(result.id, { result, weight: (weights.get(result.id)?.weight ?? 0) + weight })
      }
    }
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight).map(({ result }) => result)
}

provideCode({ openWideSearch })
