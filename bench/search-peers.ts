/** The searches that ours is measured against, on the same pages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import MiniSearch from 'minisearch'
import { close, createIndex } from 'pagefind'
import { z } from 'zod'
import type { Locale } from '../src/i18n/locales.ts'
import type { TextPage } from '../src/search/parts.ts'

/** A search: the addresses of what it finds, best first, as many as asked for. */
export type PeerSearch = (query: string, limit: number) => Promise<string[]>

/** A built page as its file holds it. */
export interface PeerPage {
  url: string
  html: string
}

const moduleSchema = z.object({
  options: z.custom<(options: object) => Promise<void>>((value) => typeof value === 'function'),
  init: z.custom<(language: string) => Promise<void>>((value) => typeof value === 'function'),
  search: z.custom<(query: string) => Promise<{ results: { data: () => Promise<{ raw_url: string }> }[] }>>(
    (value) => typeof value === 'function',
  ),
})

/** Pagefind as it comes: the built pages, default settings, the query as typed. */
export async function openPlainPagefind(
  locale: Locale,
  pages: readonly PeerPage[],
  folder: string,
): Promise<PeerSearch> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(errors.join('; '))
  for (const { url, html } of pages) await index.addHTMLFile({ url, content: html })
  const { files } = await index.getFiles()
  await close()
  const base = `http://${locale.toLowerCase()}.invalid/pagefind/`
  const contents = new Map(files.map(({ path, content }) => [`${base}${path}`, content]))
  serve(contents)
  mkdirSync(folder, { recursive: true })
  const script = join(folder, `pagefind-${locale.toLowerCase()}.mjs`)
  writeFileSync(script, contents.get(`${base}pagefind.js`) ?? '')
  const engine = moduleSchema.parse({ ...(await import(pathToFileURL(script).href)) })
  await engine.options({ basePath: base, noWorker: true })
  await engine.init(locale.toLowerCase())
  return async (query, limit) => {
    const { results } = await engine.search(query)
    return Promise.all(results.slice(0, limit).map(async ({ data }) => (await data()).raw_url))
  }
}

/** Pagefind asks for its files by fetch: here they come out of memory. */
function serve(contents: ReadonlyMap<string, Uint8Array>): void {
  const before = globalThis.fetch
  globalThis.fetch = async (input, options) => {
    const url = String(input instanceof Request ? input.url : input).replace(/\?.*$/, '')
    const content = contents.get(url)
    return content ? new Response(new Uint8Array(content)) : before(input, options)
  }
}

/** MiniSearch with pairs of Chinese characters as words, prefixes and slips allowed. */
export function openMiniSearch(pages: readonly TextPage[]): { search: PeerSearch; size: () => string } {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: cutBigrams,
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(
    pages.map(({ url, title, sections }) => ({ id: url, title, text: sections.map(([, , text]) => text).join(' ') })),
  )
  return {
    search: async (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    size: () => JSON.stringify(index),
  }
}

function cutBigrams(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu)].flatMap(([run]) => {
    if (!/[\u3400-\u9fff]/.test(run) || run.length === 1) return [run]
    return [...run].slice(1).map((character, index) => `${run.charAt(index)}${character}`)
  })
}
