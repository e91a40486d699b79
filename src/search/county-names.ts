/** The names of counties and districts, in small files. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { fold } from './fold.ts'
import type { County } from './meaning.ts'
import type { CountyName, CountyRecord } from './parts.ts'
import { namesOfPlace } from './places.ts'
import { fileOfKey } from './text-places.ts'

/**
 * A file of county names: there are some three thousand of them, and a query needs those that begin like one of its
 * words. Chinese names stand with the Chinese parts, Latin spellings with the English ones; both are for all readers.
 */
export interface CountyShard {
  locale: Locale
  part: CountyName
}

const shards = 32

/** The files of each script. */
export const countyNames = Array.from({ length: shards }, (_, file): CountyName => `counties-${file}`)

const chineseKey = 2
const latinKey = 3
const englishKinds: readonly (readonly [ending: string, english: string])[] = [
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['县', 'County'],
  ['区', 'District'],
  ['市', 'City'],
  ['旗', 'Banner'],
]

/** The file that holds names that begin like a text; null where the text is too short to tell. */
export function shardOf(text: string): CountyShard | null {
  const isChinese = text.charCodeAt(0) > 0x2e80
  const key = text.slice(0, isChinese ? chineseKey : latinKey)
  if (key.length < 2) return null
  return { locale: isChinese ? 'zh-CN' : 'en', part: `counties-${fileOfKey(key, shards)}` }
}

/** All forms of a county's name that people type, folded, without spaces. */
export function formsOfCounty([, name, ...others]: CountyRecord): string[] {
  const [full = name, proper] = namesOfPlace(name)
  // 威宁县 for 威宁彝族回族苗族自治县.
  const plain = proper ? `${proper}${name.slice(-1)}` : name
  return [...new Set([full, plain, proper ?? name, ...others].map(foldSpelling))]
}

/** A county's own name in a language: "Hengshan County", 衡山县. */
export function nameOfCounty({ name, spelling }: County, locale: Locale): string {
  if (locale === 'zh-CN') return name
  const english = englishKinds.find(([ending]) => name.endsWith(ending))?.[1]
  return english ? `${spelling} ${english}` : spelling
}

const known = new WeakMap<readonly CountyRecord[], ReadonlyMap<string, readonly CountyRecord[]>>()

/** The records of a file by each form of their names; made once a file. */
export function formsOf(records: readonly CountyRecord[]): ReadonlyMap<string, readonly CountyRecord[]> {
  const made = known.get(records)
  if (made) return made
  const forms = new Map<string, CountyRecord[]>()
  for (const record of records)
    for (const form of formsOfCounty(record)) forms.set(form, [...(forms.get(form) ?? []), record])
  known.set(records, forms)
  return forms
}

/** A name as it is compared: folded, without spaces and apostrophes. */
export function foldSpelling(name: string): string {
  return fold(name).text.replace(/[\s'.·-]/g, '')
}
