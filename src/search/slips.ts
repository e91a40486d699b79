/** Runs in the browser and in Node. */
import { countSlips } from '../knowledge/count-slips.ts'
import { isHan } from './fold.ts'
import type { Sounds } from './sounds.ts'

/** How many slips a Latin word of this length may hold: short words have too many neighbours. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0
  return length < 9 ? 1 : 2
}

/**
 * The known words nearest to a mistyped Latin one, best first; empty when none is near enough.
 * People get the first letter right: a word that differs there must be longer to count.
 */
export function repairWord(word: string, vocabulary: Iterable<string>): string[] {
  const allowed = slipsAllowed(word.length)
  if (allowed === 0) return []
  let least = allowed
  let found: string[] = []
  for (const known of vocabulary) {
    if (known.length < 4 || (known[0] !== word[0] && word.length < 6)) continue
    const slips = countSlips(word, known, least)
    if (slips > least || slips === 0) continue
    // "wifi" is not "wife"; "crad" is "card".
    if (word.length === 4 && !isSwap(word, known)) continue
    if (slips < least) found = []
    least = slips
    found.push(known)
  }
  return found.slice(0, 8)
}

/** Whether two words hold the same letters in another order. */
function isSwap(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

/** A stretch of Chinese text that was mistyped, and the word it stands for. */
export interface Repair {
  start: number
  end: number
  word: string
}

const longestWindow = 8

type Aids = Parameters<typeof repairCharacters>[2]

/** What stretches were found to stand for: at the next key all but the last are the same. */
const known = new WeakMap<Sounds, Map<string, ReturnType<typeof repairWindow>>>()
const mostKnown = 2000

/**
 * Finds the word that mistyped characters stand for: the same sound (蜜码 → 密码), a character that looks alike
 * (末成年人 → 未成年人), or in longer words one character wrong, missing or too many (社会保卡 → 社会保障卡).
 *
 * @param characters The text around the slip, one character an entry.
 * @param unknown For each character, whether it is part of no word: a repair must explain at least one.
 * @param candidates Words by their length in characters.
 */
export function repairCharacters(
  characters: readonly string[],
  unknown: readonly boolean[],
  aids: {
    /** Whether a character is part of a word that says nothing. */
    isFiller: (index: number) => boolean
    /** Whether a word that means something begins before a character and holds it, too. */
    isInside: (index: number) => boolean
    sounds: Sounds
    isAlike: (a: string, b: string) => boolean
    candidates: ReadonlyMap<number, readonly string[]>
  },
): Repair | null {
  let best: (Repair & { worth: number }) | null = null
  for (let start = 0; start < characters.length; start += 1) {
    for (let end = start + 2; end <= Math.min(characters.length, start + longestWindow); end += 1) {
      if (isByChance(start, end, unknown, aids)) continue
      const found = recallWindow(characters.slice(start, end), unknown.slice(start, end), aids)
      if (!found) continue
      // What is only guessed from the characters around it is not the surer for there being more of them.
      const length = found.sureness < 0.9 ? Math.min(end - start, 3) : end - start
      const worth = found.sureness * length + countTrue(unknown, start, end)
      if (!best || worth > best.worth) best = { start, end, word: found.word, worth }
    }
  }
  return best && { start: best.start, end: best.end, word: best.word }
}

/**
 * Whether a stretch holds nothing to repair, or is two characters that only by chance sound like something: 务中 of
 * 服务中心 like 吴忠, 了原 like 辽源.
 */
function isByChance(
  start: number,
  end: number,
  unknown: readonly boolean[],
  { isFiller, isInside }: Pick<Aids, 'isFiller' | 'isInside'>,
): boolean {
  if (countTrue(unknown, start, end) === 0) return true
  if (end - start > 2) return false
  return (
    (unknown[start - 1] && unknown[end]) || isFiller(start) || isFiller(start + 1) || isInside(start) || isInside(end)
  )
}

function countTrue(list: readonly boolean[], start: number, end: number): number {
  let count = 0
  for (let index = start; index < end; index += 1) if (list[index]) count += 1
  return count
}

/** Whether one of two words, whose lengths differ by one, is the other with one character more. */
function isOneMore(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let same = 0
  while (same < short.length && short.charCodeAt(same) === long.charCodeAt(same)) same += 1
  return short.slice(same) === long.slice(same + 1)
}

/** Whether what remains beside a strange character at the edge is a word already: 镇社保卡 is no slip of 旧社保卡. */
function holdsWord(text: string, odd: number, candidates: ReadonlyMap<number, readonly string[]>): boolean {
  if (odd > 0 && odd < text.length - 1) return false
  return candidates.get(text.length - 1)?.includes(odd === 0 ? text.slice(1) : text.slice(0, -1)) ?? false
}

function countShared(a: string, b: string): number {
  let count = 0
  for (let index = 0; index < a.length; index += 1) if (a[index] === b[index]) count += 1
  return count
}

/** Where two words of equal length differ, if it is in one place; else -1. */
function onlyDifference(a: string, b: string): number {
  let place = -1
  for (let index = 0; index < a.length; index += 1) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue
    if (place >= 0) return -1
    place = index
  }
  return place
}

function recallWindow(
  window: readonly string[],
  unknown: readonly boolean[],
  aids: Aids,
): ReturnType<typeof repairWindow> {
  const windows = known.get(aids.sounds) ?? new Map<string, ReturnType<typeof repairWindow>>()
  known.set(aids.sounds, windows)
  const key = `${window.join('')} ${unknown.map(Number).join('')}`
  const before = windows.get(key)
  if (before !== undefined) return before
  const found = repairWindow(window, unknown, aids)
  if (windows.size === mostKnown) windows.clear()
  windows.set(key, found)
  return found
}

function repairWindow(
  window: readonly string[],
  unknown: readonly boolean[],
  { sounds, isAlike, candidates }: Aids,
): { word: string; sureness: number } | null {
  if (!window.every(isHan)) return null
  const syllables = window.map((character) => sounds.of(character) ?? '?')
  const text = window.join('')
  const [sameSound] = sounds
    .alike(syllables.join(' '))
    .filter((word) => word !== text)
    // Of several the one that shares most characters: 常洲 is 常州, not 沧州.
    .sort((a, b) => countShared(b, text) - countShared(a, text))
  if (sameSound) return { word: sameSound, sureness: 1 }
  for (const word of candidates.get(window.length) ?? []) {
    const only = onlyDifference(text, word)
    if (only < 0 || !unknown[only]) continue
    if (isAlike(word.charAt(only), text.charAt(only))) return { word, sureness: 0.9 }
    if (window.length >= 3 && !holdsWord(text, only, candidates)) return { word, sureness: 0.6 }
  }
  if (window.length < 4) return null
  for (const length of [window.length + 1, window.length - 1]) {
    const word = candidates
      .get(length)
      ?.find((candidate) => candidate.length >= 4 && isOneMore(text, candidate) && !text.includes(candidate))
    if (word) return { word, sureness: 0.5 }
  }
  return null
}
