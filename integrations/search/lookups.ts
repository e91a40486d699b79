import type { Locale } from '../../src/i18n/locales.ts'
import { articleSlug } from '../../src/knowledge/article-number.ts'
import type { District } from '../../src/knowledge/districts.ts'
import { readPieces } from '../../src/search/analyse.ts'
import { listDocumentNumbers } from '../../src/search/citation.ts'
import { foldSpelling, formsOfCounty } from '../../src/search/county-names.ts'
import type { HitKind } from '../../src/search/entries.ts'
import { fold, hasHan } from '../../src/search/fold.ts'
import { titleOfArticle } from '../../src/search/further-entries.ts'
import { lookupNames, lookupOf } from '../../src/search/lookup.ts'
import { lawNames } from '../../src/search/names.ts'
import type {
  CorePart,
  CountyRecord,
  LawRecord,
  LookupName,
  LookupPart,
  NamedRecord,
  NamesPart,
  PlacesPart,
} from '../../src/search/parts.ts'
import { namesOfPlace, pathOfRegion } from '../../src/search/places.ts'
import { finish } from '../../src/search/steps.ts'
import { tokenise } from '../../src/search/tokens.ts'
import { createWords, type Words } from '../../src/search/words.ts'
import { spellOut, writeTraditionally } from './aids.ts'
import type { OrderedWords } from './first-words.ts'
import { forBoth } from './for-both.ts'

/** What the files of names are built from, in both languages: readers type either, and are shown their own. */
export interface LookupSources {
  districts: readonly District[]
  words: Record<Locale, OrderedWords['groups']>
  core: Record<Locale, CorePart>
  names: Record<Locale, NamesPart>
  places: Record<Locale, PlacesPart>
}

/** Something that has names: what it is, and what it is called in either language. */
interface Thing {
  kind: HitKind
  key: string
  titles: Readonly<Record<Locale, string>>
  line?: string
}

const shortestLatin = 3
const longestWord = 5
const longestLatinWord = 16

/** The files of names for readers of a language. The same content gives the same files. */
export function buildLookups(locale: Locale, sources: LookupSources): Record<LookupName, LookupPart> {
  const files = new Map(lookupNames.map((name): [LookupName, LookupFile] => [name, new LookupFile()]))
  const fileOf = (form: string): LookupFile | undefined => {
    const name = lookupOf(form)
    return name ? files.get(name) : undefined
  }
  const words = finish(createWords({ [locale]: { core: sources.core[locale] } }, null))
  for (const [name, { kind, key, titles, line }] of listNames(sources))
    for (const form of formsOfName(name, { kind, titles }))
      if (isLookedUp(form, words))
        fileOf(form)?.addName(line ? [form, kind, key, titles[locale], line] : [form, kind, key, titles[locale]])
  for (const { spelling, own, language, isCore } of listSpellings(sources)) {
    const form = squeeze(spelling)
    // The core knows its own words.
    if (isLongEnough(form) && !(isCore && language === locale)) fileOf(form)?.addSpelling(form, own[locale])
  }
  for (const district of sources.districts) {
    const record = toRecord(district)
    for (const file of new Set(formsOfCounty(record).flatMap((form) => fileOf(form) ?? []))) file.counties.push(record)
  }
  const paths = listPaths(sources.places.en)
  return Object.fromEntries([...files].map(([name, file]) => [name, file.finish(paths)]))
}

/** A file on its way. */
class LookupFile {
  readonly counties: CountyRecord[] = []
  private readonly named: NamedRecord[] = []
  private readonly spellings = new Map<string, string>()

  addName(record: NamedRecord): void {
    const [name, kind, key] = record
    const isKnown = this.named.some(([other, ofKind, ofKey]) => other === name && ofKind === kind && ofKey === key)
    if (!isKnown) this.named.push(record)
  }

  /** Of several words that are spelt alike the first one is the one that people mean most. */
  addSpelling(spelling: string, word: string): void {
    this.spellings.set(spelling, this.spellings.get(spelling) || word)
  }

  finish(paths: ReadonlyMap<string, string>): LookupPart {
    const { counties, named, spellings } = this
    const codes = [
      ...counties.map(([region]) => region),
      ...named.flatMap(([, kind, key]) => (kind === 'region' ? [key] : [])),
    ]
    const regions = [...new Set(codes)].sort().map((code) => [code, paths.get(code) ?? ''] as const)
    return [named, [...spellings], counties, regions]
  }
}

/** What the core explains to the last word is not looked up. */
function isLookedUp(form: string, words: Words): boolean {
  return isLongEnough(form) && readPieces(form, words).pieces.some(({ sense }) => sense === null)
}

/** Longer everyday words are sentences; whoever types them is understood by their parts. */
function isShort(word: string): boolean {
  return word.length <= (hasHan(word) ? longestWord : longestLatinWord)
}

function isLongEnough(form: string): boolean {
  return hasHan(form) ? form.length > 1 : /\d/.test(form) || form.length >= shortestLatin
}

/** A name as a query is compared with it; if it is more than an everyday word, also in traditional characters. */
function formsOfName(name: string, { kind, titles }: Pick<Thing, 'kind' | 'titles'>): string[] {
  const isProper = name === titles['zh-CN'] || (kind !== 'term' && kind !== 'document')
  return [name, ...(isProper ? writeTraditionally(name) : [])].map(squeeze)
}

function squeeze(name: string): string {
  return tokenise(fold(name).text)
    .map(({ raw }) => raw)
    .join('')
}

/** Everything that has a page and names, but for procedures and topics, which the core knows. */
function* listNames({ names, places }: LookupSources): Generator<[name: string, thing: Thing]> {
  for (const [kind, pairs] of [
    ['term', pair(names.en.terms, names['zh-CN'].terms)],
    ['document', pair(names.en.documents, names['zh-CN'].documents)],
  ] as const)
    for (const [en, zh] of pairs)
      for (const word of [en.name, zh.name, spellOut(zh.name).join(''), ...[...en.words, ...zh.words].filter(isShort)])
        yield [word, { kind, key: en.key, titles: { en: en.name, 'zh-CN': zh.name } }]
  yield* listLaws(names)
  yield* listPlaces(places)
}

function* listLaws(names: LookupSources['names']): Generator<[name: string, thing: Thing]> {
  const laws = pair(names.en.laws, names['zh-CN'].laws)
  for (const [en, zh] of laws) {
    const thing: Thing = { kind: 'law', key: en.key, titles: { en: en.title, 'zh-CN': zh.title }, line: en.number }
    const known = [en.title, zh.title, ...en.names, ...zh.names]
    const tails = en.names.flatMap(tailsOf).filter((tail) => isOfOneLaw(tail, names.en))
    // Official numbers are looked up as numbers.
    for (const name of [...known.flatMap(lawNames), ...tails]) if (!/\d/.test(name)) yield [name, thing]
    for (const { number } of listDocumentNumbers(fold([en.number, ...known].join('；')).text))
      yield [String(number), thing]
  }
  // By how much rests on them: where a query names no law, the most used one comes first.
  for (const [en, zh] of laws)
    for (const number of en.articles) {
      const titles = {
        en: titleOfArticle(shortened(en), number, 'en'),
        'zh-CN': titleOfArticle(shortened(zh), number, 'zh-CN'),
      }
      yield [String(number), { kind: 'article', key: `${en.key}/${articleSlug(number)}`, titles }]
    }
}

/** By its short name: many laws have an article of the same number. */
function shortened({ title, names: [name = title], ...law }: LawRecord): LawRecord {
  return { ...law, title: /\d/.test(name) ? title : name, names: [] }
}

/** "Card Measures" for the Social Security Card Measures. */
function tailsOf(name: string): string[] {
  const words = name.split(' ')
  return words.slice(2).map((_, index) => words.slice(index + 1).join(' '))
}

function isOfOneLaw(tail: string, { laws }: NamesPart): boolean {
  return laws.filter(({ title, names }) => [title, ...names].some((name) => name.endsWith(` ${tail}`))).length === 1
}

function* listPlaces(places: LookupSources['places']): Generator<[name: string, thing: Thing]> {
  for (const [en, zh] of pair(places.en.regions, places['zh-CN'].regions)) {
    const [code, , slug, areaCode, ...others] = zh
    const thing: Thing = { kind: 'region', key: code, titles: { en: en[1], 'zh-CN': zh[1] } }
    for (const name of [...shortestNames(zh[1]), ...shortestNames(en[1]), slug, areaCode, ...others])
      yield [name, thing]
  }
  for (const [en, zh] of pair(places.en.offices, places['zh-CN'].offices)) {
    const [key, , , phones, district] = zh
    const titles = { en: en[1], 'zh-CN': zh[1] }
    const thing: Thing = { kind: 'office', key, titles, line: phones.replaceAll(' ', ', ') }
    for (const name of [...namesOfPlace(district), ...namesOfPlace(en[4])]) yield [name, thing]
    // National lines are called by their number: 12333.
    for (const phone of phones.split(' ')) if (!phone.includes('-')) yield [phone, thing]
  }
}

/** What kind of place it is stands behind the name and is read over: 毕节 for 毕节市, but 黔西南布依族苗族自治州 and 黔西南. */
function shortestNames(name: string): string[] {
  const [full = name, short = full] = namesOfPlace(name)
  const isKindAlone = short.length >= full.length - 1 || full.split(' ').length - short.split(' ').length === 1
  return isKindAlone ? [short] : [full, short]
}

/** The records of a list in English and in Chinese, side by side: both are in the order of the content. */
function pair<Item>(english: readonly Item[], chinese: readonly Item[]): (readonly [en: Item, zh: Item])[] {
  return english.flatMap((item, index) => {
    const other = chinese[index]
    return other === undefined ? [] : [[item, other] as const]
  })
}

/** An everyday word as somebody writes it. */
interface Spelling {
  spelling: string
  language: Locale
  /** A word of each core that means the same; '' where it has none. */
  own: Readonly<Record<Locale, string>>
  /** Whether the core of the language has it as it is. */
  isCore: boolean
}

/**
 * Everyday words as others write them, with a word of the core that means the same: in traditional characters, in the
 * other language, by their sound, by its first letters. Words that the core does not have yet stand here as well.
 */
function* listSpellings({ words }: LookupSources): Generator<Spelling> {
  const english = listWords('en', words)
  const chinese = listWords('zh-CN', words).filter(({ spelling }) => hasHan(spelling))
  const spoken = chinese.filter(({ spelling }) => spelling.length > 1)
  for (const word of chinese) {
    for (const form of writeTraditionally(word.spelling)) yield { ...word, spelling: form, isCore: false }
    yield word
  }
  yield* english
  for (const word of spoken) yield { ...word, spelling: spellOut(word.spelling).join(''), isCore: false }
  for (const word of spoken)
    if (word.spelling.length > 2) yield { ...word, spelling: initialsOf(word.spelling), isCore: false }
}

/** The words of a language, each with words of the cores that mean the same. */
function listWords(language: Locale, words: LookupSources['words']): Spelling[] {
  return [...words[language]].flatMap(([id, { first, later }]) => {
    const own = forBoth((locale) => words[locale].get(id)?.first[0] ?? '')
    return [
      ...first.map((spelling) => ({ spelling, language, own: { ...own, [language]: spelling }, isCore: true })),
      ...later.filter(isShort).map((spelling) => ({ spelling, language, own, isCore: false })),
    ]
  })
}

function initialsOf(word: string): string {
  return spellOut(word)
    .map((syllable) => syllable.charAt(0))
    .join('')
}

/** Only forms that cannot be told from the name and the spelling are written down, and those that no simple cut gives. */
function toRecord({ region, name, spelling, forms }: District): CountyRecord {
  const full = name['zh-CN']
  const told = new Set([foldSpelling(name.en), ...formsOfCounty([region, full, spelling])])
  const [, proper = full] = namesOfPlace(full)
  return [
    region,
    full,
    spelling,
    ...forms.filter((form) => !told.has(foldSpelling(form))),
    ...(proper.length < full.length - 1 ? [proper] : []),
  ]
}

/** Where the page of each region is. */
function listPaths({ regions }: PlacesPart): Map<string, string> {
  const slugs = new Map(regions.map(([code, , slug]) => [code, slug]))
  return new Map(regions.map(([code]) => [code, pathOfRegion(code, (other) => slugs.get(other))]))
}
