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

/** The words that search knows, in all languages that are loaded, with their meanings. */
export class Lexicon {
  private readonly root: Node = { next: new Map(), sense: null }
  private readonly wordsByText = new Map<string, Sense>()
  private readonly exact = new Map<string, string[]>()

  /** Adds a word or phrase for a meaning. A word may have several meanings; an existing meaning beats a filler. */
  add(word: string, id: string): void {
    const sense = this.senseOf(word)
    if (!sense) return
    sense.filler = false
    if (!sense.ids.includes(id)) sense.ids.push(id)
    const form = formOf(word)
    this.exact.set(form, [...(this.exact.get(form) ?? []), id])
  }

  /** The meanings of a word exactly as written: by its stem, Xianning is the same as Xi'an. */
  exactly(word: string): readonly string[] {
    return this.exact.get(word) ?? []
  }

  /** Adds a word that says nothing about the matter. */
  addFiller(word: string): void {
    const sense = this.senseOf(word)
    if (sense && sense.ids.length === 0) sense.filler = true
  }

  /** The meaning of a word as a whole. */
  get(word: string): Sense | undefined {
    return this.wordsByText.get(word)
  }

  /** All words with their meanings, folded, in the order in which they were added. */
  words(): IterableIterator<[string, Sense]> {
    return this.wordsByText.entries()
  }

  /** All words of the lexicon that begin at a token, shortest first. */
  matchesAt(tokens: readonly Token[], start: number): Match[] {
    const matches: Match[] = []
    let node: Node | undefined = this.root
    for (let index = start; index < tokens.length; index += 1) {
      const token = tokens[index]
      if (!token || (index > start && token.broken)) break
      node = node.next.get(token.text)
      if (!node) break
      if (node.sense) matches.push({ start, end: index + 1, sense: node.sense })
    }
    return matches
  }

  private senseOf(word: string): Sense | null {
    const tokens = tokenise(fold(word).text)
    if (tokens.length === 0) return null
    const text = joinTokens(tokens)
    let node = this.root
    for (const token of tokens) {
      const next: Node = node.next.get(token.text) ?? { next: new Map(), sense: null }
      node.next.set(token.text, next)
      node = next
    }
    node.sense ??= { ids: [], filler: false }
    if (!this.wordsByText.has(text)) this.wordsByText.set(text, node.sense)
    return node.sense
  }
}

/** A word in the form in which it is looked up: folded, one space between Latin words, none between Chinese ones. */
function formOf(word: string): string {
  return joinTokens(tokenise(fold(word).text))
}

/** Tokens as one text again. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .map(({ raw, kind }) => (kind === 'han' ? raw : ` ${raw} `))
    .join('')
    .replace(/ {2}/g, ' ')
    .trim()
}
