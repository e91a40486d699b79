/** Lists of numbers as short strings, and back. Runs in the browser and in Node. */

/** Printable, and none of it needs escaping in a script: no quotes, no backslash, no space. */
const digits = [...Array.from({ length: 92 }, (_, index) => String.fromCharCode(0x23 + index))].filter(
  (character) => character !== "'" && character !== '\\',
)
const base = digits.length / 2
const values = new Map(digits.map((digit, value) => [digit, value]))

/**
 * Writes ascending numbers by their distances; small distances take one character each.
 *
 * @example decodePostings(encodePostings([3, 4, 900])) // [3, 4, 900]
 */
export function encodePostings(numbers: readonly number[]): string {
  let text = ''
  let before = 0
  for (const number of numbers) {
    let rest = number - before
    before = number
    let number45 = digits[rest % base] ?? ''
    for (rest = Math.floor(rest / base); rest > 0; rest = Math.floor(rest / base))
      number45 = (digits[base + (rest % base)] ?? '') + number45
    text += number45
  }
  return text
}

/** Reads numbers back. What is no such list gives numbers without meaning, never an error. */
export function decodePostings(text: string): number[] {
  const numbers: number[] = []
  let before = 0
  let distance = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = values.get(text.charAt(at)) ?? 0
    distance = distance * base + (value % base)
    if (value >= base) continue
    before += distance
    distance = 0
    numbers.push(before)
  }
  return numbers
}
