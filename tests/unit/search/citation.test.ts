import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatArticleLabel } from '../../../src/knowledge/article-number.ts'
import { listDocumentNumbers, readCitation } from '../../../src/search/citation.ts'
import { fold } from '../../../src/search/fold.ts'

function read(query: string) {
  return readCitation(fold(query).text)
}

describe('an article is cited in any form', () => {
  test.each([
    ['第五十八条', 58, ''],
    ['社会保险法第58条', 58, ''],
    ['社保法58条', 58, ''],
    ['第５８条', 58, ''],
    ['民法典三十四条', 34, ''],
    ['居民养老保险意见第七部分第二款', 7, 'p2'],
    ['Resident Pension Opinions, Section 7', 7, ''],
    ['第四十条第二款', 40, 'p2'],
    ['第四十条第二款第三项', 40, 'p2-i3'],
    ['第十六条第（三）项', 16, 'p1-i3'],
    ['Art. 16 card measures', 16, ''],
    ['article 58', 58, ''],
    ['Articles 58', 58, ''],
    ['article forty-five', 45, ''],
    ['Article twelve, paragraph 2', 12, 'p2'],
    ['art. thirty para 3', 30, 'p3'],
    ['§ 58', 58, ''],
    ['art 58 para 3', 58, 'p3'],
    ['Article 40 paragraph 2 item 1', 40, 'p2-i1'],
    ['Art. 40(2)', 40, 'p2'],
    ['Article 40(2)(1)', 40, 'p2-i1'],
  ])('%s', (query, article, anchor) => {
    expect(read(query)).toMatchObject({ article, anchor, document: null })
  })

  test('every number of an article is read back in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1260 }), (number) => {
        expect(read(`民法典${formatArticleLabel(number, 'zh-CN')}`).article).toBe(number)
        expect(read(`Civil Code ${formatArticleLabel(number, 'en')}`).article).toBe(number)
      }),
    )
  })

  test.each(['这一条怎么办', '交满15年', '16岁以下', '拨12333', 'my 2 cards', 'the article I read', '一条龙服务'])(
    '%s cites nothing',
    (query) => {
      expect(read(query)).toMatchObject({ article: null, anchor: '', document: null })
    },
  )

  test('what is left names the law', () => {
    expect(read('section about the card').rest).toBe('section about the card')
    expect(read('Art. 16 card measures').rest.trim()).toBe('card measures')
    expect(read('社会保险法第五十八条').rest.trim()).toBe('社会保险法')
  })
})

describe('a document is cited by its number', () => {
  test.each([
    ['人社部发〔2011〕47号', 47, 2011],
    ['人社部发[2011]47号', 47, 2011],
    ['人社部发（2011）47号', 47, 2011],
    ['人社部发 2011 47号', 47, 2011],
    ['国发2005年38号文', 38, 2005],
    ['47号文', 47, null],
    ['国令第765号', 765, null],
    ['765号令', 765, null],
    ['Decree 765', 765, null],
    ['State Council Order No. 765', 765, null],
    ['document no. 47 of 2011', 47, 2011],
    ['2014 No 8', 8, 2014],
    ['Yibaobanfa 〔2021〕 No. 43', 43, 2021],
    ['47号', 47, null],
  ])('%s', (query, number, year) => {
    expect(read(query).document).toEqual({ number, year })
  })

  test.each(['每月13号之前交', '毕节路12号', '几号截止'])('%s names a day or a house, no document', (query) => {
    expect(read(query).document).toBeNull()
  })

  test('all numbers of an instrument are listed', () => {
    expect(listDocumentNumbers(fold('国务院令第375号；国务院令第586号修订').text)).toEqual([
      { number: 375, year: null },
      { number: 586, year: null },
    ])
  })
})
