/** Where the words of a text stand, counted alike in the texts and in what is looked for. Runs in the browser and in Node. */
import { fold } from './fold.ts'
import { tokenise } from './tokens.ts'

/** Something that is looked up in the index, and its place in the text: a pair of Chinese characters, a stem, a number. */
export interface PlacedKey {
  key: string
  place: number
}

/** Words that stand in every English sentence: they take up a place and are not looked up. */
const unlisted = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'a an and are as at be by can do for from have if in is it not of on or that the this to with you your'.split(
    ' ',
  ),
)

/** How far apart two stretches of text are that no phrase may reach across. */
export const gap = 2

/**
 * The keys of a text with their places, and how many places it takes. Punctuation leaves a gap, so that no phrase
 * reaches across it.
 *
 * @example placeKeys('社保卡').keys // [{ key: '社保', place: 0 }, { key: '保卡', place: 1 }]
 */
export function placeKeys(text: string): { keys: PlacedKey[]; length: number } {
  const tokens = tokenise(fold(text).text)
  const keys: PlacedKey[] = []
  let place = 0
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]
    const isJoined = before?.kind === 'han' && token.kind === 'han' ? before.end === token.start : !token.broken
    if (before) place += isJoined ? 1 : gap
    if (token.kind !== 'han') {
      if (!unlisted.has(token.raw)) keys.push({ key: token.text, place })
      return
    }
    const next = tokens[index + 1]
    if (next?.kind === 'han' && next.start === token.end) keys.push({ key: token.text + next.text, place })
  })
  return { keys, length: tokens.length === 0 ? 0 : place + 1 }
}
