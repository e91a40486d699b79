/** Runs in the browser and in Node. */

import { fold, isHan } from './fold.ts'
import { joinTokens, type Sense } from './lexicon.ts'
import type { Lookup } from './lookup.ts'
import type { Citation, Correction, County, Meaning, Unit } from './meaning.ts'
import type { CountyRecord } from './parts.ts'
import { type Piece, segment } from './segment.ts'
import { stem } from './stem.ts'
import { type Token, tokenise } from './tokens.ts'
import { isKnown } from './unknown-words.ts'
import { isPlaceId, type Words } from './words.ts'

/** What the texts that are searched are made of, so that only words that can be found count as known. */
export interface Vocabulary {
  /** The Latin words of all texts, as written. */
  latin: ReadonlySet<string>
  /** Those among them that stand nowhere but in ways of asking: some of these hold slips. */
  asked: ReadonlySet<string>
  /** Whether any text holds this stem or these Chinese characters. */
  holds: (text: string) => boolean
}

/** Longer queries are cut: nobody asks more, and time stays bounded. */
const longestQuery = 160
const guessed = 0.85
const nothingCited: Citation = { article: null, anchor: '', document: null, rest: '' }
const dialledPattern = /\b(0\d{2,3})(12\d{3})\b/g

/**
 * Reads a query: folds it, finds the words it is made of and what they mean, drops filler words, reads pinyin, repairs
 * slips, completes the word still being typed, and finds citations. Never throws, whatever is typed.
 */
export function analyse(
  query: string,
  words: Words,
  vocabulary: Vocabulary,
  counties: Surroundings['counties'] = () => undefined,
): Meaning {
  const folded = fold(query.slice(0, longestQuery * 4), words.simplify)
    .text.slice(0, longestQuery)
    // A number as it is dialled from elsewhere: 085712333.
    .replace(dialledPattern, '$1 $2')
  const isTyping = !/[\s。，？！?!.,]$/.test(query)
  const { further } = words
  const citation = further?.readCitation(folded) ?? { ...nothingCited, rest: folded }
  const surroundings: Surroundings = { words, vocabulary, isTyping, counties, lookups: [] }
  // Looking for slips reads the query twice, and most have none.
  const read = rememberLast((asked) => readQuery(asked, surroundings))
  const { text, corrections } = further?.repairText(further.shortenPlace(citation.rest), surroundings, read) ?? {
    text: citation.rest,
    corrections: [],
  }
  const repaired = corrections.map(({ to }) => to)
  const { tokens, pieces } = read(text)
  const reader = new UnitReader(tokens, words, vocabulary, isTyping)
  reader.read(pieces)
  const units = reader.units.map((unit) =>
    repaired.some((word) => unit.text.includes(word)) ? { ...unit, trust: guessed } : unit,
  )
  return {
    folded: folded.trim(),
    text: text.trim(),
    units: further?.relatePlaces(units) ?? units,
    citation,
    laws: reader.laws,
    counties: pieces.flatMap(({ counties: named = [] }) => named),
    lookups: surroundings.lookups,
    begun: pieces.some(({ begun }) => begun !== undefined),
    defining: further?.asksWhatItIs(text) ?? false,
    corrections: [...corrections, ...reader.corrections],
    dropped: reader.dropped,
    unexplained: reader.unexplained,
  }
}

/** Cuts any text into what it means, without repairs: for the texts that are searched. */
export function readPieces(folded: string, words: Words): { tokens: Token[]; pieces: Piece[] } {
  const tokens = tokenise(folded)
  return { tokens, pieces: segment(tokens, words.lexicon) }
}

/** What a query is read against. */
export interface Surroundings {
  words: Words
  vocabulary: Vocabulary
  isTyping: boolean
  /** The counties of a file of names, if it is loaded. */
  counties: (file: Lookup) => readonly CountyRecord[] | undefined
  /** Filled with the files that may hold a word of the query. */
  lookups: Lookup[]
}

/** Cuts a query into pieces; while it is being typed, its last word may be the beginning of a longer one. */
function readQuery(text: string, surroundings: Surroundings): { tokens: Token[]; pieces: QueryPiece[] } {
  const { tokens, pieces } = readWords(text, surroundings)
  return { tokens, pieces: surroundings.words.further?.readCounties(tokens, pieces, surroundings) ?? pieces }
}

function readWords(
  text: string,
  { words, vocabulary, isTyping }: Surroundings,
): { tokens: Token[]; pieces: QueryPiece[] } {
  const { tokens, pieces } = readPieces(text, words)
  const last = pieces.at(-1)
  const typedLast = tokens.at(-1)
  // A whole word is taken as it stands: 社保卡 is not read as the beginning of 社保卡密码.
  const isFillerBegun = last?.sense?.filler && typedLast?.kind === 'word' && !vocabulary.latin.has(typedLast.raw)
  const isWhole = (last?.sense && !isFillerBegun) || (typedLast?.kind === 'word' && vocabulary.latin.has(typedLast.raw))
  if (!isTyping || !last || isWhole) return { tokens, pieces }
  for (let index = Math.max(0, pieces.length - 4); index < pieces.length; index += 1) {
    const start = pieces[index]?.start ?? 0
    const typed = text.slice(tokens[start]?.start, tokens.at(-1)?.end)
    const ids = readBeginning(typed, words)
    if (ids)
      return {
        tokens,
        pieces: [...pieces.slice(0, index), { start, end: tokens.length, sense: null, inner: [], begun: ids }],
      }
  }
  return { tokens, pieces }
}

/** Cuts a query into pieces. */
export type ReadQuery = (text: string) => { tokens: Token[]; pieces: QueryPiece[] }

function rememberLast(read: ReadQuery): ReadQuery {
  let last: { text: string; result: ReturnType<ReadQuery> } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) }
    return last.result
  }
}

/** A piece of a query; `begun` holds the meanings of the words that it may become, `counties` those that it names. */
export type QueryPiece = Piece & { begun?: readonly string[]; counties?: readonly County[] }

/** The meanings of the words that begin with a text; null when there are none, or too many to say anything. */
export function readBeginning(text: string, { lexicon }: Words): string[] | null {
  if (!isHan(text.charAt(0)) && text.length < 3) return null
  const ids = new Set<string>()
  for (const [, sense] of lexicon.beginningWith(text)) for (const id of sense.ids) ids.add(id)
  return ids.size > 0 && ids.size <= (text.length > 1 ? 24 : 16) ? [...ids] : null
}

/** Makes units of words. */
export type UnitMaker = Pick<UnitReader, 'unitOfSense' | 'innerUnits'>

/** Turns the pieces of a query into units, one after the other. */
class UnitReader {
  readonly units: Unit[] = []
  readonly corrections: Correction[] = []
  readonly dropped: string[] = []
  readonly laws: string[] = []
  readonly unexplained = { han: false, latin: false }
  readonly #tokens: readonly Token[]
  readonly #words: Words
  readonly #vocabulary: Vocabulary
  readonly #isTyping: boolean

  constructor(tokens: readonly Token[], words: Words, vocabulary: Vocabulary, isTyping: boolean) {
    this.#tokens = tokens
    this.#words = words
    this.#vocabulary = vocabulary
    this.#isTyping = isTyping
  }

  read(pieces: readonly QueryPiece[]): void {
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index]
      if (!piece) continue
      if (piece.sense) {
        this.#readWord(piece, piece.sense)
        continue
      }
      if (piece.begun) {
        const text = this.#textOf(piece)
        const kind = piece.begun.some(isPlaceId) ? 'place' : 'concept'
        this.units.push(
          unitOf(text, {
            kind,
            ids: piece.begun,
            forms: [text],
            share: 0.9,
            trust: guessed,
            parts: this.#words.further?.partsOfBeginning(piece, this.#tokens, this.#words, this) ?? [],
          }),
        )
        continue
      }
      const first = this.#tokens[piece.start]
      if (first?.kind === 'han')
        this.#readRun(piece, this.#words.further?.hasDoubtfulNeighbour(pieces, index, this.#tokens) ?? false)
      else if (first?.kind === 'number')
        this.units.push(unitOf(first.raw, { kind: 'number', forms: [first.raw], share: 0.8 }))
      else index += this.#readLatin(pieces, index)
    }
  }

  #readWord(piece: QueryPiece, sense: Sense): void {
    const text = this.#textOf(piece)
    if (sense.ids.length === 0) {
      this.dropped.push(text)
      return
    }
    this.units.push(this.unitOfSense(text, sense, piece))
    for (const id of sense.ids) if (id.startsWith('l:') && !this.laws.includes(id.slice(2))) this.laws.push(id.slice(2))
  }

  /** What a word means, and what the words inside it do. */
  unitOfSense(text: string, sense: Sense, piece?: QueryPiece): Unit {
    const exact = piece?.counties ? [] : this.#words.lexicon.exactly(text)
    const ids = exact.some(isPlaceId) ? sense.ids.filter((id) => !isPlaceId(id) || exact.includes(id)) : sense.ids
    const isPlace = ids.some(isPlaceId)
    const inner = piece ? this.innerUnits(piece, this.#tokens, []) : []
    // A slip or an everyday word for a thing has no parts of its own; the thing's name has.
    const parts = inner.length > 0 || !piece ? inner : (this.#words.further?.partsOfName(ids, this.#words, this) ?? [])
    const isShort = text.length === 1 && isHan(text)
    return unitOf(text, {
      kind: isPlace ? 'place' : 'concept',
      ids,
      forms: isHan(text.charAt(0)) ? [text] : [],
      share: isShort ? 0.75 : 1,
      light: sense.ids.every((id) => this.#words.light.has(id)),
      parts,
    })
  }

  /** The words inside a word that do not mean just `own`, longest first, none across another. */
  innerUnits({ inner }: Piece, tokens: readonly Token[], own: readonly string[]): Unit[] {
    const covered = new Set<number>()
    return inner
      .filter(({ sense }) => own.length === 0 || !sense.ids.every((id) => own.includes(id)))
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .filter(({ start, end }) => {
        for (let at = start; at < end; at += 1) if (covered.has(at)) return false
        for (let at = start; at < end; at += 1) covered.add(at)
        return true
      })
      .map(({ start, end, sense }) => this.unitOfSense(joinTokens(tokens.slice(start, end)), sense))
  }

  /** Chinese characters that belong to no word: pairs of them, and the beginning of a word at the end. */
  #readRun(piece: Piece, isPartOfWord: boolean): void {
    const characters = this.#tokens.slice(piece.start, piece.end).map(({ text }) => text)
    const text = characters.join('')
    if (!this.#vocabulary.holds(text)) this.unexplained.han = true
    if (characters.length === 1) {
      this.units.push(unitOf(text, { kind: 'han', forms: [text], share: isPartOfWord ? 1 : 0.35 }))
      return
    }
    const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
    const share = (1 + Math.min(pairs.length - 1, 3) * 0.35) / pairs.length
    for (const pair of pairs) this.units.push(unitOf(pair, { kind: 'han', forms: [pair], share }))
  }

  /** Latin words without meaning: in the texts, pinyin, slips, or unknown. Returns how many further pieces it took. */
  #readLatin(pieces: readonly Piece[], index: number): number {
    const first = pieces[index]
    const token = first && this.#tokens[first.start]
    if (!token) return 0
    if (isKnown(token, this.#vocabulary)) {
      this.units.push(unitOf(token.raw, { kind: 'word', forms: [token.text] }))
      return 0
    }
    if (first.end === this.#tokens.length && this.#readBeginningOfText(token.raw)) return 0
    const heard = this.#words.further?.readSounds(pieces.slice(index), this.#tokens, this.#vocabulary, {
      words: this.#words,
      maker: this,
    })
    if (heard) {
      this.units.push(...heard.units)
      this.corrections.push(...heard.corrections)
      this.dropped.push(...heard.dropped)
      return heard.taken - 1
    }
    this.unexplained.latin = true
    this.units.push(unitOf(token.raw, { kind: 'word', forms: [token.text] }))
    return 0
  }

  #readBeginningOfText(raw: string): boolean {
    if (!this.#isTyping || raw.length < 3) return false
    const stems = new Set<string>()
    for (const word of this.#vocabulary.latin) if (word.startsWith(raw)) stems.add(stem(word))
    if (stems.size === 0 || stems.size > 12) return false
    this.units.push(unitOf(raw, { kind: 'word', forms: [...stems], share: 0.9, trust: guessed }))
    return true
  }

  #textOf({ start, end }: { start: number; end: number }): string {
    return joinTokens(this.#tokens.slice(start, end))
  }
}

export function unitOf(text: string, properties: Partial<Unit> & Pick<Unit, 'kind'>): Unit {
  return { text, ids: [], forms: [], share: 1, trust: 1, light: false, parts: [], ...properties }
}
