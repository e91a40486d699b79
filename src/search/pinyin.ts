/** Runs in the browser and in Node. */
import type { Sounds } from './sounds.ts'

/** A stretch of typed letters and the Chinese words it may stand for. */
export interface Reading {
  letters: string
  words: readonly string[]
}

interface Step {
  score: number
  from: number
  words: readonly string[]
}

const longestSpelling = 24
const longestInput = 60

/**
 * Reads typed letters as Chinese: full spelling ("shebaoka mima"), spelling still being typed ("shebaok"), initials
 * ("sbk"). Null when some of the letters cannot be read, so that English is never taken for pinyin by half.
 *
 * @param words The Latin words of the query that mean nothing else, in order.
 */
export function readPinyin(words: readonly string[], sounds: Sounds): Reading[] | null {
  const readings: Reading[] = []
  let spelling = ''
  for (const word of words) {
    const found = sounds.initials(word)
    if (found.length > 0 && sounds.spelt(word).length === 0 && !isSpelling(word, sounds)) {
      const before = spelling ? readSpelling(spelling, sounds) : []
      if (!before) return null
      readings.push(...before, { letters: word, words: found })
      spelling = ''
    } else {
      spelling += word
    }
  }
  if (!spelling) return readings
  const rest = readSpelling(spelling, sounds)
  return rest ? [...readings, ...rest] : null
}

const syllable =
  '(?:[zcs]h|[bcdfghj-np-twxyz])?(?:i?ang|i?ong|uang|eng|ing|[iu]?an|i?ao|u?ai|ei|en|er|i[aenu]|ou|u[aeino]|[aeiouv])'
const spellingPattern = new RegExp(`^(?:(?:${syllable})+(?:[zcs]h|[b-df-hj-np-tw-z])?|[b-df-hj-np-tw-z]{2,8})$`)

/** Whether letters look like pinyin: syllables, the last one perhaps begun, or initials. Tells it without any table. */
export function looksLikePinyin(letters: string): boolean {
  return spellingPattern.test(letters.slice(0, longestInput))
}

/** Whether letters can be cut into syllables at all. */
function isSpelling(letters: string, sounds: Sounds): boolean {
  const reach = [true]
  for (let end = 1; end <= letters.length; end += 1) {
    for (let length = 1; length <= Math.min(6, end); length += 1) {
      if (reach[end - length] && sounds.isSyllable(letters.slice(end - length, end))) reach[end] = true
    }
  }
  return reach[letters.length] === true
}

/** Covers all letters with words of the lexicon: the fewest and longest. */
function readSpelling(letters: string, sounds: Sounds): Reading[] | null {
  if (letters.length > longestInput || letters.length < 2) return null
  const best: (Step | undefined)[] = [{ score: 0, from: 0, words: [] }]
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - longestSpelling); start < end; start += 1) {
      const before = best[start]
      if (!before) continue
      const step = readStep(letters, start, end, sounds)
      if (!step) continue
      const score = before.score + step.score
      if (score > (best[end]?.score ?? Number.NEGATIVE_INFINITY)) best[end] = { score, from: start, words: step.words }
    }
  }
  return trace(letters, best)
}

function readStep(
  letters: string,
  start: number,
  end: number,
  sounds: Sounds,
): { score: number; words: readonly string[] } | null {
  const part = letters.slice(start, end)
  const words = sounds.spelt(part)
  if (words.length > 0) return { score: part.length ** 1.4, words }
  // The last word may still be being typed.
  if (end === letters.length && part.length >= 3) {
    const begun = sounds.spellingBegins(part).slice(0, 6)
    if (begun.length > 0) return { score: part.length ** 1.2, words: begun }
  }
  return sounds.isSyllable(part) ? { score: -1, words: [] } : null
}

function trace(letters: string, best: readonly (Step | undefined)[]): Reading[] | null {
  const readings: Reading[] = []
  let understood = 0
  let end = letters.length
  while (end > 0) {
    const step = best[end]
    if (!step) return null
    readings.unshift({ letters: letters.slice(step.from, end), words: step.words })
    // A syllable alone is as likely to be a piece of an English word.
    if (step.words.some((word) => word.length > 1)) understood += end - step.from
    end = step.from
  }
  return understood * 3 >= letters.length * 2 ? readings : null
}
