/** Runs in the browser and in Node. */
import { isHan } from './fold.ts'
import { joinTokens, type Sense } from './lexicon.ts'
import type { Correction, Unit } from './meaning.ts'
import type { QueryPiece } from './query-piece.ts'
import type { Piece } from './segment.ts'
import { stem } from './stem.ts'
import type { Token } from './tokens.ts'
import { isKnown } from './unknown-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isPlaceId, type Words } from './words.ts'

/** How far a meaning is trusted that was not typed but guessed. */
export const guessed = 0.85

/** A unit with what is usual for all that is not said. */
export function unitOf(text: string, properties: Partial<Unit> & Pick<Unit, 'kind'>): Unit {
  return { text, ids: [], forms: [], share: 1, trust: 1, light: false, parts: [], ...properties }
}

/** Makes units of words. */
export type UnitMaker = Pick<UnitReader, 'unitOfSense' | 'innerUnits'>

/** Turns the pieces of a query into units, one after the other. */
export class UnitReader {
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
