/** Search from Node: the data that browsers load, read from content and from a finished build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { type Locale, localeTags, otherLocale } from '../../src/i18n/locales.ts'
import { createUrl } from '../../src/i18n/urls.ts'
import { type Answer, Engine } from '../../src/search/engine.ts'
import { globalName, type SearchGlobal, searchFolder } from '../../src/search/part-file.ts'
import { type Parts, partNames } from '../../src/search/parts.ts'
import { findAll } from '../../src/search/text-bundle.ts'
import { readContentParts } from './content-parts.ts'

/** Everything that search can load. */
export interface SearchData {
  parts: Record<Locale, Partial<Parts>>
  /** Whether full texts are among them: only a build has them. */
  hasTexts: boolean
}

/** The parts as the content stands now, with the full texts of the last build if there is one. */
export function readSearchData(contentRoot: string, built: string): SearchData {
  const parts: Record<Locale, Partial<Parts>> = readContentParts(contentRoot)
  const texts = readBuiltParts(built)
  for (const locale of localeTags) {
    const text = texts[locale]?.text
    if (text) parts[locale] = { ...parts[locale], text }
  }
  return { parts, hasTexts: localeTags.every((locale) => parts[locale].text !== undefined) }
}

/** The parts exactly as a build ships them, run the way a browser runs them. Empty when there is no build. */
export function readBuiltParts(built: string): SearchGlobal {
  const folder = join(built, searchFolder)
  if (!existsSync(folder)) return {}
  const self: { [globalName]?: SearchGlobal } = {}
  const context = createContext({ self })
  for (const name of readdirSync(folder).sort()) {
    const isPart = partNames.some((part) => name.startsWith(`${part}.`)) && name.endsWith('.js')
    if (isPart) runInContext(readFileSync(join(folder, name), 'utf8'), context)
  }
  return self[globalName] ?? {}
}

/** Asks as the search page does: loads what is wanted, then joins the full texts. */
export function ask(data: SearchData, reader: Locale, query: string): Answer {
  return createAsker(data, reader)(query)
}

/** The same for many queries: the parts are read once. */
export function createAsker({ parts }: SearchData, reader: Locale): (query: string) => Answer {
  const engine = new Engine({ locale: reader, other: otherLocale(reader), urlOf: createUrl })
  return (query) => {
    let answer = engine.ask(query)
    for (let round = 0; round < 8 && answer.wants.some((want) => load(engine, parts, want)); round += 1)
      answer = engine.ask(query)
    const text = parts[reader].text
    return text ? engine.ask(query, findAll(text.pages, answer.textQuery, answer.state !== 'results')) : answer
  }
}

function load(engine: Engine, parts: SearchData['parts'], { locale, part }: Answer['wants'][number]): boolean {
  const data = parts[locale][part]
  if (data === undefined) return false
  engine.add(locale, part, data)
  return true
}
