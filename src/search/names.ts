/** The words for terms, documents, laws and places. Runs in the browser and in Node. */
import type { Lexicon } from './lexicon.ts'
import type { NameRecord, NamesPart, Parts, PlacesPart } from './parts.ts'
import { namesOfPlace } from './places.ts'
import type { Steps } from './steps.ts'
import { idOf } from './words.ts'

const regionsAtOnce = 100
const defining =
  /什么是|是什么|是啥|什么意思|啥意思|什么叫|有何区别|区别|不同在哪|怎么分|what (?:is|are|does|do)\b|what's\b|\bmeaning\b|\bmeans?\b|\bdefine|\bdefinition|\bdifference\b/

/** Whether a folded query asks what something is: then a term or a document may be the answer itself. */
export function asksWhatItIs(folded: string): boolean {
  return defining.test(folded)
}

/** Adds the names of all loaded parts to the lexicon, and those of terms and documents to `known`. */
export function* addNames(
  loaded: readonly Partial<Parts>[],
  lexicon: Lexicon,
  known: Map<string, string>,
): Steps<void> {
  for (const { names } of loaded) {
    if (names) addNamesPart(names, lexicon, known)
    yield
  }
  for (const { places } of loaded) if (places) yield* addPlaces(places, lexicon)
}

function addNamesPart(
  { groups, fillers, terms, documents, laws }: NamesPart,
  lexicon: Lexicon,
  known: Map<string, string>,
): void {
  for (const [id, words] of groups) for (const word of words.split(',')) lexicon.add(word, idOf.group(id))
  for (const word of fillers.split(' ')) lexicon.addFiller(word)
  addRecords(terms, idOf.term, lexicon)
  addRecords(documents, idOf.document, lexicon)
  for (const { key, name } of terms) known.set(idOf.term(key), name)
  for (const { key, name } of documents) known.set(idOf.document(key), name)
  for (const { key, title, names } of laws) {
    for (const name of [title, ...names]) {
      for (const form of lawNames(name)) lexicon.add(form, idOf.law(key))
    }
  }
}

function addRecords(records: readonly NameRecord[], toId: (key: string) => string, lexicon: Lexicon): void {
  for (const { key, name, words } of records) {
    for (const word of [name, ...words]) lexicon.add(word, toId(key))
  }
}

/** A law is called by its title with and without the name of the state. */
export function lawNames(name: string): string[] {
  const short = name
    .replace(/^中华人民共和国/, '')
    .replace(/ of the People['’]s Republic of China$/, '')
    .replace(/^(?:关于|国务院关于)/, '')
  return [...new Set([name, short])]
}

function* addPlaces({ regions, offices }: PlacesPart, lexicon: Lexicon): Steps<void> {
  for (const [number, [code, name, slug, areaCode, ...others]] of regions.entries()) {
    if (number % regionsAtOnce === 0) yield
    for (const word of [...namesOfPlace(name), slug, areaCode, ...others]) lexicon.add(word, idOf.region(code))
  }
  for (const [key, , , phones, district] of offices) {
    for (const word of namesOfPlace(district)) lexicon.add(word, idOf.office(key))
    // National lines are called by their number: 12333.
    for (const phone of phones.split(' ')) if (!phone.includes('-')) lexicon.add(phone, idOf.office(key))
  }
}
