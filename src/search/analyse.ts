/** Runs in the browser and in Node. */
import { fold, isHan } from './fold.ts'
import type { Citation, Meaning } from './meaning.ts'
import type { CountyRecord, LookupName } from './parts.ts'
import type { QueryPiece, ReadQuery } from './query-piece.ts'
import { type Piece, segment } from './segment.ts'
import { type Token, tokenise } from './tokens.ts'
import { guessed, UnitReader } from './unit-reader.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Words } from './words.ts'

/** Longer queries are cut: nobody asks more, and time stays bounded. */
const longestQuery = 160
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
  counties: (file: LookupName) => readonly CountyRecord[] | undefined
  /** Filled with the files that may hold a word of the query. */
  lookups: LookupName[]
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

function rememberLast(read: ReadQuery): ReadQuery {
  let last: { text: string; result: ReturnType<ReadQuery> } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) }
    return last.result
  }
}

/** The meanings of the words that begin with a text; null when there are none, or too many to say anything. */
export function readBeginning(text: string, { lexicon }: Words): string[] | null {
  if (!isHan(text.charAt(0)) && text.length < 3) return null
  const ids = new Set<string>()
  for (const [, sense] of lexicon.beginningWith(text)) for (const id of sense.ids) ids.add(id)
  return ids.size > 0 && ids.size <= (text.length > 1 ? 24 : 16) ? [...ids] : null
}
