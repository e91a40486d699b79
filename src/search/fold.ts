/** Runs in the browser and in Node. */

/** A text in the one form that search compares, with the way back to the text it came from. */
export interface Folded {
  text: string
  /** For each character of `text`, where it stands in the original. */
  positions: readonly number[]
}

/** Traditional characters and the simplified ones they stand for. */
export type Simplify = ReadonlyMap<string, string>

const nothing: Simplify = new Map()
const han = /[\u3400-\u9fff]/
const invisible = /\u00ad|\u061c|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff/

/**
 * Folds width (ＡＢＣ), case, accents and traditional characters away, turns control characters and typographic
 * apostrophes into plain ones, and drops what cannot be seen.
 *
 * @example fold('ＳＩＬ　密碼', simplify).text // 'sil 密码'
 */
export function fold(original: string, simplify: Simplify = nothing): Folded {
  let text = ''
  const positions: number[] = []
  let at = 0
  for (const character of original) {
    const plain = foldCharacter(character, simplify)
    for (let index = 0; index < plain.length; index += 1) positions.push(at)
    text += plain
    at += character.length
  }
  return { text, positions }
}

/** Tells whether a text holds Chinese characters. */
export function hasHan(text: string): boolean {
  return han.test(text)
}

/** Tells whether one character is Chinese. */
export function isHan(character: string): boolean {
  return han.test(character)
}

function foldCharacter(character: string, simplify: Simplify): string {
  const code = character.charCodeAt(0)
  // Nearly all there is: small letters, digits, spaces; then Chinese. Anything else may take its time.
  if (code >= 0x20 && code < 0x7f) return code >= 0x41 && code <= 0x5a ? character.toLowerCase() : character
  if (code >= 0x3400 && code <= 0x9fff) return simplify.get(character) ?? character
  if (code < 0xa0) return ' '
  if (invisible.test(character)) return ''
  if (character === '’' || character === '‘' || character === '＇') return "'"
  const composed = character.normalize('NFKC')
  if (han.test(composed)) return simplify.get(composed) ?? composed
  return composed.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
