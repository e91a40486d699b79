/** The names of counties and districts. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { fold } from './fold.ts'
import type { County } from './meaning.ts'
import type { CountyRecord } from './parts.ts'
import { namesOfPlace } from './places.ts'

const englishKinds: readonly (readonly [ending: string, english: string])[] = [
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['县', 'County'],
  ['区', 'District'],
  ['市', 'City'],
  ['旗', 'Banner'],
]

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
