/** Full text in the browser: Pagefind where it can run, else every text at once. */
import type { Locale } from '../i18n/locales.ts'
import { decodePage, phraseOf } from '../search/pagefind-page.ts'
import { folderOfIndex, importerFile } from '../search/part-file.ts'
import type { TextPage } from '../search/parts.ts'
import { chooseMatches, findAll } from '../search/text-bundle.ts'
import { matchPage, type TextMatch } from '../search/text-match.ts'
import type { TextQuery, TextTerm } from '../search/text-query.ts'
import { loadPart, runScript, searchFileUrl } from './search-files.ts'

/** What full text finds. */
export interface TextResult {
  matches: TextMatch[]
  /** Gives further pages that hold the query to the letter; null when there are none. */
  more: (() => Promise<TextResult>) | null
}

/** Searches the full texts of one language. */
export interface TextSearch {
  find: (query: TextQuery, options: TextOptions) => Promise<TextResult>
}

/** How far to look. */
export interface TextOptions {
  /** Whether pages that only hold the words are wanted too: not when a page is known that answers. */
  loosely: boolean
}

const pagesAtOnce = 10
/** Each form of each word is a search of its own: enough to find, few enough to be quick. */
const mostTerms = 4
const mostForms = 4

/** Opens the full text of a language. Pagefind loads only what a query needs, but not from disk nor without WebAssembly. */
export async function openTextSearch(locale: Locale, version: string): Promise<TextSearch> {
  if (location.protocol !== 'file:' && (await canCompile())) {
    const engine = await openPagefind(locale, version).catch(() => null)
    if (engine) return { find: (query, options) => findWithEngine(engine, query, options) }
  }
  const { pages } = await loadPart(locale, 'text', version)
  return { find: async (query, { loosely }) => ({ matches: findAll(pages, query, loosely), more: null }) }
}

/** The smallest module there is: a policy that refuses WebAssembly refuses it, before anything has been loaded. */
const emptyModule = [0, 97, 115, 109, 1, 0, 0, 0]

async function canCompile(): Promise<boolean> {
  try {
    await WebAssembly.compile(Uint8Array.from(emptyModule))
    return true
  } catch {
    return false
  }
}

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

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'options' in module && 'init' in module
}

async function openPagefind(locale: Locale, version: string): Promise<Pagefind | null> {
  await runScript(searchFileUrl(importerFile))
  const folder = searchFileUrl(`${folderOfIndex(locale, version)}/`)
  const module = await globalThis.shebaoImport?.(`${folder}pagefind.js`)
  if (!isPagefind(module)) return null
  // A worker would be a further file, and behind a policy set by header it may not compile what the page may.
  await module.options({ basePath: folder, noWorker: true })
  await module.init()
  // The first search shows whether WebAssembly and the index can be had at all.
  await module.search('"1"')
  return module
}

async function findWithEngine(engine: Pagefind, query: TextQuery, { loosely }: TextOptions): Promise<TextResult> {
  const exact = query.exact ? (await engine.search(phraseOf(query.exact))).results : []
  const found = await readExact(exact, query)
  if (found.matches.length > 0 || !loosely) return found
  const loose = await findLoosely(engine, query.terms)
  return { matches: chooseMatches(await readPages(loose.slice(0, pagesAtOnce), query)), more: null }
}

/** Reads pages that hold the query to the letter, ten at a time. */
async function readExact(results: readonly PagefindResult[], query: TextQuery): Promise<TextResult> {
  const matches = (await readPages(results.slice(0, pagesAtOnce), query)).filter(({ exact }) => exact)
  const rest = results.slice(pagesAtOnce)
  if (rest.length === 0) return { matches, more: null }
  // A phrase may reach across sections and be none: then the next pages are looked at at once.
  if (matches.length === 0) return readExact(rest, query)
  return {
    matches,
    more: async () => {
      const next = await readExact(rest, query)
      return { matches: [...matches, ...next.matches], more: next.more }
    },
  }
}

/** The pages that hold most of the words, in any of their forms. */
async function findLoosely(engine: Pagefind, terms: readonly TextTerm[]): Promise<PagefindResult[]> {
  const wanted = [...terms].sort((a, b) => b.weight - a.weight).slice(0, mostTerms)
  const weights = new Map<string, { result: PagefindResult; weight: number }>()
  for (const { forms, weight } of wanted) {
    const seen = new Set<string>()
    for (const form of forms.slice(0, mostForms)) {
      for (const result of (await engine.search(phraseOf(form))).results) {
        if (seen.has(result.id)) continue
        seen.add(result.id)
        const known = weights.get(result.id)
        weights.set(result.id, { result, weight: (known?.weight ?? 0) + weight })
      }
    }
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight).map(({ result }) => result)
}

async function readPages(results: readonly PagefindResult[], query: TextQuery): Promise<TextMatch[]> {
  const pages = await Promise.all(
    results.map(async (result): Promise<TextPage | null> => {
      const { raw_url: url, content, meta } = await result.data()
      return decodePage({ url, content, meta })
    }),
  )
  return pages.flatMap((page) => (page && matchPage(page, query)) ?? [])
}
