/** Search from Node: the data that browsers load, read from content and from a finished build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { type Locale, otherLocale } from '../../src/i18n/locales.ts'
import { createUrl } from '../../src/i18n/urls.ts'
import { type Answer, Engine } from '../../src/search/engine.ts'
import { further } from '../../src/search/further.ts'
import { partFile, searchFolder, type TakePart, takerName } from '../../src/search/part-file.ts'
import type { PartName, Parts } from '../../src/search/parts.ts'
import { openTextIndex } from '../../src/search/text-index.ts'
import type { TextSearch } from '../../src/search/text-search.ts'
import { readContentParts } from './content-parts.ts'

/** Everything that search can load. */
export interface SearchData {
  parts: Record<Locale, Partial<Parts>>
  /** The full texts of the last build; null when there is none. */
  texts: Record<Locale, TextSearch> | null
}

/** The parts as the content stands now, with the full texts of the last build if there is one. */
export function readSearchData(contentRoot: string, built: string): SearchData {
  return { parts: readContentParts(contentRoot), texts: openBuiltTexts(built) }
}

/** The full texts of a build, its files run the way a browser runs them. Null when there is no build. */
export function openBuiltTexts(built: string): Record<Locale, TextSearch> | null {
  const reader = createPartReader(built)
  if (!reader) return null
  const open = (locale: Locale): TextSearch => openTextIndex(locale, async (name) => reader.read(locale, name))
  return { en: open('en'), 'zh-CN': open('zh-CN') }
}

/** Reads the parts of a build. */
export interface PartReader {
  /** What the names of its search files end with. */
  version: string
  /** @throws Error when the file of a part is missing or comes without its data. */
  read: <Name extends PartName>(locale: Locale, name: Name) => Parts[Name]
}

/** Reads the search files of a build. Null when there is no build. */
export function createPartReader(built: string): PartReader | null {
  const folder = join(built, searchFolder)
  const version = existsSync(folder) ? findVersion(readdirSync(folder)) : undefined
  return version ? { version, read: createLoader(folder, version) } : null
}

function findVersion(files: readonly string[]): string | undefined {
  return files.map((name) => /^base\.([0-9a-f]+)\.js$/.exec(name)?.[1]).find((version) => version !== undefined)
}

/** Runs the script of a part once and gives what it holds. */
function createLoader(folder: string, version: string): PartReader['read'] {
  const parts: Record<Locale, Partial<Parts>> = { en: {}, 'zh-CN': {} }
  const take: TakePart = (locale, name, json) => {
    parts[locale] = { ...parts[locale], [name]: JSON.parse(json) }
  }
  const context = createContext({ [takerName]: take })
  return (locale, name) => {
    const known = parts[locale][name]
    if (known !== undefined) return known
    const file = join(folder, partFile(locale, name, version))
    runInContext(readFileSync(file, 'utf8'), context)
    const data = parts[locale][name]
    if (data === undefined) throw new Error(`${file} came without its data. Build again.`)
    return data
  }
}

/** How a query is asked. */
export interface AskOptions {
  /** Whether to go on until no page that holds the query to the letter is left. The search page shows them bit by bit. */
  all?: boolean
}

/** Each wave of parts asks for the next; there are fewer of them. */
const mostRounds = 12

/** Asks as the search page does: loads what is wanted, then joins the full texts. The parts are read once. */
export function createAsker(
  { parts, texts }: SearchData,
  reader: Locale,
): (query: string, options?: AskOptions) => Promise<Answer> {
  const engine = new Engine({ locale: reader, other: otherLocale(reader), urlOf: createUrl }, further)
  return async (query, { all = false } = {}) => {
    let answer = engine.ask(query)
    // All that is wanted at once, as browsers do: one by one, a query of many files would run out of rounds.
    for (let round = 0; round < mostRounds && loadAll(engine, parts, answer.wants); round += 1)
      answer = engine.ask(query)
    if (!texts) return answer
    const textQuery = further.createTextQuery(answer.found.meaning, answer.finder.words)
    let result = await texts[reader].find(textQuery, { loosely: answer.state !== 'results', files: answer.files })
    while (all && result.more) result = await result.more()
    return engine.ask(query, result.matches)
  }
}

/** Tells whether anything came. */
function loadAll(engine: Engine, parts: SearchData['parts'], wants: Answer['wants']): boolean {
  return wants.map((want) => load(engine, parts, want)).some(Boolean)
}

function load(engine: Engine, parts: SearchData['parts'], { locale, part }: Answer['wants'][number]): boolean {
  const data = parts[locale][part]
  if (data === undefined) return false
  engine.add(locale, part, data)
  return true
}
