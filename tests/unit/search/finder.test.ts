import { describe, expect, test } from 'vitest'
import { createFinder } from '../../../src/search/finder.ts'
import { further } from '../../../src/search/further.ts'
import { stateOf } from '../../../src/search/hit.ts'
import type { ProcedureRecord } from '../../../src/search/parts.ts'
import {
  chineseParts,
  chineseReader,
  createChineseFinder,
  createEnglishFinder,
  englishParts,
  englishReader,
} from '../../support/search-parts.ts'

const chinese = createChineseFinder()
const english = createEnglishFinder()

/** The best hits of a query as kind and key. */
function find(query: string, finder = chinese): string[] {
  return finder.find(query).hits.map(({ kind, key }) => `${kind} ${key}`)
}

describe('people find the page in their own words', () => {
  test.each([
    ['娃的社保卡密码想不起来', 'procedure card-password'],
    ['卡遗失了', 'procedure card-loss'],
    ['没交满年限可以退休吗', 'procedure retirement'],
    ['缴费基数', 'term contribution-base'],
  ])('%s', (query, first) => {
    expect(find(query)[0]).toBe(first)
  })

  test('words that are asked for less often are understood as soon as the names are there', () => {
    const { core } = chineseParts
    if (!core) throw new Error('The small set has no core.')
    const early = createFinder({ 'zh-CN': { core } }, chineseReader, further)
    expect(early.find('密码刚才没印象').meaning.units.map(({ ids }) => ids)).toEqual([['g:password'], [], [], [], []])
    expect(chinese.find('密码刚才没印象').meaning.units.map(({ ids }) => ids)).toEqual([['g:password'], ['g:forget']])
  })

  test('a slip is repaired although a way of asking holds the same one', () => {
    const { core } = englishParts
    if (!core) throw new Error('The small set has no core in English.')
    const procedures = core.procedures.map(
      ([key, title]): ProcedureRecord => [key, title, '', 'cards', '', 'passwrod of the kid is gone'],
    )
    const careless = createFinder({ en: { ...englishParts, core: { ...core, procedures } } }, englishReader, further)
    expect(careless.find('passwrod blocked').meaning.corrections).toEqual([{ from: 'passwrod', to: 'password' }])
  })

  test('in the other language, too, and land on their own', () => {
    const both = createFinder({ en: englishParts, 'zh-CN': chineseParts }, englishReader, further)
    const [hit] = both.find('小孩社保卡密码忘了').hits
    expect(hit).toMatchObject({
      key: 'card-password',
      url: '/en/procedures/card-password/',
      title: 'Forgotten password of a child’s card',
    })
  })

  test('what is written for the place of a question is offered, even where its words say little', () => {
    expect(find('北京的同事昨晚问起')).toContain('procedure beijing-deadline')
    expect(find('毕节的同事昨晚问起')).not.toContain('procedure beijing-deadline')
  })

  test('places in two provinces ask about going from one to the other', () => {
    const idsOf = (query: string): (readonly string[])[] => chinese.find(query).meaning.units.map(({ ids }) => ids)
    expect(idsOf('北京 毕节')).toContainEqual(['g:other-place'])
    expect(idsOf('贵州 毕节')).not.toContainEqual(['g:other-place'])
  })

  test('an answer to "which case is yours" opens the page of that case', () => {
    expect(chinese.find('忘的是哪个密码 电子社保卡密码').hits[0]?.url).toBe(
      '/zh-cn/procedures/card-password/e-card-password/',
    )
  })

  test('neither ways of asking nor mistakes are shown as what a page says', () => {
    expect(chinese.find('打电话改密码').hits[0]?.line).not.toBe('打电话就能改密码')
    expect(chinese.find('娃的卡锁了去哪解').hits[0]?.line).not.toContain('去哪解')
  })

  test('a line further down opens the page at that place', () => {
    expect(chinese.find('打电话改密码').hits[0]?.url).toBe('/zh-cn/procedures/card-password/#mistake-phone')
  })
})

describe('a citation leads straight to the provision', () => {
  test.each([
    ['社会保险法58', '/zh-cn/laws/social-insurance-law/58/'],
    ['SIL 58', '/zh-cn/laws/social-insurance-law/58/'],
    ['社保法第五十八条', '/zh-cn/laws/social-insurance-law/58/'],
    ['未成年人保护法第四十条第二款', '/zh-cn/laws/minors-law/40/#p2'],
    ['47号文第十六条', '/zh-cn/laws/card-measures/16/'],
    ['47号文', '/zh-cn/laws/card-measures/'],
    ['人社部发〔2011〕47号', '/zh-cn/laws/card-measures/'],
    ['国令第765号', '/zh-cn/laws/agency-regulations/'],
    ['765', '/zh-cn/laws/agency-regulations/'],
  ])('%s', (query, url) => {
    expect(chinese.find(query).hits[0]).toMatchObject({ url, confident: true })
  })

  test.each([
    ['Art. 16 card measures', '/en/laws/card-measures/16/'],
    ['Minors Protection Law Article 40 paragraph 2', '/en/laws/minors-law/40/#p2'],
    ['Decree 765', '/en/laws/agency-regulations/'],
    ['SIL 58', '/en/laws/social-insurance-law/58/'],
  ])('%s', (query, url) => {
    expect(english.find(query).hits[0]?.url).toBe(url)
  })

  test('an article without a law gives every law that has it, the most used first', () => {
    expect(find('第十六条').slice(0, 2)).toEqual([
      'article social-insurance-law/article-016',
      'article card-measures/article-016',
    ])
  })

  test('an article that is not held leads to its law', () => {
    expect(find('社会保险法第九十八条')[0]).toBe('law social-insurance-law')
  })
})

describe('places', () => {
  test.each([
    ['毕节', 'region 520500'],
    ['毕节市', 'region 520500'],
    ['bijie', 'region 520500'],
    ['0857', 'region 520500'],
    ['085712333', 'region 520500'],
    ['chongqing', 'region 500000'],
    ['威宁', 'office bijie-weining-hrss'],
    ['海淀区社保局', 'office beijing-haidian-si'],
    ['12333', 'office national-12333'],
    ['上海社保电话', 'region 310000'],
    ['毕节社保局电话', 'procedure bijie-contacts'],
  ])('%s', (query, first) => {
    expect(find(query)[0]).toBe(first)
  })

  test('what kind of place it is, said behind its name, is no other word of the query', () => {
    expect(find('Guizhou province', english)).toEqual(find('Guizhou', english))
    expect(find('Guizhou province', english)[0]).toBe('region 520000')
    expect(english.find('my province').meaning.units.map(({ kind }) => kind)).not.toContain('place')
  })

  test('who asks for social insurance beside an area code gets the place of that code', () => {
    expect(find('0857 社保咨询')[0]).toBe('region 520500')
  })

  test('who asks for the office of a place gets the place, whatever else is said that means nothing to us', () => {
    expect(find('上海社保局 翘首 电话')[0]).toBe('region 310000')
    expect(find('上海社保局 周末开门').slice(0, 3)).toContain('region 310000')
  })

  test('a page for one place does not answer for another', () => {
    const hit = chinese.find('上海社保几号截止').hits.find(({ key }) => key === 'beijing-deadline')
    expect(hit?.confident ?? false).toBe(false)
    expect(chinese.find('北京社保几号截止').hits[0]).toMatchObject({ key: 'beijing-deadline', confident: true })
  })
})

describe('honesty', () => {
  test.each(['今天天气怎么样', '红烧肉怎么做', '🙂', '?!', ''])('"%s" finds nothing', (query) => {
    expect(stateOf(chinese.find(query).hits)).toBe('none')
  })

  test.each(['路由器密码重新设置', '怎么办理护照', '结婚证书丢了', '上海房价走势'])(
    '"%s" gets no confident answer',
    (query) => {
      expect(stateOf(chinese.find(query).hits)).not.toBe('results')
    },
  )
})

describe('a question on the subject', () => {
  test('gets what comes nearest where its other words say nothing, and never with confidence', () => {
    const { hits } = chinese.find('社保卡云雾缭绕千山万水之间飘荡')
    expect(hits.length).toBeGreaterThan(0)
    expect(stateOf(hits)).toBe('weak')
  })
})

describe('the list', () => {
  test('is the same whatever the order in which the languages came', () => {
    const one = createFinder({ en: englishParts, 'zh-CN': chineseParts }, chineseReader, further)
    const other = createFinder({ 'zh-CN': chineseParts, en: englishParts }, chineseReader, further)
    for (const query of ['社保卡', '孩子 password', '第十六条', 'card']) {
      expect(other.find(query).hits.map(({ url }) => url)).toEqual(one.find(query).hits.map(({ url }) => url))
    }
  })

  test('does not depend on Intl.Segmenter', () => {
    const segmenter = Intl.Segmenter
    const before = find('孩子社保卡密码忘了')
    try {
      Reflect.deleteProperty(Intl, 'Segmenter')
      expect(
        createChineseFinder()
          .find('孩子社保卡密码忘了')
          .hits.map(({ kind, key }) => `${kind} ${key}`),
      ).toEqual(before)
    } finally {
      Reflect.set(Intl, 'Segmenter', segmenter)
    }
  })

  test('marks the words that were meant, in other words too', () => {
    const [hit] = chinese.find('小孩社保卡密码忘记').hits
    const marked = hit?.titleMarks.map(([start, end]) => hit.title.slice(start, end))
    expect(marked).toEqual(['孩子', '社保卡密码忘了'])
  })

  test('says why each hit stands where it stands', () => {
    expect(chinese.find('毕节').hits[0]?.reasons).toContainEqual({ why: 'place', detail: '520500', score: 0.94 })
    expect(chinese.find('卡不见了').hits[0]?.reasons[0]).toMatchObject({ why: 'line', detail: '卡不见了' })
  })

  test('says below a term what else it is called', () => {
    const term = chinese.find('缴费基数').hits.find(({ kind }) => kind === 'term')
    expect(term?.line).toBe('社保基数')
  })
})
