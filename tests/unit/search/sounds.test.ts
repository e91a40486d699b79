import { describe, expect, test } from 'vitest'
import { holdsUncommon, listCommonCharacters } from '../../../src/search/sounds.ts'

describe('characters', () => {
  test('the common ones are the 3,755 of the first level of GB 2312, in the order of their sound', () => {
    const common = [...listCommonCharacters()]
    expect([common.length, common[0], common.at(-1)]).toEqual([3755, '啊', '座'])
  })

  test.each(['北京繳費基數', '社會保障卡', '掛失'])('%s is written with traditional ones', (text) => {
    expect(holdsUncommon(text)).toBe(true)
  })

  test.each(['深圳', '东莞', '亳州、漯河、濮阳、衢州', '社保卡', 'card'])(
    '%s needs no table of traditional ones, however rare its characters are',
    (text) => {
      expect(holdsUncommon(text)).toBe(false)
    },
  )
})
