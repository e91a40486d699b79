import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { type Locale, localeTags } from '../i18n/locales.ts'
import { type CollectionName, collectionNames, collections } from '../schemas/collections.ts'
import { assembleEntries, type RawEntry } from './assemble.ts'
import { compareStrings } from './compare-strings.ts'
import type { Entries } from './entries.ts'

/** One content file as it lies on disk. */
export interface ContentFile {
  collection: CollectionName
  /** The key of its entry. */
  key: string
  /** Its language; null for `facts.yaml`. */
  locale: Locale | null
  /** Its path below the content folder, with forward slashes. */
  path: string
  text: string
}

/** Where the list of regions stands below the content folder. */
export const regionsPath = 'regions/regions.json'

/** Front matter and body of a text file; `bodyLine` is the line of the file on which the body begins. */
export interface SplitText {
  frontMatter: string
  body: string
  bodyLine: number
}

/**
 * Lists all content files below a content folder, sorted by path. Folders that begin with `_` (templates) are
 * left out.
 */
export function listContentFiles(contentRoot: string): ContentFile[] {
  return collectionNames
    .flatMap((collection) => {
      const { folder, entries } = collections[collection]
      return globSync(`${folder}/${entries}/{facts.yaml,*.mdx}`, { cwd: contentRoot })
        .map((found) => found.replaceAll('\\', '/'))
        .map((path): ContentFile => {
          const segments = path.split('/')
          const fileName = segments.at(-1) ?? ''
          return {
            collection,
            key: segments.slice(1, -1).join('/'),
            locale: localeTags.find((tag) => fileName === `${tag}.mdx`) ?? null,
            path,
            text: readFileSync(join(contentRoot, path), 'utf8'),
          }
        })
    })
    .sort((a, b) => compareStrings(a.path, b.path))
}

/** Splits a text file into front matter and body. A file without front matter is all body. */
export function splitText(text: string): SplitText {
  const match = /^---\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) return { frontMatter: '', body: text, bodyLine: 1 }
  return {
    frontMatter: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  }
}

/**
 * Reads all entries from disk, for scripts and integrations that run without Astro.
 *
 * @throws Error on the first broken file; run the content gate first for all problems at once.
 */
export function readEntries(contentRoot: string): Entries {
  const raw: Record<CollectionName, RawEntry[]> = {
    procedures: [],
    laws: [],
    articles: [],
    offices: [],
    topics: [],
    terms: [],
    documents: [],
    sources: [],
  }
  const byKey = new Map<string, RawEntry>()
  for (const file of listContentFiles(contentRoot)) {
    const id = `${file.collection}:${file.key}`
    const entry = byKey.get(id) ?? { key: file.key, facts: undefined, texts: {} }
    if (!byKey.has(id)) {
      byKey.set(id, entry)
      raw[file.collection].push(entry)
    }
    if (file.locale) {
      const { frontMatter, body } = splitText(file.text)
      entry.texts[file.locale] = { data: parseYaml(frontMatter) ?? {}, body }
    } else if (file.path.endsWith('/facts.yaml')) {
      entry.facts = parseYaml(file.text)
    }
  }
  return assembleEntries(raw, JSON.parse(readFileSync(join(contentRoot, regionsPath), 'utf8')))
}
