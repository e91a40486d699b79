/** Runs in the browser and in Node. */
import { isHan } from './fold.ts'
import type { AidsPart } from './parts.ts'
import { type Reading, readPinyin } from './pinyin.ts'
import type { Steps } from './steps.ts'

/** The sound (pinyin without tones) of characters and words, and the words of a sound. */
export interface Sounds {
  /** The syllable of a character; undefined when it is not known. */
  of: (character: string) => string | undefined
  /** The words that sound like these syllables, joined by spaces; near sounds (zh/z, n/l, ng/n) count as the same. */
  alike: (syllables: string) => readonly string[]
  /** The words that are spelt so without spaces: shebaoka. */
  spelt: (letters: string) => readonly string[]
  /** The words whose spelling begins so, shortest first. */
  spellingBegins: (letters: string) => readonly string[]
  /** The words with these initials: sbk. */
  initials: (letters: string) => readonly string[]
  /** Whether letters are one syllable of the language. */
  isSyllable: (letters: string) => boolean
  /** Reads typed words as Chinese: see `readPinyin`. */
  read: (words: readonly string[]) => Reading[] | null
}

const wordsAtOnce = 400

/**
 * Joins the tables of sounds with the words of the lexicon.
 *
 * @param words Chinese words to be found by sound, folded.
 */
export function* createSounds(aids: AidsPart, words: readonly string[]): Steps<Sounds> {
  const bySound = readSounds(aids)
  const exceptions = new Map(aids.wordSounds)
  const alike = new Map<string, string[]>()
  const spelt = new Map<string, string[]>()
  const initials = new Map<string, string[]>()
  const syllables = new Set(bySound.values())
  for (const [number, word] of words.entries()) {
    if (number % wordsAtOnce === 0) yield
    const sound = exceptions.get(word) ?? soundOf(word, bySound)
    if (!sound) continue
    push(alike, blur(sound), word)
    push(spelt, sound.replaceAll(' ', ''), word)
    if (sound.includes(' ')) push(initials, sound.replace(/(\w)\w* ?/g, '$1'), word)
  }
  const spellings = [...spelt.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const all: Sounds = {
    of: (character) => bySound.get(character),
    alike: (text) => alike.get(blur(text)) ?? [],
    spelt: (letters) => spelt.get(letters) ?? [],
    spellingBegins: (letters) =>
      spellings.filter((spelling) => spelling.startsWith(letters)).flatMap((spelling) => spelt.get(spelling) ?? []),
    initials: (letters) => initials.get(letters) ?? [],
    isSyllable: (letters) => syllables.has(letters),
    read: (typed) => readPinyin(typed, all),
  }
  return all
}

/** The sound of a word, syllables joined by spaces; '' when a character has none. */
function soundOf(word: string, bySound: ReadonlyMap<string, string>): string {
  const syllables = [...word].map((character) => bySound.get(character) ?? (isHan(character) ? '' : character))
  return syllables.every(Boolean) && [...word].some(isHan) ? syllables.join(' ') : ''
}

/** Makes sounds equal that many speakers do not tell apart. */
function blur(sound: string): string {
  return sound
    .replace(/\b([zcs])h/g, '$1')
    .replace(/\bl/g, 'n')
    .replace(/([aei])ng\b/g, '$1n')
}

function readSounds({ sounds, otherSounds }: AidsPart): Map<string, string> {
  const table = new Map<string, string>()
  const common = listCommonCharacters()
  let at = 0
  for (const [, syllable = '', count = '1'] of sounds.matchAll(/([a-z]+)(\d*)/g)) {
    const end = at + Number(count || '1')
    for (; at < end; at += 1) table.set(common.charAt(at), syllable)
  }
  for (const [, syllable = '', characters = ''] of otherSounds.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const character of characters) table.set(character, syllable)
  }
  return table
}

/**
 * The 3,755 characters of GB 2312, level 1. They need not be shipped: every browser holds the table, in the order of
 * their sound. '' where a browser lacks it; then only spellings and slips by sound go unrepaired.
 */
export function listCommonCharacters(): string {
  commonCharacters ??= decodeRows(0xb0, 0xd7).replace(/\p{Co}+$/u, '')
  return commonCharacters
}

/** Asked for at every key, and always the same. */
let commonCharacters: string | undefined
let rareCharacters: string | undefined

/** The characters of some rows of GB 2312. */
function decodeRows(first: number, last: number): string {
  const bytes: number[] = []
  for (let high = first; high <= last; high += 1) for (let low = 0xa1; low <= 0xfe; low += 1) bytes.push(high, low)
  try {
    return new TextDecoder('gb18030').decode(new Uint8Array(bytes))
  } catch {
    return ''
  }
}

/** Whether a text holds Chinese characters that GB 2312 lacks: hardly any but traditional ones. 深圳 needs its level 2. */
export function holdsUncommon(text: string): boolean {
  const common = listCommonCharacters()
  const unknown = [...text].filter((character) => isHan(character) && !common.includes(character))
  if (unknown.length === 0) return false
  rareCharacters ??= decodeRows(0xd8, 0xf7)
  const rare = rareCharacters
  return unknown.some((character) => !rare.includes(character))
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
