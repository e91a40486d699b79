import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createOddQueries } from '../../../bench/search-odd-queries.ts'
import { createRandom } from '../../../bench/search-substrings.ts'
import { analyse } from '../../../src/search/analyse.ts'
import type { Meaning } from '../../../src/search/meaning.ts'
import { createChineseFinder, createEnglishFinder } from '../../support/search-parts.ts'

const chinese = createChineseFinder()
const english = createEnglishFinder()

function read(query: string, { words, catalogue } = chinese): Meaning {
  return analyse(query, words, catalogue.vocabulary)
}

/** What a query was taken to mean, as the ids of its units. */
function idsOf(query: string, finder = chinese): string[][] {
  return read(query, finder).units.map(({ ids }) => [...ids])
}

describe('a query is understood', () => {
  test.each([
    ['小孩社会保障卡密码忘了', '孩子社保卡密码忘记'],
    ['娃的卡锁了', '未成年人社保卡被锁'],
    ['ＰＩＮ忘了', 'pin忘记'],
    ['社保卡密碼', '社保卡密码'],
    ['請問社保卡密碼怎麼辦', '社保卡密码'],
    ['shebaoka mima wangle', '社保卡密码忘了'],
    ['she bao ka', '社保卡'],
    ['sbk', '社保卡'],
  ])('%s means the same as %s', (one, other) => {
    expect(idsOf(one)).toEqual(idsOf(other))
  })

  test('words that say nothing are dropped, and said to be', () => {
    const meaning = read('请问我的社保卡怎么办')
    expect(meaning.units.map(({ text }) => text)).toEqual(['社保卡'])
    expect(meaning.dropped).toEqual(['请问', '我', '的', '怎么办'])
  })

  test('the longest word wins, and holds its parts for pages that use only those', () => {
    const [unit] = read('缴费基数').units
    expect(unit?.ids).toEqual(['g:base', 't:contribution-base'])
    expect(unit?.parts.map(({ text }) => text)).toEqual(['缴费', '基数'])
  })

  test('punctuation parts words that would otherwise be read as one', () => {
    expect(read('卡丢，了').units.map(({ text }) => text)).not.toContain('丢了')
  })

  test('English words are met in any form', () => {
    expect(idsOf('kids cards', english)).toEqual([['g:child'], ['g:card']])
    expect(idsOf("I can't remember my social security card code", english)).toEqual([
      ['g:forget'],
      ['g:card'],
      ['g:password'],
    ])
  })

  test('a word still being typed stands for those it may become', () => {
    expect(read('社保卡挂').units.at(-1)?.ids).toEqual(['g:report-loss'])
    expect(read('forgot passw', english).units.at(-1)?.ids).toEqual(['g:password'])
  })

  test('a word followed by a space is not being typed any more', () => {
    expect(read('forgot passw ', english).units.at(-1)?.ids).not.toEqual(['g:password', 'g:card'])
    expect(read('挂 ').units.at(-1)?.ids).toEqual([])
  })

  test('a question for what something is, is known as one', () => {
    expect(read('什么是缴费基数').defining).toBe(true)
    expect(read('what is the contribution base', english).defining).toBe(true)
    expect(read('缴费基数调整').defining).toBe(false)
  })
})

describe('slips are repaired', () => {
  test.each([
    ['社保卡蜜码', '蜜码', '密码'],
    ['社保咔密码', '社保咔', '社保卡'],
    ['挂矢', '挂矢', '挂失'],
    ['末成年人', '末成年人', '未成年人'],
    ['朴换', '朴换', '补换'],
    ['社会保章卡', '社会保章卡', '社会保障卡'],
    ['社会障卡', '社会障卡', '社会保障卡'],
    ['毕截', '毕截', '毕节'],
  ])('%s: %s is read as %s', (query, from, to) => {
    expect(read(query).corrections).toContainEqual({ from, to })
  })

  test.each([
    ['forgot pasword', 'pasword', 'password'],
    ['lost crad', 'crad', 'card'],
    ['chlid card', 'chlid', 'child'],
    ['social securty card', 'securty', 'security'],
  ])('%s: %s is read as %s', (query, from, to) => {
    expect(read(query, english).corrections).toEqual([{ from, to }])
  })

  test('words that are no slips are left alone', () => {
    expect(read('社保卡密码忘了').corrections).toEqual([])
    // 节索 sounds like 解锁, but its first half belongs to 毕节.
    expect(read('毕节索').corrections).toEqual([])
    expect(read('wifi router', english).corrections).toEqual([])
  })

  test('a phrase is found although one of its words was mistyped', () => {
    expect(idsOf('social securty card', english)).toEqual([['g:card']])
  })

  test('a repaired word counts less than one typed right', () => {
    expect(read('社保卡蜜码').units.map(({ text, trust }) => [text, trust])).toEqual([
      ['社保卡', 1],
      ['密码', 0.85],
    ])
  })
})

describe('nothing that is typed can break it', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '社保卡',
          '密码',
          '怎么办',
          '第五十八条',
          '〔2011〕47号',
          'shebao',
          'PIN',
          '<b>',
          '(((',
          '\\',
          '\u0000',
          '👶',
          ' ',
          '12333',
        ),
        { maxLength: 40 },
      )
      .map((words) => words.join('')),
  )

  test('no query throws, whatever it holds', () => {
    fc.assert(
      fc.property(anything, (query) => {
        expect(() => [chinese.find(query), english.find(query)]).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  }, 120_000)

  test('what is read of a query is bounded, however long it is', () => {
    for (const query of createOddQueries(createRandom(4), 3000)) {
      for (const { find } of [chinese, english]) {
        const { meaning, hits } = find(query)
        expect(meaning.folded.length).toBeLessThanOrEqual(160)
        expect(meaning.units.length).toBeLessThanOrEqual(160)
        expect(hits.length).toBeLessThanOrEqual(30)
      }
    }
  }, 120_000)

  test.each(['constructor', 'toString of a card', '__proto__', 'hasOwnProperty'])(
    'the word "%s" is a word as any other',
    (query) => {
      expect(() => english.find(query)).not.toThrow()
    },
  )
})
