/** Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Simplify } from './fold.ts'
import type { Further } from './further.ts'
import { Lexicon } from './lexicon.ts'
import { type CorePart, type GroupTrait, groupTraits, type Parts } from './parts.ts'
import type { Sounds } from './sounds.ts'
import type { Steps } from './steps.ts'

/** The parts that are there, by language. */
export type LoadedParts = Readonly<Partial<Record<Locale, Partial<Parts>>>>

/** What repairs slips and reads traditional characters and pinyin. */
export interface ReadingAids {
  simplify: Simplify
  /** Null until the aids are loaded. */
  sounds: Sounds | null
  /** Chinese words by their length. */
  byLength: ReadonlyMap<number, readonly string[]>
  /** Whether two characters are mistaken for one another by eye. */
  isAlike: (a: string, b: string) => boolean
}

/** What words mean: everything that reading a query needs. */
export interface Words extends ReadingAids {
  /** What comes after the first hits; null until it is loaded. */
  further: Further | null
  lexicon: Lexicon
  /** The names of terms and documents by id. */
  names: ReadonlyMap<string, string>
  /** Meanings that count half for one another. */
  near: ReadonlyMap<string, ReadonlySet<string>>
  /** Meanings that say what kind of answer is wanted. */
  light: ReadonlySet<string>
  /** Meanings that, beside a place, ask for the office there. */
  office: ReadonlySet<string>
  /** Meanings of social security itself. */
  subject: ReadonlySet<string>
  /** Meanings of which there is no page. */
  elsewhere: ReadonlySet<string>
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

const noAids: ReadingAids = { simplify: new Map(), sounds: null, byLength: new Map(), isAlike: () => false }

/** Joins the words of all loaded parts. Without `further` only the core is read. */
export function* createWords(parts: LoadedParts, further: Further | null): Steps<Words> {
  const lexicon = new Lexicon()
  const meanings: Meanings = {
    near: new Map(),
    light: new Set(),
    office: new Set(),
    subject: new Set(),
    elsewhere: new Set(),
  }
  const loaded = Object.values(parts)
  for (const { core } of loaded) {
    if (core) addCore(core, lexicon, meanings)
    yield
  }
  const names = new Map<string, string>()
  if (further) yield* further.addNames(loaded, lexicon, names)
  const { aids } = loaded.find((part) => part.aids) ?? {}
  const { traditional } = loaded.find((part) => part.traditional) ?? {}
  const reading = further ? yield* further.readAids(aids, traditional, lexicon) : noAids
  return { ...reading, ...meanings, further, lexicon, names }
}

/** What groups of words are beside their words. */
type Meanings = Record<GroupTrait, Set<string>> & { near: Map<string, Set<string>> }

function addCore({ groups, fillers }: CorePart, lexicon: Lexicon, meanings: Meanings): void {
  for (const [key, words, near = '', traits = ''] of groups) {
    const id = idOf.group(key)
    for (const word of words.split(',')) lexicon.add(word, id)
    for (const other of near ? near.split(' ') : []) {
      link(meanings.near, id, idOf.group(other))
      link(meanings.near, idOf.group(other), id)
    }
    for (const trait of groupTraits) if (traits.includes(trait.charAt(0))) meanings[trait].add(id)
  }
  for (const word of fillers.split(' ')) lexicon.addFiller(word)
}

function link(near: Map<string, Set<string>>, from: string, to: string): void {
  const set = near.get(from)
  if (set) set.add(to)
  else near.set(from, new Set([to]))
}
