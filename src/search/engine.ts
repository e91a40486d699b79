/** Search as a whole: which parts a query needs, and what it finds. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { createFinder, type Finder, type Found, type Reader } from './finder.ts'
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
  /** How many files of full texts may be loaded for it: what else it needed counts, too. */
  files: number
  /** In the order in which they help. Empty: the answer is as good as it gets without full text. */
  wants: readonly Want[]
}

/** What an engine holds. */
export interface Shelf {
  reader: Reader
  /** Finds in the parts of the reader's language. */
  own: Finder
  /** Finds in all parts that are loaded. */
  both: () => Finder
  /** Which parts of a language are not there and may still come. */
  missing: (locale: Locale, parts: readonly PartName[]) => Want[]
}

/** Search for a reader of one language. Holds the parts; asks for those it lacks; never fetches by itself. */
export class Engine {
  readonly reader: Reader
  private furtherPart: Further | null
  private readonly parts: Partial<Record<Locale, Partial<Parts>>> = {}
  private finders: { own?: Finder; both?: Finder } = {}
  private readonly givenUp = new Set<string>()

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

  /** Says that a part cannot be had: it is not waited for until `retry`. */
  giveUp(want: Want): void {
    this.givenUp.add(nameOf(want))
  }

  /** Asks again for what could not be had. */
  retry(): void {
    this.givenUp.clear()
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
    const shelf: Shelf = {
      reader: this.reader,
      own,
      both: () => this.finder('both'),
      missing: (locale, parts) =>
        parts
          .map((part): Want => ({ locale, part }))
          .filter((want) => !this.has(want) && !this.givenUp.has(nameOf(want))),
    }
    if (this.further) return this.further.askAll(query, matches, shelf)
    const found = own.find(query)
    return {
      state: stateOf(found.hits),
      hits: found.hits,
      found,
      finder: own,
      files: 0,
      wants: firstWants(found, shelf),
    }
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
}

/** What the first hits are to be completed with. What answers gets better at once; what does not is looked for elsewhere first. */
export function firstWants({ hits }: Found, { reader, missing }: Shelf): Want[] {
  return missing(reader.locale, hits.length > 0 ? ['core', 'names', 'more'] : ['core', 'names'])
}

function nameOf({ locale, part }: Want): string {
  return `${locale} ${part}`
}
