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

const joining = /^[\s'·.-]*$/
const apostrophe = 0x27

/** Cuts a folded text into tokens. No word breaker of any browser has a part in it, so it is the same everywhere. */
export function tokenise(folded: string): Token[] {
  const tokens: Token[] = []
  let before = 0
  for (let start = 0; start < folded.length; ) {
    const kind = kindOf(folded.charCodeAt(start))
    if (!kind) {
      start += 1
      continue
    }
    const end = kind === 'han' ? start + 1 : endOfRun(folded, start, kind)
    const found = folded.slice(start, end)
    const raw = kind === 'word' && found.includes("'") ? found.replace(/'s$/, '').replaceAll("'", '') : found
    tokens.push({
      text: kind === 'word' ? stem(raw) : raw,
      raw,
      kind,
      start,
      end,
      broken: start > before && !joining.test(folded.slice(before, start)),
    })
    before = end
    start = end
  }
  return tokens
}

/** Where a word or a number ends. An apostrophe between letters belongs to the word. */
function endOfRun(text: string, start: number, kind: Token['kind']): number {
  let end = start + 1
  for (;;) {
    if (kindOf(text.charCodeAt(end)) === kind) end += 1
    else if (kind === 'word' && text.charCodeAt(end) === apostrophe && kindOf(text.charCodeAt(end + 1)) === kind)
      end += 2
    else return end
  }
}

/** Of which kind of token a character is; null for what is between tokens, and for no character. */
function kindOf(code: number): Token['kind'] | null {
  if (code >= 0x3400 && code <= 0x9fff) return 'han'
  if (code >= 0x61 && code <= 0x7a) return 'word'
  return code >= 0x30 && code <= 0x39 ? 'number' : null
}
