import { describe, expect, test } from 'vitest'
import type { TextPage } from '../../../src/search/parts.ts'
import { rank } from '../../../src/search/rank.ts'
import { findAll } from '../../../src/search/text-bundle.ts'
import { createTextQuery } from '../../../src/search/text-query.ts'
import { createChineseFinder, createEnglishFinder } from '../../support/search-parts.ts'

const pages: readonly TextPage[] = [
  {
    url: '/zh-cn/procedures/card-loss/',
    title: '社保卡丢了',
    sections: [
      ['', '社保卡丢了', '社保卡丢了 先停卡。'],
      ['step-stop', '停卡', '打12333报临时挂失。这只管几天。'],
      ['related', '接着看', '补办之后要启用新卡。'],
    ],
  },
  {
    url: '/zh-cn/laws/card-measures/16/',
    title: '第十六条',
    sections: [['p1', '第十六条', '应用管理规程应当包括丢失、损坏的挂失和补换程序。']],
  },
  {
    url: '/zh-cn/terms/#contribution-base',
    title: '缴费基数',
    sections: [['', '缴费基数', '缴费基数是计算缴费的数。']],
  },
]
const finder = createChineseFinder()

function search(query: string, loosely = true) {
  const found = finder.find(query)
  const matches = findAll(pages, createTextQuery(found.meaning, finder.words), loosely)
  return { matches, ...rank(found, matches, finder, 'zh-CN') }
}

describe('full text', () => {
  test('every substring of the text is found, at its section', () => {
    const text = pages.flatMap(({ url, sections }) => sections.map(([anchor, , words]) => ({ url, anchor, words })))
    for (const { url, words } of text) {
      for (let at = 0; at < words.length - 4; at += 1) {
        const part = words.slice(at, at + 4)
        if (!/^[\u4e00-\u9fff]{4}$/.test(part)) continue
        expect(search(part).matches.map(({ page }) => page.url)).toContain(url)
      }
    }
  })

  test('a page that holds the query to the letter comes before pages that resemble it', () => {
    const { hits } = search('应用管理规程')
    expect(hits.map(({ url }) => url)).toEqual(['/zh-cn/laws/card-measures/16/#p1'])
    expect(hits[0]).toMatchObject({ kind: 'article', confident: true })
  })

  test('the line around the words is shown, and they are marked', () => {
    const [hit] = search('只管几天').hits
    expect(hit).toMatchObject({ url: '/zh-cn/procedures/card-loss/#step-stop', line: '这只管几天。' })
    expect(hit?.lineMarks.map(([start, end]) => hit.line.slice(start, end)).join('')).toContain('管几天')
  })

  test('words in another order, or others that mean the same, are found loosely', () => {
    const [match] = search('补换遗失').matches
    expect(match).toMatchObject({ exact: false, page: { url: '/zh-cn/laws/card-measures/16/' } })
  })

  test('and not when a page is known that answers', () => {
    expect(search('补换遗失', false).matches).toEqual([])
  })

  test('a page and what the finder knows of it are one hit', () => {
    const { hits } = search('缴费基数')
    expect(hits.filter(({ url }) => url === '/zh-cn/terms/#contribution-base')).toHaveLength(1)
    expect(hits[0]).toMatchObject({ kind: 'term', key: 'contribution-base' })
  })

  test('sections that only name other pages are not taken for an answer', () => {
    expect(search('启用新卡').matches[0]?.anchor).toBe('related')
    expect(search('卡 启用').matches.filter(({ anchor }) => anchor === 'related')).toEqual([])
  })

  test('English is found by the stem, in any order', () => {
    const english = createEnglishFinder()
    const { meaning } = english.find('activated cards')
    const text: TextPage[] = [{ url: '/en/x/', title: 'X', sections: [['', '', 'A card needs activation first.']] }]
    expect(findAll(text, createTextQuery(meaning, english.words), true)).toHaveLength(1)
  })
})
