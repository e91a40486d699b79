import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createOddQueries } from '../../../bench/search-odd-queries.ts'
import { createRandom } from '../../../bench/search-substrings.ts'
import { buildTextIndex } from '../../../integrations/search/text-index.ts'
import type { Locale } from '../../../src/i18n/locales.ts'
import { createFinder } from '../../../src/search/finder.ts'
import { further } from '../../../src/search/further.ts'
import type { Parts, TextPage } from '../../../src/search/parts.ts'
import { decodePostings, encodePostings } from '../../../src/search/postings.ts'
import { rank } from '../../../src/search/rank.ts'
import { openTextIndex } from '../../../src/search/text-index.ts'
import type { LoadTexts } from '../../../src/search/text-index-reader.ts'
import { createTextQuery } from '../../../src/search/text-query.ts'
import type { TextSearch } from '../../../src/search/text-search.ts'
import {
  chineseParts,
  createChineseFinder,
  createEnglishFinder,
  englishParts,
  englishReader,
} from '../../support/search-parts.ts'

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

/** The texts as a browser searches them, and the files it loads for that. */
function open(texts: readonly TextPage[], locale: Locale): { index: TextSearch; loaded: string[] } {
  const { text, words, lines } = buildTextIndex(texts, locale)
  const parts = new Map<string, unknown>([
    ['text', text],
    ...words.map((file, number): [string, unknown] => [`words-${number}`, file]),
    ...lines.map((file, number): [string, unknown] => [`lines-${number}`, file]),
  ])
  const loaded: string[] = []
  const load: LoadTexts = async (name) => {
    loaded.push(name)
    return parts.get(name) as Parts[typeof name]
  }
  return { index: openTextIndex(locale, load), loaded }
}

const { index } = open(pages, 'zh-CN')

async function search(query: string, loosely = true) {
  const found = finder.find(query)
  const { matches } = await index.find(createTextQuery(found.meaning, finder.words), { loosely })
  return { matches, ...rank(found, matches, finder, 'zh-CN') }
}

describe('full text', () => {
  test('every substring of the text is found, at its section', async () => {
    const text = pages.flatMap(({ url, sections }) => sections.map(([anchor, , words]) => ({ url, anchor, words })))
    for (const { url, words } of text) {
      for (let at = 0; at < words.length - 4; at += 1) {
        const part = words.slice(at, at + 4)
        if (!/^[\u4e00-\u9fff]{4}$/.test(part)) continue
        expect((await search(part)).matches.map(({ page }) => page.url)).toContain(url)
      }
    }
  })

  test('a page that holds the query to the letter comes before pages that resemble it', async () => {
    const { hits } = await search('应用管理规程')
    expect(hits.map(({ url }) => url)).toEqual(['/zh-cn/laws/card-measures/16/#p1'])
    expect(hits[0]).toMatchObject({ kind: 'article', confident: true })
  })

  test('the line around the words is shown, and they are marked', async () => {
    const [hit] = (await search('只管几天')).hits
    expect(hit).toMatchObject({ url: '/zh-cn/procedures/card-loss/#step-stop', line: '这只管几天。' })
    expect(hit?.lineMarks.map(([start, end]) => hit.line.slice(start, end)).join('')).toContain('管几天')
  })

  test('words in another order, or others that mean the same, are found loosely', async () => {
    const [match] = (await search('补换遗失')).matches
    expect(match).toMatchObject({ exact: false, page: { url: '/zh-cn/laws/card-measures/16/' } })
  })

  test('and not when a page is known that answers', async () => {
    expect((await search('补换遗失', false)).matches).toEqual([])
  })

  test('a page and what the finder knows of it are one hit', async () => {
    const { hits } = await search('缴费基数')
    expect(hits.filter(({ url }) => url === '/zh-cn/terms/#contribution-base')).toHaveLength(1)
    expect(hits[0]).toMatchObject({ kind: 'term', key: 'contribution-base' })
  })

  test('sections that only name other pages are not taken for an answer', async () => {
    expect((await search('启用新卡')).matches[0]?.anchor).toBe('related')
    expect((await search('卡 启用')).matches.filter(({ anchor }) => anchor === 'related')).toEqual([])
  })

  test('Chinese in an English text is no quotation: what it means still comes first', async () => {
    const term = {
      url: '/en/terms/#temporary-loss-report',
      title: 'Temporary loss report (临时挂失)',
      sections: [['', '', 'Stops a card for some days: 临时挂失.']] as const,
    }
    const both = createFinder({ en: englishParts, 'zh-CN': chineseParts }, englishReader, further)
    const found = both.find('挂失')
    const texts = open([term], 'en').index
    const { matches } = await texts.find(createTextQuery(found.meaning, both.words), { loosely: false })
    const { hits } = rank(found, matches, both, 'en')
    expect(matches.map(({ page }) => page.url)).toEqual([term.url])
    expect(hits.map(({ key }) => key).slice(0, 2)).toEqual(['card-loss', term.url])
  })

  test('English is found by the stem, in any order', async () => {
    const english = createEnglishFinder()
    const { meaning } = english.find('activated cards')
    const text: TextPage[] = [{ url: '/en/x/', title: 'X', sections: [['', '', 'A card needs activation first.']] }]
    const query = createTextQuery(meaning, english.words)
    expect((await open(text, 'en').index.find(query, { loosely: true })).matches).toHaveLength(1)
  })

  test('a query loads no more files than it may, however long it is, but for those it cannot do without', async () => {
    for (const query of createOddQueries(createRandom(5), 500)) {
      const { index: fresh, loaded } = open(pages, 'zh-CN')
      const { meaning } = finder.find(query)
      await fresh.find(createTextQuery(meaning, finder.words), { loosely: true, files: 5 })
      expect(new Set(loaded).size).toBeLessThanOrEqual(19)
    }
  })

  test('pages for which no file was left are not lost: they come with the next ones', async () => {
    const texts = Array.from(
      { length: 6 },
      (_, number): TextPage => ({
        url: `/zh-cn/x/${number}/`,
        title: `第${number}页`,
        sections: [['', '', `临时停卡的办法。${'字'.repeat(800)}`]],
      }),
    )
    const query = createTextQuery(finder.find('停卡的办法').meaning, finder.words)
    const first = await open(texts, 'zh-CN').index.find(query, { loosely: false, files: 5 })
    expect(first.matches.length).toBeGreaterThan(0)
    expect(first.matches.length).toBeLessThan(6)
    const all = await first.more?.()
    expect(all?.matches.map(({ page }) => page.url).sort()).toEqual(texts.map(({ url }) => url))
    expect(all?.more).toBeNull()
  })

  test('a search that may load no file loads none, and finds all once more is asked for', async () => {
    const { index: fresh, loaded } = open(pages, 'zh-CN')
    const query = createTextQuery(finder.find('应用管理规程').meaning, finder.words)
    const first = await fresh.find(query, { loosely: true, files: 0 })
    expect(first.matches).toEqual([])
    expect(loaded).toEqual([])
    expect((await first.more?.())?.matches).toHaveLength(1)
  })

  test('with four files, what stands in a text to the letter is found and shown', async () => {
    const { index: fresh, loaded } = open(pages, 'zh-CN')
    const query = createTextQuery(finder.find('管理规程应当包括丢失').meaning, finder.words)
    const { matches } = await fresh.find(query, { loosely: false, files: 4 })
    expect(matches.map(({ page }) => page.url)).toEqual(['/zh-cn/laws/card-measures/16/'])
    expect(new Set(loaded.filter((name) => name.startsWith('lines-'))).size).toBe(1)
  })

  test('more pages are shown ten at a time, each once', async () => {
    const many = Array.from(
      { length: 35 },
      (_, number): TextPage => ({
        url: `/zh-cn/x/${number}/`,
        title: `第${number}页`,
        sections: [['', '', '临时停卡的办法。']],
      }),
    )
    const query = createTextQuery(finder.find('停卡的办法').meaning, finder.words)
    let result = await open(many, 'zh-CN').index.find(query, { loosely: false })
    const counts = [result.matches.length]
    while (result.more) {
      result = await result.more()
      counts.push(result.matches.length)
    }
    expect(counts).toEqual([10, 20, 30, 35])
    expect(new Set(result.matches.map(({ page }) => page.url)).size).toBe(35)
  })
})

describe('postings', () => {
  test('come back as they were written, in characters that need no escaping', () => {
    const ascending = fc.array(fc.nat(100_000)).map((steps) => {
      let sum = 0
      return steps.map((step) => {
        sum += step
        return sum
      })
    })
    fc.assert(
      fc.property(ascending, (numbers) => {
        const text = encodePostings(numbers)
        expect(decodePostings(text)).toEqual(numbers)
        expect(text).toMatch(/^[!-~]*$/)
        expect(text).not.toMatch(/["'\\ ]/)
      }),
    )
  })
})
