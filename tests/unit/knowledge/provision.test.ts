import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localeTags } from '../../../src/i18n/locales.ts'
import { formatAnchor, formatProvision, parseAnchor, parseProvision } from '../../../src/knowledge/provision.ts'

const count = fc.integer({ min: 1, max: 99 })
const provisions = fc.oneof(
  fc.record({ paragraph: count }),
  fc.record({ paragraph: count, item: count }),
  fc.record({ paragraph: count, item: count, subitem: count }),
)

describe('provisions within an article', () => {
  test('a link to any paragraph, item or sub-item leads back to it', () => {
    fc.assert(
      fc.property(provisions, (provision) => {
        expect(parseAnchor(formatAnchor(provision))).toEqual(provision)
      }),
    )
  })

  test.each(localeTags)('the words for a provision are read back in %s', (locale) => {
    fc.assert(
      fc.property(provisions, (provision) => {
        expect(parseProvision(formatProvision(provision, locale))).toEqual(provision)
      }),
    )
  })

  test.each([
    ['第二款第三项', { paragraph: 2, item: 3 }],
    ['第2款第（三）项', { paragraph: 2, item: 3 }],
    ['第三项', { paragraph: 1, item: 3 }],
    ['para. 2 (3)', { paragraph: 2 }],
    ['paragraph 2, item (3)', { paragraph: 2, item: 3 }],
  ])('staff may write %s', (typed, provision) => {
    expect(parseProvision(typed)).toEqual(provision)
  })

  test.each(['', '第五十八条', 'p2', 'hello'])('%s names no provision', (typed) => {
    expect(parseProvision(typed)).toBeNull()
  })

  test.each(['p0', 'p1-i0', 'i1', 'p1-s1', 'P1', 'p01'])('%s is no anchor', (anchor) => {
    expect(parseAnchor(anchor)).toBeNull()
  })

  test('the whole article has no anchor', () => {
    expect(formatAnchor({})).toBe('')
    expect(parseAnchor('')).toEqual({})
  })
})
