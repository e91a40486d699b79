/** What can be found, as lines that are compared with queries. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { FoundPage } from '../i18n/urls.ts'
import { readPieces } from './analyse.ts'
import { fold } from './fold.ts'
import type { Sense } from './lexicon.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'
import type { CorePart, LawRecord } from './parts.ts'
import { weighPieces } from './score.ts'
import { stem } from './stem.ts'
import type { Steps } from './steps.ts'
import type { Token } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { LoadedParts, Words } from './words.ts'

/** Makes the root-absolute address of a page in a language. */
export type UrlOf = (locale: Locale, page: FoundPage) => string

/** The kinds of things that can be found, in the order in which equals are shown. */
export const hitKinds = ['procedure', 'article', 'law', 'topic', 'term', 'document', 'region', 'office'] as const

export type HitKind = (typeof hitKinds)[number]

/** Which part of an entry a line is. */
export type Field = 'title' | 'ask' | 'summary' | 'detail' | 'word' | 'papers'

/** A line of an entry, cut into what it means. */
export interface Line {
  field: Field
  locale: Locale
  text: string
  anchor: string
  folded: string
  ids: ReadonlySet<string>
  /** What words inside its words mean. */
  innerIds: ReadonlySet<string>
  /** Stems and numbers. */
  words: ReadonlySet<string>
  /** Its pieces, for telling how much of the line a query covers. */
  pieces: readonly LinePiece[]
}

/** A piece of lines: what it means, or the text itself. All lines that hold it share it. */
export interface LinePiece {
  ids: readonly string[]
  text: string
  /** The rarer it is among procedures, the more it says. */
  rarity: number
}

/** Something that can be found. */
export interface Entry {
  kind: HitKind
  key: string
  /** Its name in each language that is loaded. */
  titles: Partial<Record<Locale, string>>
  /** One sentence on it in each language that is loaded. */
  summaries: Partial<Record<Locale, string>>
  lines: Line[]
  /** The regions it is for; empty for the whole country. */
  regions: readonly string[]
  topic: string
  audience: readonly string[]
  /** Its address in a language. */
  urlIn: (locale: Locale, anchor?: string) => string
}

/** Everything that can be found, and the words it is made of. */
export interface Catalogue {
  entries: readonly Entry[]
  laws: ReadonlyMap<string, LawRecord>
  /** The names of regions by code. */
  regions: ReadonlyMap<string, string>
  /** The regions of offices by key. */
  offices: ReadonlyMap<string, string>
  vocabulary: Vocabulary
  index: LineIndex
  /** How many of the entries are procedures. */
  procedures: number
}

/** Reads all loaded parts into entries. Lines of both languages meet in one entry. */
export function* createCatalogue(parts: LoadedParts, words: Words, urlOf: UrlOf): Steps<Catalogue> {
  const builder = new CatalogueBuilder(words, urlOf)
  for (const locale of ['en', 'zh-CN'] as const) {
    const { core } = parts[locale] ?? {}
    if (core) builder.addCore(locale, core)
    words.further?.addFurtherEntries(builder, parts, locale)
  }
  return yield* builder.finish()
}

/** What adds entries and their lines. */
export interface EntryBuilder {
  readonly urlOf: UrlOf
  readonly entries: Map<string, Entry>
  readonly laws: Map<string, LawRecord>
  readonly regions: Map<string, string>
  readonly offices: Map<string, string>
  /** The entry of a kind and key, made when it is new. */
  entry: (kind: HitKind, key: string, urlIn: Entry['urlIn']) => Entry
  /** Names an entry in a language, with one sentence on it. */
  name: (entry: Entry, locale: Locale, title: string, summary: string) => void
  /** Adds a line; an empty text adds none. */
  line: (entry: Entry, locale: Locale, field: Field, text: string, anchor?: string) => void
}

const linesAtOnce = 20

class CatalogueBuilder implements EntryBuilder {
  readonly urlOf: UrlOf
  readonly entries = new Map<string, Entry>()
  readonly laws = new Map<string, LawRecord>()
  readonly regions = new Map<string, string>()
  readonly offices = new Map<string, string>()
  readonly #words: Words
  readonly #latin: Set<string>
  readonly #asked = new Set<string>()
  /** By the sense of a word, or by the text of what is none. */
  readonly #pieces = new Map<Sense | string, LinePiece>()
  /** Lines that are still to be cut into what they mean, which is most of the work. */
  readonly #unread: (Pick<Line, 'locale' | 'field' | 'text' | 'anchor'> & { entry: Entry })[] = []

  constructor(words: Words, urlOf: UrlOf) {
    this.#words = words
    this.urlOf = urlOf
    this.#latin = new Set(words.lexicon.latin)
  }

  addCore(locale: Locale, core: CorePart): void {
    for (const [key, title, short, topic, regions, ...asks] of core.procedures) {
      const entry = this.entry('procedure', key, (to, anchor = '') =>
        this.urlOf(to, {
          page: 'procedure',
          key,
          ...(anchor.startsWith('/') ? { case: anchor.slice(1) } : { anchor }),
        }),
      )
      entry.regions = regions ? regions.split(' ') : []
      entry.topic = topic
      this.name(entry, locale, title, '')
      this.line(entry, locale, 'title', title)
      this.line(entry, locale, 'title', short)
      for (const ask of asks) this.line(entry, locale, 'ask', ask)
    }
    for (const { key, title } of core.topics) {
      const entry = this.entry('topic', key, (to) => this.urlOf(to, { page: 'topic', key }))
      this.name(entry, locale, title, '')
      this.line(entry, locale, 'title', title)
    }
  }

  *finish(): Steps<Catalogue> {
    for (const [number, { entry, ...unread }] of this.#unread.entries()) {
      if (number % linesAtOnce === 0) yield
      entry.lines.push(this.#readLine(unread))
    }
    const entries = [...this.entries.values()]
    const asked = new Set([...this.#asked].filter((word) => !this.#latin.has(word)))
    for (const word of asked) this.#latin.add(word)
    const stems = new Set<string>()
    for (const word of this.#latin) stems.add(stem(word))
    const index = yield* createLineIndex(entries)
    const procedures = entries.filter(({ kind }) => kind === 'procedure')
    yield* weighPieces(procedures, this.#pieces.values())
    const holds = (text: string): boolean => stems.has(text) || this.#latin.has(text) || index.holding(text).length > 0
    return {
      entries,
      laws: this.laws,
      regions: this.regions,
      offices: this.offices,
      vocabulary: { latin: this.#latin, asked, holds },
      index,
      procedures: procedures.length,
    }
  }

  entry(kind: HitKind, key: string, urlIn: Entry['urlIn']): Entry {
    const id = `${kind}:${key}`
    const known = this.entries.get(id)
    if (known) return known
    const entry: Entry = {
      kind,
      key,
      titles: {},
      summaries: {},
      lines: [],
      regions: [],
      topic: '',
      audience: [],
      urlIn,
    }
    this.entries.set(id, entry)
    return entry
  }

  name(entry: Entry, locale: Locale, title: string, summary: string): void {
    entry.titles[locale] = title
    if (summary) entry.summaries[locale] = summary
  }

  line(entry: Entry, locale: Locale, field: Field, text: string, anchor = ''): void {
    if (text) this.#unread.push({ entry, locale, field, text, anchor })
  }

  #readLine({ locale, field, text, anchor }: Pick<Line, 'locale' | 'field' | 'text' | 'anchor'>): Line {
    const folded = fold(text, this.#words.simplify).text
    const { tokens, pieces } = readPieces(folded, this.#words)
    const latin = field === 'ask' ? this.#asked : this.#latin
    for (const { kind, raw } of tokens) if (kind === 'word') latin.add(raw)
    return {
      field,
      locale,
      text,
      anchor,
      folded,
      ids: new Set(pieces.flatMap(({ sense }) => sense?.ids ?? [])),
      innerIds: new Set(pieces.flatMap(({ inner }) => inner.flatMap(({ sense }) => sense.ids))),
      words: new Set(tokens.filter(({ kind }) => kind !== 'han').map((token) => token.text)),
      pieces: pieces
        .filter(({ sense }) => !sense || sense.ids.length > 0)
        .map(({ start, end, sense }) => this.#pieceOf(sense, tokens.slice(start, end))),
    }
  }

  #pieceOf(sense: Sense | null, tokens: readonly Token[]): LinePiece {
    const text = tokens.map((token) => token.text).join('')
    const before = this.#pieces.get(sense ?? text)
    if (before) return before
    const piece = { ids: sense?.ids ?? [], text, rarity: 0 }
    this.#pieces.set(sense ?? text, piece)
    return piece
  }
}

/** The topic an entry belongs to, or is; '' for none. */
export function topicOf({ kind, key, topic }: Entry): string {
  return kind === 'topic' ? key : topic
}

/** The codes of the places an entry is for, or is; empty for the whole country. */
export function placesOf({ kind, key, regions }: Entry): readonly string[] {
  return kind === 'region' ? [key] : regions
}
