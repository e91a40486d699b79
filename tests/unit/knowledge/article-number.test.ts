import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  articleNumberOfKey,
  articleSlug,
  formatArticleLabel,
  formatChineseNumber,
  lawOfArticleKey,
  parseArticleNumber,
  parseChineseNumber,
} from '../../../src/knowledge/article-number.ts'

describe('article numbers', () => {
  test('every number from 1 to 9999 is read back from the Chinese form it is written in', () => {
    for (let number = 1; number <= 9999; number += 1) {
      expect(parseChineseNumber(formatChineseNumber(number))).toBe(number)
    }
  })

  test('no two numbers share a Chinese form', () => {
    const forms = new Set(Array.from({ length: 9999 }, (_, index) => formatChineseNumber(index + 1)))
    expect(forms.size).toBe(9999)
  })

  test.each([
    [1, '第一条'],
    [10, '第十条'],
    [16, '第十六条'],
    [20, '第二十条'],
    [58, '第五十八条'],
    [100, '第一百条'],
    [101, '第一百零一条'],
    [110, '第一百一十条'],
    [163, '第一百六十三条'],
    [1005, '第一千零五条'],
    [1084, '第一千零八十四条'],
    [1260, '第一千二百六十条'],
  ])('article %i is printed as statutes print it: %s', (number, label) => {
    expect(formatArticleLabel(number, 'zh-CN')).toBe(label)
    expect(parseArticleNumber(label)).toBe(number)
  })

  test.each([
    ['第58条', 58],
    ['58条', 58],
    ['５８', 58],
    ['Article 58', 58],
    ['art. 58', 58],
    ['Art 58', 58],
    ['五八', 58],
    ['第一百十条', 110],
    ['两百', 200],
    ['一〇五', 105],
  ])('what people type, %s, is understood as %i', (typed, number) => {
    expect(parseArticleNumber(typed)).toBe(number)
  })

  test.each(['', '条', '第零条', '0', 'Article', '58号', '十百', '第五十八条第二款'])(
    '%s is no article number',
    (typed) => {
      expect(parseArticleNumber(typed)).toBeNull()
    },
  )

  test.each([0, -1, 1.5, 10_000])('a number no statute has, %d, is refused with the range', (number) => {
    expect(() => formatChineseNumber(number)).toThrow(
      new RangeError(`${number} cannot be written as an article number. Use a whole number from 1 to 9999.`),
    )
  })

  test('reading never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const number = parseArticleNumber(typed)
        expect(number === null || (number >= 1 && number <= 9999)).toBe(true)
      }),
    )
  })

  test('the key of an article gives its number and its law', () => {
    expect(articleSlug(7)).toBe('article-007')
    expect(articleNumberOfKey('civil-code/article-1084')).toBe(1084)
    expect(lawOfArticleKey('social-insurance-law/article-058')).toBe('social-insurance-law')
  })
})
