/** Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Simplify } from './fold.ts'
import type { Further } from './further.ts'
import { Lexicon } from './lexicon.ts'
import type { CorePart, Parts } from './parts.ts'
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
  const near = new Map<string, Set<string>>()
  const light = new Set<string>()
  const office = new Set<string>()
  const subject = new Set<string>()
  const elsewhere = new Set<string>()
  const loaded = Object.values(parts)
  for (const { core } of loaded) {
    if (core) addCore(core, { lexicon, near, light, office, subject, elsewhere })
    yield
  }
  const names = new Map<string, string>()
  if (further) yield* further.addNames(loaded, lexicon, names)
  const { aids } = loaded.find((part) => part.aids) ?? {}
  const { traditional } = loaded.find((part) => part.traditional) ?? {}
  const reading = further ? yield* further.readAids(aids, traditional, lexicon) : noAids
  return { ...reading, further, lexicon, near, light, office, subject, elsewhere, names }
}

function addCore(
  core: CorePart,
  {
    lexicon,
    near,
    light,
    office,
    subject,
    elsewhere,
  }: Record<'light' | 'office' | 'subject' | 'elsewhere', Set<string>> & {
    lexicon: Lexicon
    near: Map<string, Set<string>>
  },
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
    if (group.elsewhere) elsewhere.add(id)
  }
  for (const word of core.fillers.split(' ')) lexicon.addFiller(word)
}

function link(near: Map<string, Set<string>>, from: string, to: string): void {
  const set = near.get(from)
  if (set) set.add(to)
  else near.set(from, new Set([to]))
}
