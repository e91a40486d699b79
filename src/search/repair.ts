/** Repairs what was mistyped. Runs in the browser and in Node. */
import { countSlips } from '../knowledge/count-slips.ts'
import type { Surroundings } from './analyse.ts'
import type { Correction } from './meaning.ts'
import type { ReadQuery } from './query-piece.ts'
import type { Piece } from './segment.ts'
import { repairCharacters, repairWord } from './slips.ts'
import type { Token } from './tokens.ts'
import { isKnown, unknownRun } from './unknown-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Words } from './words.ts'

/** Longer queries hold enough that is right. */
const mostRepaired = 60
/** Shorter words are too near to others. */
const shortestAsked = 6

/** Replaces mistyped words and characters, one after the other, so that phrases are found as if typed right. */
export function repairText(
  folded: string,
  surroundings: Surroundings,
  readQuery: ReadQuery,
): { text: string; corrections: Correction[] } {
  const corrections: Correction[] = []
  let text = folded
  for (let round = 0; round < 6; round += 1) {
    const next =
      repairLatin(text, surroundings, readQuery) ?? (round < 3 ? repairHan(text, surroundings, readQuery) : null)
    if (!next) break
    text = next.text
    corrections.push(next.correction)
  }
  return { text, corrections }
}

/** Replaces the first Latin word that is in no text, is no pinyin and begins no word. */
function repairLatin(
  text: string,
  surroundings: Surroundings,
  readQuery: ReadQuery,
): { text: string; correction: Correction } | null {
  const { words, vocabulary, isTyping } = surroundings
  const { tokens, pieces } = readQuery(text)
  for (const [index, piece] of pieces.entries()) {
    const token = tokens[piece.start]
    if (piece.sense || piece.begun || token?.kind !== 'word') continue
    const asked = vocabulary.asked.has(token.raw) ? repairAsked(token.raw, words) : undefined
    if (asked) return replaceWord(text, token, asked)
    if (isKnown(token, vocabulary)) continue
    if (words.sounds?.read(unknownRun(pieces.slice(index), tokens, vocabulary))) continue
    if (isTyping && piece.end === tokens.length && beginsWord(token.raw, vocabulary)) continue
    const to = chooseWord(repairWord(token.raw, vocabulary.latin), words) ?? splitWord(token.raw, vocabulary)
    if (to) return replaceWord(text, token, to)
  }
  return null
}

function replaceWord(text: string, { raw, start, end }: Token, to: string): { text: string; correction: Correction } {
  return { text: text.slice(0, start) + to + text.slice(end), correction: { from: raw, to } }
}

/** A word that only ways of asking hold may be a slip there, too: if it is one letter from a word with a meaning. */
function repairAsked(raw: string, { lexicon }: Words): string | undefined {
  if (raw.length < shortestAsked) return undefined
  return repairWord(raw, lexicon.latin).find(
    (word) => countSlips(raw, word, 1) === 1 && (lexicon.get(word)?.ids.length ?? 0) > 0,
  )
}

function beginsWord(raw: string, { latin }: Vocabulary): boolean {
  if (raw.length < 3) return false
  for (const word of latin) if (word.startsWith(raw)) return true
  return false
}

/** Of words that were equally likely meant, one that means something; never one that says nothing. */
function chooseWord(found: readonly string[], { lexicon }: Words): string | undefined {
  const meant = found.filter((word) => !lexicon.get(word)?.filler)
  return meant.find((word) => lexicon.get(word)) ?? meant[0]
}

/** Two words written as one: lumpsum. */
function splitWord(raw: string, { latin }: Vocabulary): string | null {
  for (let at = 3; at <= raw.length - 3; at += 1) {
    const [left, right] = [raw.slice(0, at), raw.slice(at)]
    if (latin.has(left) && latin.has(right)) return `${left} ${right}`
  }
  return null
}

/** Replaces the first stretch of mistyped Chinese characters. */
function repairHan(
  text: string,
  surroundings: Surroundings,
  readQuery: ReadQuery,
): { text: string; correction: Correction } | null {
  const { words, vocabulary } = surroundings
  const { sounds, byLength, isAlike } = words
  if (!sounds) return null
  const { tokens, pieces } = readQuery(text)
  const unknown = pieces.flatMap((piece) => {
    const odd = !piece.begun && isOdd(piece, tokens, vocabulary)
    return tokens.slice(piece.start, piece.end).map(() => odd)
  })
  const fillers = pieces.flatMap(({ start, end, sense }) => tokens.slice(start, end).map(() => sense?.filler ?? false))
  const inside = pieces.flatMap(({ start, end, sense }) =>
    tokens.slice(start, end).map((_, at) => at > 0 && (sense?.ids.length ?? 0) > 0),
  )
  if (tokens.length > mostRepaired || !unknown.some(Boolean)) return null
  const repair = repairCharacters(
    // No word reaches across punctuation.
    tokens.map(({ text: character, broken }) => (broken ? ` ${character}` : character)),
    unknown,
    {
      sounds,
      isAlike,
      candidates: byLength,
      isFiller: (index) => fillers[index] ?? false,
      isInside: (index) => inside[index] ?? false,
    },
  )
  const first = repair && tokens[repair.start]
  const last = repair && tokens[repair.end - 1]
  if (!first || !last) return null
  const from = text.slice(first.start, last.end)
  if (!words.lexicon.get(repair.word)?.ids.length) return null
  return {
    text: text.slice(0, first.start) + repair.word + text.slice(last.end),
    correction: { from, to: repair.word },
  }
}

/** Whether a run of characters is no word, and stands in no text either. */
function isOdd(piece: Piece, tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  if (piece.sense) return false
  const run = tokens.slice(piece.start, piece.end)
  if (run.some(({ kind }) => kind !== 'han')) return false
  const text = run.map(({ text: character }) => character).join('')
  return text.length === 1 || !vocabulary.holds(text)
}
