/** Search as a whole: which parts a query needs, and what it finds. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { createFinder, type Finder, type Found, type Reader } from './finder.ts'
import { hasHan } from './fold.ts'
import type { Further } from './further.ts'
import { type Ranking, stateOf } from './hit.ts'
import type { PartName, Parts } from './parts.ts'
import type { TextMatch } from './text-match.ts'
import type { LoadedParts } from './words.ts'

/** A part of the data, in a language. */
export interface Want {
  locale: Locale
  part: PartName
}

/** What the parts that are loaded can say, and which others would make the answer better. */
export interface Answer extends Ranking {
  found: Found
  finder: Finder
  /** In the order in which they help. Empty: the answer is as good as it gets without full text. */
  wants: readonly Want[]
}

/** Search for a reader of one language. Holds the parts; asks for those it lacks; never fetches by itself. */
export class Engine {
  readonly reader: Reader
  private furtherPart: Further | null
  private readonly parts: Partial<Record<Locale, Partial<Parts>>> = {}
  private finders: { own?: Finder; both?: Finder } = {}

  /** @param further What reads all parts but the core, if it is there from the beginning. */
  constructor(reader: Reader, further: Further | null = null) {
    this.reader = reader
    this.furtherPart = further
  }

  /** What reads all parts but the core; null while it is not loaded. */
  get further(): Further | null {
    return this.furtherPart
  }

  set further(further: Further | null) {
    this.furtherPart = further
    this.finders = {}
  }

  /** Takes a part that has been loaded. */
  add<Name extends PartName>(locale: Locale, name: Name, part: Parts[Name]): void {
    this.parts[locale] = { ...this.parts[locale], [name]: part }
    // Names of counties are looked up as they are; everything else goes into the finder.
    if (!name.startsWith('counties-')) this.finders = {}
  }

  /** Whether a part is there. */
  has({ locale, part }: Want): boolean {
    return this.parts[locale]?.[part] !== undefined
  }

  /** The part of a name, if it is there. */
  get<Name extends PartName>(locale: Locale, name: Name): Parts[Name] | undefined {
    return this.parts[locale]?.[name]
  }

  /** Answers with what is loaded. Full-text matches come in on a second call, once they are known. */
  ask(query: string, matches: readonly TextMatch[] = []): Answer {
    const own = this.finder('own')
    const foundHere = own.find(query)
    const foreign = this.foreignWants(query, foundHere)
    const isForeign = foreign.length > 0 && foreign.every((want) => this.has(want))
    const finder = isForeign ? this.finder('both') : own
    const found = isForeign ? finder.find(query) : foundHere
    const wants = [...this.ownWants(foundHere), ...foreign].filter((want) => !this.has(want))
    const ranking = this.further?.rank(found, matches, finder, this.reader.locale) ?? {
      state: stateOf(found.hits),
      hits: found.hits,
    }
    return { ...ranking, found, finder, wants }
  }

  private finder(which: 'own' | 'both'): Finder {
    const known = this.finders[which]
    if (known) return known
    const own: LoadedParts = { [this.reader.locale]: this.parts[this.reader.locale] ?? {} }
    const finder = createFinder(which === 'own' ? own : this.parts, this.reader, this.further, (shard) =>
      this.get(shard.locale, shard.part),
    )
    this.finders = { ...this.finders, [which]: finder }
    return finder
  }

  private ownWants({ meaning }: Found): Want[] {
    const { locale } = this.reader
    const isOpen = meaning.units.some(({ ids }) => ids.length === 0) || meaning.unexplained.latin
    const wants: Want[] = [
      { locale, part: 'core' },
      { locale, part: 'names' },
    ]
    // A place that is not known yet looks like any other unknown word.
    if (isOpen || meaning.units.some(({ kind }) => kind === 'place')) wants.push({ locale, part: 'places' })
    const mayBeSlip = meaning.units.some(({ kind }) => kind === 'han') || meaning.unexplained.latin
    if (locale === 'zh-CN' && mayBeSlip) wants.push({ locale, part: 'aids' })
    return [...wants, ...meaning.shards, { locale, part: 'more' }]
  }

  /** The other language helps when the query is written in it, or may be pinyin. */
  private foreignWants(query: string, { meaning }: Found): Want[] {
    const locale = this.reader.other
    const isForeign = meaning.unexplained.latin || (locale === 'zh-CN' && hasHan(query))
    // What may yet turn out to be a county need not be looked for in another language.
    if (!isForeign || (!hasHan(query) && meaning.shards.some((shard) => !this.has(shard)))) return []
    const parts: PartName[] = locale === 'zh-CN' ? ['core', 'names', 'places', 'aids'] : ['core', 'names']
    return parts.map((part) => ({ locale, part }))
  }
}
