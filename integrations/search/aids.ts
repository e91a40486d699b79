import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { hasHan, isHan } from '../../src/search/fold.ts'
import type { AidsPart, TraditionalPart } from '../../src/search/parts.ts'
import { listCommonCharacters } from '../../src/search/sounds.ts'

const firstIdeograph = 0x4e00
const lastIdeograph = 0x9fff

/**
 * The tables that read sounds and slips, cut down to what can match at all: a character that stands nowhere in our own
 * texts needs no way to be typed.
 *
 * @param characters Every Chinese character of our own texts.
 * @param words Chinese words that can be found by their sound.
 * @param lookalikes Sets of characters that are mistaken for one another by eye.
 */
export function buildAids(
  characters: ReadonlySet<string>,
  words: readonly string[],
  lookalikes: readonly string[],
): AidsPart {
  const common = listCommonCharacters()
  const others = [...new Set([...characters, ...lookalikes.join('')])]
    .filter((character) => isHan(character) && !common.includes(character))
    .sort()
  return {
    sounds: encodeRuns([...common].map(soundOfCharacter)),
    otherSounds: encodeGroups(others),
    wordSounds: listExceptions(words),
    lookalikes,
  }
}

/** Traditional characters whose simplified form our texts use. */
export function buildTraditional(characters: ReadonlySet<string>): TraditionalPart {
  const simplify = Converter({ from: 't', to: 'cn' })
  const pairs: [string, string][] = []
  for (let code = firstIdeograph; code <= lastIdeograph; code += 1) {
    const traditional = String.fromCharCode(code)
    const simplified = simplify(traditional)
    if (simplified !== traditional && simplified.length === 1 && characters.has(simplified))
      pairs.push([simplified, traditional])
  }
  // Sorted by what they become: the second string compresses to almost nothing.
  pairs.sort(([a, b], [c, d]) => (a === c ? compare(b, d) : compare(a, c)))
  return [pairs.map(([, traditional]) => traditional).join(''), pairs.map(([simplified]) => simplified).join('')]
}

/** The ways in which a Chinese word is written in traditional characters: on the whole, in Taiwan, in Hong Kong. */
export function writeTraditionally(word: string): string[] {
  return [...new Set(traditionalWays.map((write) => write(word)))].filter((written) => written !== word)
}

const traditionalWays = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }))

/** The syllables of a Chinese word. */
export function spellOut(word: string): string[] {
  return soundOfWord(word)
    .replace(/[^a-z0-9 ]/gi, '')
    .toLowerCase()
    .split(' ')
}

function soundOfCharacter(character: string): string {
  return pinyin(character, { toneType: 'none', v: true })
}

function soundOfWord(word: string): string {
  return pinyin(word, { toneType: 'none', v: true, nonZh: 'consecutive' })
}

function encodeRuns(sounds: readonly string[]): string {
  const runs: { sound: string; count: number }[] = []
  for (const sound of sounds) {
    const last = runs.at(-1)
    if (last?.sound === sound) last.count += 1
    else runs.push({ sound, count: 1 })
  }
  return runs.map(({ sound, count }) => `${sound}${count === 1 ? ' ' : count}`).join('')
}

function encodeGroups(characters: readonly string[]): string {
  const groups = new Map<string, string>()
  for (const character of characters) {
    const sound = soundOfCharacter(character)
    if (/^[a-z]+$/.test(sound)) groups.set(sound, (groups.get(sound) ?? '') + character)
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([sound, found]) => sound + found)
    .join('')
}

/** Words that are not read as the usual sounds of their characters say: 银行 yin hang, 重庆 chong qing. */
function listExceptions(words: readonly string[]): [string, string][] {
  return [...new Set(words)]
    .filter((word) => hasHan(word) && [...word].every(isHan))
    .map((word): [string, string] => [word, soundOfWord(word)])
    .filter(([word, sound]) => sound !== [...word].map(soundOfCharacter).join(' '))
    .sort(([a], [b]) => compare(a, b))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
