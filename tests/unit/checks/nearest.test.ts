import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSlips, findNearest, suggest } from '../../../src/checks/nearest.ts'

const word = fc.string({ maxLength: 12 })

describe('countSlips', () => {
  test('counts each wrong, missing and additional character, and swapped neighbours as one', () => {
    expect(countSlips('cards', 'cards')).toBe(0)
    expect(countSlips('crads', 'cards')).toBe(1)
    expect(countSlips('card', 'cards')).toBe(1)
    expect(countSlips('carts', 'cards')).toBe(1)
    expect(countSlips('kitten', 'sitting')).toBe(3)
    expect(countSlips('', 'abc')).toBe(3)
  })

  test('is the same in both directions, nought for equals only, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = countSlips(a, b)
        expect(slips).toBe(countSlips(b, a))
        expect(slips === 0).toBe(a === b)
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })

  test('counts one slip for one slip, wherever it happens', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, seed) => {
        const place = seed % (text.length + 1)
        expect(countSlips(text, `${text.slice(0, place)}\u0000${text.slice(place)}`)).toBe(1)
      }),
    )
  })
})

describe('findNearest', () => {
  const keys = ['civil-code', 'labor-law', 'social-insurance-law', 'social-insurance-law/article-058']

  test('finds the key that was meant', () => {
    expect(findNearest('socail-insurance-law', keys)).toBe('social-insurance-law')
    expect(findNearest('civil-cod', keys)).toBe('civil-code')
  })

  test('keeps silent when nothing is near', () => {
    expect(findNearest('retirement', keys)).toBeNull()
    expect(findNearest('x', [])).toBeNull()
  })

  test('takes the first in code-unit order of equally near ones, in whatever order they come', () => {
    expect(findNearest('article-05', ['article-058', 'article-051'])).toBe('article-051')
    expect(findNearest('article-05', ['article-051', 'article-058'])).toBe('article-051')
  })

  test('always finds a key that is there', () => {
    fc.assert(
      fc.property(fc.array(word), word, (others, key) => {
        expect(findNearest(key, [...others, key])).toBe(key)
      }),
    )
  })
})

describe('suggest', () => {
  test('writes the sentence that a remedy begins with, or nothing', () => {
    expect(suggest('crads', ['cards'])).toBe('Closest: "cards". ')
    expect(suggest('retirement', ['cards'])).toBe('')
  })
})
