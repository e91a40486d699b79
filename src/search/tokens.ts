/** Runs in the browser and in Node. */
import { stem } from './stem.ts'

/** The smallest pieces of a text: a Chinese character, a Latin word, a number. */
export interface Token {
  /** What is compared: the character, the stem of the word, the digits. */
  text: string
  /** As it stands in the folded text. */
  raw: string
  kind: 'han' | 'word' | 'number'
  start: number
  end: number
  /** Whether punctuation stands before it: no phrase reaches across. */
  broken: boolean
}

const tokenPattern = /[\u3400-\u9fff]|[a-z]+(?:'[a-z]+)*|\d+/g
const joining = /^[\s'·.-]*$/

/** Cuts a folded text into tokens. No word breaker of any browser has a part in it, so it is the same everywhere. */
export function tokenise(folded: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of folded.matchAll(tokenPattern)) {
    const found = match[0]
    const start = match.index
    const kind = kindOf(found)
    const raw = kind === 'word' ? found.replace(/'s$/, '').replaceAll("'", '') : found
    tokens.push({
      text: kind === 'word' ? stem(raw) : raw,
      raw,
      kind,
      start,
      end: start + found.length,
      broken: !joining.test(folded.slice(end, start)),
    })
    end = start + found.length
  }
  return tokens
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'number'
  return /^[a-z]/.test(text) ? 'word' : 'han'
}
