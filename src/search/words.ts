/** Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { fold, hasHan, type Simplify } from './fold.ts'
import { Lexicon } from './lexicon.ts'
import type { AidsPart, CorePart, NameRecord, NamesPart, Parts, PlacesPart } from './parts.ts'
import { namesOfPlace } from './places.ts'
import { createSounds, type Sounds } from './sounds.ts'

/** The parts that are there, by language. */
export type LoadedParts = Readonly<Partial<Record<Locale, Partial<Parts>>>>

/** What words mean: everything that reading a query needs. */
export interface Words {
  lexicon: Lexicon
  simplify: Simplify
  /** Null until the aids are loaded. */
  sounds: Sounds | null
  /** The names of terms and documents by id. */
  names: ReadonlyMap<string, string>
  /** Chinese words by their length. */
  byLength: ReadonlyMap<number, readonly string[]>
  /** Whether two characters are mistaken for one another by eye. */
  isAlike: (a: string, b: string) => boolean
  /** Meanings that count half for one another. */
  near: ReadonlyMap<string, ReadonlySet<string>>
  /** Meanings that say what kind of answer is wanted. */
  light: ReadonlySet<string>
  /** Meanings that, beside a place, ask for the office there. */
  office: ReadonlySet<string>
  /** Meanings of social security itself. */
  subject: ReadonlySet<string>
}

/** The first letter of an id says what it is the id of. */
export const idOf = {
  group: (key: string) => `g:${key}`,
  term: (key: string) => `t:${key}`,
  document: (key: string) => `d:${key}`,
  law: (key: string) => `l:${key}`,
  region: (code: string) => `r:${code}`,
  office: (key: string) => `o:${key}`,
} as const

/** Whether an id names a place or an office. */
export function isPlaceId(id: string): boolean {
  return id.startsWith('r:') || id.startsWith('o:')
}

/** Joins the words of all loaded parts. */
export function createWords(parts: LoadedParts): Words {
  const lexicon = new Lexicon()
  const near = new Map<string, Set<string>>()
  const light = new Set<string>()
  const office = new Set<string>()
  const subject = new Set<string>()
  const loaded = Object.values(parts)
  for (const { core } of loaded) {
    if (core) addCore(core, { lexicon, near, light, office, subject })
  }
  const names = new Map<string, string>()
  for (const part of loaded) {
    if (part.names) addNamesPart(part.names, lexicon, names)
  }
  for (const { places } of loaded) {
    if (places) addPlaces(places, lexicon)
  }
  const aids = loaded.find((part) => part.aids)?.aids
  return {
    lexicon,
    near,
    light,
    office,
    subject,
    names,
    simplify: readSimplify(aids),
    sounds: aids ? createSounds(aids, chineseWords(lexicon)) : null,
    byLength: groupByLength(chineseWords(lexicon)),
    isAlike: readLookalikes(aids),
  }
}

function addCore(
  core: CorePart,
  {
    lexicon,
    near,
    light,
    office,
    subject,
  }: Record<'light' | 'office' | 'subject', Set<string>> & { lexicon: Lexicon; near: Map<string, Set<string>> },
): void {
  for (const group of core.groups) {
    const id = idOf.group(group.id)
    for (const word of group.words) lexicon.add(word, id)
    for (const other of group.near ?? []) {
      link(near, id, idOf.group(other))
      link(near, idOf.group(other), id)
    }
    if (group.light) light.add(id)
    if (group.office) office.add(id)
    if (group.subject) subject.add(id)
  }
  for (const word of core.fillers.split(' ')) lexicon.addFiller(word)
}

function addNamesPart({ terms, documents, laws }: NamesPart, lexicon: Lexicon, known: Map<string, string>): void {
  addNames(terms, idOf.term, lexicon)
  addNames(documents, idOf.document, lexicon)
  for (const { key, name } of terms) known.set(idOf.term(key), name)
  for (const { key, name } of documents) known.set(idOf.document(key), name)
  for (const { key, title, names } of laws) {
    for (const name of [title, ...names]) {
      for (const form of lawNames(name)) lexicon.add(form, idOf.law(key))
    }
  }
}

function addNames(records: readonly NameRecord[], toId: (key: string) => string, lexicon: Lexicon): void {
  for (const { key, name, words } of records) {
    for (const word of [name, ...words]) lexicon.add(word, toId(key))
  }
}

/** A law is called by its title with and without the name of the state. */
function lawNames(name: string): string[] {
  const short = name
    .replace(/^中华人民共和国/, '')
    .replace(/ of the People['’]s Republic of China$/, '')
    .replace(/^(?:关于|国务院关于)/, '')
  return [...new Set([name, short])]
}

function addPlaces({ regions, offices }: PlacesPart, lexicon: Lexicon): void {
  for (const [code, name, slug, areaCode, ...others] of regions) {
    for (const word of [...namesOfPlace(name), slug, areaCode, ...others]) lexicon.add(word, idOf.region(code))
  }
  for (const [key, , , phones, district] of offices) {
    for (const word of namesOfPlace(district)) lexicon.add(word, idOf.office(key))
    // National lines are called by their number: 12333.
    for (const phone of phones.split(' ')) if (!phone.includes('-')) lexicon.add(phone, idOf.office(key))
  }
}

function readSimplify(aids: AidsPart | undefined): Simplify {
  const [traditional, simplified] = aids?.traditional ?? ['', '']
  const targets = [...simplified]
  return new Map([...traditional].map((character, index) => [character, targets[index] ?? character]))
}

function readLookalikes(aids: AidsPart | undefined): (a: string, b: string) => boolean {
  const sets = aids?.lookalikes ?? []
  return (a, b) => sets.some((set) => set.includes(a) && set.includes(b))
}

function* chineseWords(lexicon: Lexicon): Generator<string> {
  for (const [word] of lexicon.words()) {
    if (hasHan(word)) yield word
  }
}

/** Only words with a meaning: nobody mistypes "or" in a way that matters. */
function groupByLength(words: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const word of words) {
    const { length } = fold(word).text
    const group = groups.get(length)
    if (group) group.push(word)
    else groups.set(length, [word])
  }
  return groups
}

function link(near: Map<string, Set<string>>, from: string, to: string): void {
  const set = near.get(from)
  if (set) set.add(to)
  else near.set(from, new Set([to]))
}
