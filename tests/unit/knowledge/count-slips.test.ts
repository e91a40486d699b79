import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSlips } from '../../../src/knowledge/count-slips.ts'

const word = fc.string({ maxLength: 12 })

/** Optimal string alignment as it is defined, by the last characters of both words. */
function defineSlips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)]
  const ways = [
    defineSlips(shortA, b) + 1,
    defineSlips(a, shortB) + 1,
    defineSlips(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ]
  const isSwap = a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return Math.min(...ways, ...(isSwap ? [defineSlips(a.slice(0, -2), b.slice(0, -2)) + 1] : []))
}

describe('countSlips', () => {
  test('counts each wrong, missing and additional character, and swapped neighbours as one', () => {
    expect(countSlips('cards', 'cards', 3)).toBe(0)
    expect(countSlips('crads', 'cards', 3)).toBe(1)
    expect(countSlips('card', 'cards', 3)).toBe(1)
    expect(countSlips('carts', 'cards', 3)).toBe(1)
    expect(countSlips('kitten', 'sitting', 3)).toBe(3)
    expect(countSlips('', 'abc', 3)).toBe(3)
  })

  test('is the same in both directions, nought for equals only, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = countSlips(a, b, 12)
        expect(slips).toBe(countSlips(b, a, 12))
        expect(slips === 0).toBe(a === b)
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })

  test('counts what its definition counts, whatever it leaves out on the way', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(letters, letters, fc.nat({ max: 3 }), (a, b, limit) => {
        expect(countSlips(a, b, limit)).toBe(Math.min(defineSlips(a, b), limit + 1))
      }),
    )
  })

  test('says no more than that the limit is passed', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        expect(countSlips(a, b, limit)).toBe(Math.min(countSlips(a, b, 12), limit + 1))
      }),
    )
  })

  test('counts one slip for one slip, wherever it happens', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, seed) => {
        const place = seed % (text.length + 1)
        expect(countSlips(text, `${text.slice(0, place)}\u0000${text.slice(place)}`, 1)).toBe(1)
      }),
    )
  })
})
