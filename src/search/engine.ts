/** Search as a whole: which parts a query needs, and what it finds. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { leastScore } from './candidate.ts'
import { buildFinder, type Finder, type Found, type Reader } from './finder.ts'
import { firstWants } from './first-wants.ts'
import type { Further } from './further.ts'
import { type Ranking, stateOf } from './hit.ts'
import { countiesIn } from './lookup.ts'
import type { PartName, Parts } from './parts.ts'
import type { Scout } from './scout.ts'
import { finish, type Steps } from './steps.ts'
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
  /** Whether the scout may know what the core does not, and is not there. */
  wantsScout: boolean
}

/** What an engine holds. */
export interface Shelf {
  reader: Reader
  /** Finds in the parts of the reader's language. */
  own: Finder
  /** Finds in all parts that are loaded. */
  both: Finder
  /** A part in the reader's language, if it is loaded. */
  file: <Name extends PartName>(part: Name) => Parts[Name] | undefined
  /** Which parts of a language are not there and may still come. */
  missing: (locale: Locale, parts: readonly PartName[]) => Want[]
}

/** Search for a reader of one language. Holds the parts; asks for those it lacks; never fetches by itself. */
export class Engine {
  readonly reader: Reader
  /** What looks in small files where the core knows nothing of what is asked, until all else is there; null while it is not loaded. */
  scout: Scout | null = null
  #furtherPart: Further | null
  readonly #parts: Partial<Record<Locale, Partial<Parts>>> = {}
  /** What finds in the parts that have been read; those that came since are not in it yet. */
  #finders: { own: Finder; both: Finder } | null = null
  #added = 0
  #readUpTo = -1
  readonly #givenUp = new Set<string>()

  /** @param further What reads all parts but the core, if it is there from the beginning. */
  constructor(reader: Reader, further: Further | null = null) {
    this.reader = reader
    this.#furtherPart = further
  }

  /** What reads all parts but the core; null while it is not loaded. */
  get further(): Further | null {
    return this.#furtherPart
  }

  set further(further: Further | null) {
    this.#furtherPart = further
    this.#added += 1
  }

  /** Takes a part that has been loaded. */
  add<Name extends PartName>(locale: Locale, name: Name, part: Parts[Name]): void {
    this.#parts[locale] = { ...this.#parts[locale], [name]: part }
    // Small files are looked up as they are; everything else goes into the finder.
    if (!isSmall(name)) this.#added += 1
  }

  /** Says that a part cannot be had: it is not waited for until `retry`. */
  giveUp(want: Want): void {
    this.#givenUp.add(nameOf(want))
  }

  /** Asks again for what could not be had. */
  retry(): void {
    this.#givenUp.clear()
  }

  /** Whether a part is there. */
  has({ locale, part }: Want): boolean {
    return this.#parts[locale]?.[part] !== undefined
  }

  /** The part of a name, if it is there. */
  get<Name extends PartName>(locale: Locale, name: Name): Parts[Name] | undefined {
    return this.#parts[locale]?.[name]
  }

  /** Whether anything has been read. */
  get canAnswer(): boolean {
    return this.#finders !== null
  }

  /** Whether everything that has been added is read. */
  get isRead(): boolean {
    return this.#readUpTo === this.#added
  }

  /** Reads what has been added, bit by bit: until it is done, `askNow` answers from what was read before. */
  *read(): Steps<void> {
    while (!this.isRead) {
      const { reader } = this
      const [added, parts] = [this.#added, this.#parts]
      const own = yield* this.#build({ [reader.locale]: parts[reader.locale] ?? {} })
      const both = parts[reader.other]?.core ? yield* this.#build({ ...parts }) : own
      // More may have been added in the meantime.
      if (added !== this.#added) continue
      this.#finders = { own, both }
      this.#readUpTo = added
    }
  }

  /** Answers with what is loaded. Full-text matches come in on a second call, once they are known. */
  ask(query: string, matches: readonly TextMatch[] = []): Answer {
    finish(this.read())
    return this.askNow(query, matches)
  }

  /** Answers with what has been read. */
  askNow(query: string, matches: readonly TextMatch[] = []): Answer {
    if (!this.#finders) return this.ask(query, matches)
    const { own, both } = this.#finders
    const shelf: Shelf = {
      reader: this.reader,
      own,
      both,
      file: (part) => this.get(this.reader.locale, part),
      missing: (locale, parts) =>
        parts
          .map((part): Want => ({ locale, part }))
          .filter((want) => !this.has(want) && !this.#givenUp.has(nameOf(want))),
    }
    if (this.further) return this.further.askAll(query, matches, shelf)
    const found = own.find(query)
    // One character is the beginning of anything.
    const isUnheard = query.length > 1 && found.hits.every(({ score }) => score < leastScore)
    const { hits, wants } = (isUnheard && this.scout?.(query, shelf)) || { hits: found.hits, wants: [] }
    return {
      state: stateOf(hits),
      hits,
      found,
      finder: own,
      files: 0,
      // Until small files are there nothing else is asked for.
      wants: wants.length > 0 ? wants : firstWants({ hits }, shelf),
      wantsScout: isUnheard && !this.scout,
    }
  }

  #build(parts: LoadedParts): Steps<Finder> {
    return buildFinder(
      parts,
      this.reader,
      this.further,
      (name) => countiesIn(this.get(this.reader.locale, name)),
      (name) => this.get(this.reader.locale, name),
    )
  }
}

/** Whether an answer waits for small files, and for nothing else. */
export function isForFiles({ wants }: Pick<Answer, 'wants'>): boolean {
  return wants.length > 0 && wants.every(({ part }) => isSmall(part))
}

/** Whether a part is a small file that is looked up: names, leanings, titles. */
function isSmall(part: PartName): boolean {
  return /^(?:lookup|leanings|titles)-/.test(part)
}

function nameOf({ locale, part }: Want): string {
  return `${locale} ${part}`
}
