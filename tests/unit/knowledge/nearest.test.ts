import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNearest, suggest } from '../../../src/knowledge/nearest.ts'

const word = fc.string({ maxLength: 12 })

describe('findNearest', () => {
  const keys = ['civil-code', 'labor-law', 'social-insurance-law', 'social-insurance-law/article-058']

  test('finds the key that was meant', () => {
    expect(findNearest('socail-insurance-law', keys)).toBe('social-insurance-law')
    expect(findNearest('civil-cod', keys)).toBe('civil-code')
  })

  test('keeps silent when nothing is near', () => {
    expect(findNearest('retirement', keys)).toBeNull()
    expect(findNearest('x', [])).toBeNull()
    expect(findNearest('备注', ['键名', '网址'])).toBeNull()
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
