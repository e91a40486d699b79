import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { Locale } from '../../src/i18n/locales.ts'
import { readEntries } from '../../src/knowledge/files.ts'
import { buildGraph } from '../../src/knowledge/graph.ts'
import { type SearchPhrasings, searchPhrasingsSchema } from '../../src/schemas/search-phrasings.ts'
import { type SearchWords, searchWordsSchema } from '../../src/schemas/search-words.ts'
import { buildParts, type ContentParts } from './build-parts.ts'
import { forBoth } from './for-both.ts'

/** Where the everyday words stand below the content folder. */
export const wordsPath = 'search/words.yaml'

/** Where the ways in which people put things stand below the content folder. */
export function phrasingsPath(locale: Locale): string {
  return `search/phrasings/${locale}.yaml`
}

const interfacePrefix = 'search.'

/**
 * Reads the everyday words.
 *
 * @throws Error that names the place in the file when it breaks its schema.
 */
export function readSearchWords(contentRoot: string): SearchWords {
  return readYaml(contentRoot, wordsPath, searchWordsSchema)
}

/**
 * Reads the ways in which people put things, in a language.
 *
 * @throws Error that names the place in the file when it breaks its schema.
 */
export function readSearchPhrasings(contentRoot: string, locale: Locale): SearchPhrasings {
  return readYaml(contentRoot, phrasingsPath(locale), searchPhrasingsSchema)
}

function readYaml<Data>(contentRoot: string, path: string, schema: z.ZodType<Data>): Data {
  const result = schema.safeParse(parseYaml(readFileSync(join(contentRoot, path), 'utf8')))
  if (result.success) return result.data
  throw new Error(`src/content/${path} breaks its schema.\n${z.prettifyError(result.error)}`)
}

/**
 * Reads the content folder and builds the parts of every language.
 *
 * @throws Error on the first broken file; run the content gate first for all problems at once.
 */
export function readContentParts(contentRoot: string): Record<Locale, ContentParts> {
  const graph = buildGraph(readEntries(contentRoot))
  const words = readSearchWords(contentRoot)
  const strings = forBoth((locale) => readStrings(contentRoot, locale))
  const phrasings = forBoth((locale) => readSearchPhrasings(contentRoot, locale))
  return forBoth((locale) => buildParts(locale, { graph, words, phrasings, strings }))
}

/** The words of the search interface: the keys that begin with `search.`, without that beginning. */
function readStrings(contentRoot: string, locale: Locale): Record<string, string> {
  const file = join(contentRoot, 'interface', `${locale}.json`)
  const all = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.fromEntries(
    Object.entries(all)
      .filter(([key]) => key.startsWith(interfacePrefix))
      .map(([key, text]) => [key.slice(interfacePrefix.length), text]),
  )
}
