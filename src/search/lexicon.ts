/** Runs in the browser and in Node. */
import { fold } from './fold.ts'
import { type Token, tokenise } from './tokens.ts'

/** What a word stands for: ids of groups, terms, documents, places, offices and laws. Empty for a filler. */
export interface Sense {
  ids: string[]
  filler: boolean
}

/** A word of the lexicon found in a row of tokens. */
export interface Match {
  /** The first token, and the one after the last. */
  start: number
  end: number
  sense: Sense
}

interface Node {
  next: Map<string, Node>
  sense: Sense | null
}

/** Within a name these make no difference: "change the PIN", "change my PIN", "change PIN". */
const determiners: ReadonlySet<string> = new Set('the a an my your his her our their this'.split(' '))
const innerDeterminers = / (?:the|an?|my|your) /g

/** The words that search knows, in all languages that are loaded, with their meanings. */
export class Lexicon {
  readonly #root: Node = { next: new Map(), sense: null }
  readonly #wordsByText = new Map<string, Sense>()
  readonly #exact = new Map<string, string[]>()
  /** Filled when it is first asked for; emptied by a new word. */
  readonly #byFirst = new Map<string, [string, Sense][]>()
  /** The Latin words that its words are made of. */
  readonly latin = new Set<string>()

  /** Adds a word or phrase for a meaning. A word may have several meanings; an existing meaning beats a filler. */
  add(word: string, id: string): void {
    this.#addWord(word, id)
    const bare = word.replace(innerDeterminers, ' ')
    if (bare !== word) this.#addWord(bare, id)
  }

  #addWord(word: string, id: string): void {
    const known = this.#senseOf(word)
    if (!known) return
    const { sense, text } = known
    sense.filler = false
    if (!sense.ids.includes(id)) sense.ids.push(id)
    const exact = this.#exact.get(text)
    if (exact) exact.push(id)
    else this.#exact.set(text, [id])
  }

  /** The meanings of a word exactly as written: by its stem, Xianning is the same as Xi'an. */
  exactly(word: string): readonly string[] {
    return this.#exact.get(word) ?? []
  }

  /** Adds a word that says nothing about the matter. */
  addFiller(word: string): void {
    const sense = this.#senseOf(word)?.sense
    if (sense && sense.ids.length === 0) sense.filler = true
  }

  /** The meaning of a word as a whole. */
  get(word: string): Sense | undefined {
    return this.#wordsByText.get(word)
  }

  /** All words with their meanings, folded, in the order in which they were added. */
  words(): IterableIterator<[string, Sense]> {
    return this.#wordsByText.entries()
  }

  /** The words that begin with a text and go on, with their meanings. */
  beginningWith(text: string): [string, Sense][] {
    if (this.#byFirst.size === 0) {
      for (const entry of this.#wordsByText) {
        const first = entry[0].charAt(0)
        const list = this.#byFirst.get(first)
        if (list) list.push(entry)
        else this.#byFirst.set(first, [entry])
      }
    }
    const words = this.#byFirst.get(text.charAt(0)) ?? []
    return words.filter(([word]) => word.length > text.length && word.startsWith(text))
  }

  /** All words of the lexicon that begin at a token, shortest first. */
  matchesAt(tokens: readonly Token[], start: number): Match[] {
    const matches: Match[] = []
    let node: Node | undefined = this.#root
    for (let index = start; index < tokens.length; index += 1) {
      const token = tokens[index]
      if (!token || (index > start && token.broken)) break
      const next: Node | undefined = node.next.get(token.text)
      if (!next && index > start && determiners.has(token.raw)) continue
      node = next
      if (!node) break
      if (node.sense) matches.push({ start, end: index + 1, sense: node.sense })
    }
    return matches
  }

  /** The sense of a word, and the word as it is looked up: folded, one space between Latin words, none between Chinese ones. */
  #senseOf(word: string): { sense: Sense; text: string } | null {
    const tokens = tokenise(fold(word).text)
    if (tokens.length === 0) return null
    const text = joinTokens(tokens)
    let node = this.#root
    for (const token of tokens) {
      let next = node.next.get(token.text)
      if (!next) {
        next = { next: new Map(), sense: null }
        node.next.set(token.text, next)
      }
      node = next
      if (token.kind === 'word') this.latin.add(token.raw)
    }
    node.sense ??= { ids: [], filler: false }
    if (!this.#wordsByText.has(text)) {
      this.#wordsByText.set(text, node.sense)
      this.#byFirst.clear()
    }
    return { sense: node.sense, text }
  }
}

/** Tokens as one text again. */
export function joinTokens(tokens: readonly Token[]): string {
  let text = ''
  tokens.forEach(({ raw, kind }, index) => {
    if (index > 0 && (kind !== 'han' || tokens[index - 1]?.kind !== 'han')) text += ' '
    text += raw
  })
  return text
}
