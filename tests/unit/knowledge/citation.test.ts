import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  citationFormats,
  formatCitation,
  formatPlace,
  listIssuers,
  quoteTitle,
} from '../../../src/knowledge/citation.ts'
import { buildCslItem, formatCslJson, formatRis } from '../../../src/knowledge/citation-exports.ts'
import { createLawNames } from '../../../src/knowledge/law-names.ts'
import { parseCitation, readPlaceWithin } from '../../../src/knowledge/read-citation.ts'
import { resolveCitation, urlOfCitation } from '../../../src/knowledge/resolve-citation.ts'
import { buildHeldLaws, listPlaces } from '../../support/held-laws.ts'
import { buildMadeLaws } from '../../support/made-laws.ts'

const graph = buildHeldLaws()
const names = createLawNames(graph.entries.laws)
const places = listPlaces(graph.entries)
const insurance = {
  ...graph.law('social-insurance-law').facts,
  amendments: [{ date: '2018-12-29', effective: '2018-12-29', act: 'amendment' as const }],
}
const address = 'https://example.org/en/laws/social-insurance-law/58/#p2'
const paragraph = { article: 58, provision: { paragraph: 2 } }

describe('a citation', () => {
  test.each([
    ['chinese', 'zh-CN', '《中华人民共和国社会保险法》（2018年修正）第五十八条第二款，2026年11月22日查阅'],
    [
      'gbt7714',
      'zh-CN',
      `全国人民代表大会常务委员会. 中华人民共和国社会保险法: 第五十八条第二款[A/OL]. (2018-12-29)[2026-11-22]. ${address}.`,
    ],
    [
      'oscola',
      'en',
      `Social Insurance Law of the People’s Republic of China (China, amended 29 December 2018) art 58(2) <${address}> accessed 22 November 2026`,
    ],
    [
      'markdown',
      'zh-CN',
      `[《中华人民共和国社会保险法》（2018年修正）第五十八条第二款](${address})（2026年11月22日查阅）`,
    ],
    [
      'markdown',
      'en',
      `[Social Insurance Law of the People’s Republic of China (amended 29 December 2018), Article 58, paragraph 2](${address}) (accessed 22 November 2026)`,
    ],
    ['plain', 'zh-CN', `《中华人民共和国社会保险法》（2018年修正）第五十八条第二款，${address} （2026年11月22日查阅）`],
    [
      'plain',
      'en',
      `Social Insurance Law of the People’s Republic of China (amended 29 December 2018), Article 58, paragraph 2, ${address} (accessed 22 November 2026)`,
    ],
  ] as const)('names the place, the wording and the day in the form %s (%s)', (format, locale, text) => {
    expect(formatCitation(format, insurance, paragraph, { url: address, consulted: '2026-11-22', locale })).toBe(text)
  })

  test('leaves out the address and the day when there are none', () => {
    const bare = { url: null, consulted: null, locale: 'en' } as const
    expect(citationFormats.map((format) => formatCitation(format, insurance, paragraph, bare))).toEqual([
      '《中华人民共和国社会保险法》（2018年修正）第五十八条第二款',
      '全国人民代表大会常务委员会. 中华人民共和国社会保险法: 第五十八条第二款[A]. (2018-12-29).',
      'Social Insurance Law of the People’s Republic of China (China, amended 29 December 2018) art 58(2)',
      'Social Insurance Law of the People’s Republic of China (amended 29 December 2018), Article 58, paragraph 2',
      'Social Insurance Law of the People’s Republic of China (amended 29 December 2018), Article 58, paragraph 2',
    ])
  })

  test('says 修改 where the facts do not tell 修正 from 修订', () => {
    const facts = { ...insurance, amendments: [{ date: '2018-12-29', effective: '2018-12-29' }] }
    const surroundings = { url: null, consulted: null, locale: 'zh-CN' } as const
    expect(formatCitation('chinese', facts, paragraph, surroundings)).toBe(
      '《中华人民共和国社会保险法》（2018年修改）第五十八条第二款',
    )
  })

  test('says when the wording is not yet in force on the day of consultation, and stops saying so afterwards', () => {
    const { facts } = graph.law('medical-security-law')
    const cite = (consulted: string): string =>
      formatCitation('chinese', facts, { article: 2, provision: {} }, { url: null, consulted, locale: 'zh-CN' })
    expect(cite('2026-11-22')).toBe(
      '《中华人民共和国医疗保障法》（2026年，自2027年1月1日起施行）第二条，2026年11月22日查阅',
    )
    expect(cite('2027-01-01')).toBe('《中华人民共和国医疗保障法》（2026年）第二条，2027年1月1日查阅')
  })

  test('names a ministry document by its number, and keeps quotation marks that belong to the title', () => {
    const { facts } = graph.law('social-security-card-measures')
    const place = { article: 16, provision: { paragraph: 1, item: 4 } }
    expect(formatCitation('chinese', facts, place, { url: null, consulted: null, locale: 'zh-CN' })).toBe(
      '《“中华人民共和国社会保障卡”管理办法》（人社部发〔2011〕47号）第十六条第一款第四项',
    )
  })

  test('names the year of entry into force, and says so, where the day of adoption is not known', () => {
    const { facts } = graph.law('minors-network-protection-regulations')
    const surroundings = { url: null, consulted: null, locale: 'en' } as const
    expect(formatCitation('chinese', facts, { article: 31, provision: {} }, surroundings)).toBe(
      '《未成年人网络保护条例》（2024年施行）第三十一条',
    )
    expect(formatCitation('gbt7714', facts, { article: 31, provision: {} }, surroundings)).toBe(
      '国务院. 未成年人网络保护条例（2024年施行）: 第三十一条[A].',
    )
  })

  test('turns book-title marks inside a title into single ones', () => {
    expect(quoteTitle('实施《中华人民共和国社会保险法》若干规定')).toBe('《实施〈中华人民共和国社会保险法〉若干规定》')
  })

  test('calls the pieces of a document with numbered sections 部分', () => {
    expect(formatPlace({ unit: 'section' }, { article: 7, provision: { paragraph: 2 } }, 'zh-CN')).toBe(
      '第七部分第二款',
    )
    expect(formatPlace({ unit: 'section' }, { article: 7, provision: {} }, 'en')).toBe('Section 7')
  })

  test('cites a document of the State Council that has no articles by its sections', () => {
    const { facts } = graph.law('resident-pension-opinions')
    const place = { article: 7, provision: { paragraph: 2 } }
    const surroundings = { url: null, consulted: null, locale: 'en' } as const
    expect(formatCitation('chinese', facts, place, surroundings)).toBe(
      '《国务院关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8号）第七部分第二款',
    )
    expect(formatCitation('oscola', facts, place, surroundings)).toMatch(
      / \(China, adopted 21 February 2014\) s 7\(2\)$/,
    )
  })

  test('names makers one by one, without who forwarded it', () => {
    const issuer = { en: 'A; forwarded by B', 'zh-CN': '人力资源社会保障部、财政部制定，国务院办公厅转发' }
    expect(listIssuers({ issuer }, 'zh-CN')).toEqual(['人力资源社会保障部', '财政部'])
    expect(listIssuers({ issuer }, 'en')).toEqual(['A'])
  })

  test('cannot break out of a Markdown link', () => {
    const facts = { ...insurance, title: { en: 'A [b](c)', 'zh-CN': '甲' } }
    const url = 'https://example.org/a) [x](y'
    expect(formatCitation('markdown', facts, paragraph, { url, consulted: null, locale: 'en' })).toBe(
      '[A \\[b\\](c) (amended 29 December 2018), Article 58, paragraph 2](https://example.org/a%29%20[x]%28y)',
    )
  })
})

describe('every provision that is held', () => {
  test('is read back from each of its citations, in every format and language', () => {
    expect(places.length).toBeGreaterThan(500)
    const anyPlace = fc.constantFrom(...places)
    const anyUrl = fc.constantFrom(null, 'https://example.org/site/en/laws/x/9/#p9', 'file:///C:/a (b)/laws/x/9/#p9')
    const anyDay = fc.constantFrom(null, '2026-11-22', '2027-01-01', '2030-12-31')
    const check = fc.property(
      anyPlace,
      anyUrl,
      anyDay,
      fc.constantFrom('en', 'zh-CN'),
      (place, url, consulted, locale) => {
        const { facts } = graph.law(place.law)
        const surroundings = { url: url?.startsWith('https') ? url : null, consulted, locale }
        const item = buildCslItem(place.law, facts, place, surroundings)
        const texts = [
          ...citationFormats.map((format) => formatCitation(format, facts, place, surroundings)),
          formatCslJson(item),
          formatRis(item),
        ]
        for (const text of texts) expect({ text, ...parseCitation(text, names) }).toEqual({ text, ...place, consulted })
      },
    )
    fc.assert(check, { numRuns: 1500 })
  }, 60_000)

  test('is found again, at its own anchor', () => {
    for (const place of places) {
      const { facts } = graph.law(place.law)
      const text = formatCitation('chinese', facts, place, { url: null, consulted: null, locale: 'zh-CN' })
      const resolved = resolveCitation(graph, parseCitation(text, names))
      expect(resolved.kind).toBe(place.article === null ? 'law' : 'provision')
    }
  })
})

describe('a citation as people write it', () => {
  test.each([
    ['社会保险法第58条第2款', 'social-insurance-law', 58, { paragraph: 2 }],
    ['社保法58条', 'social-insurance-law', 58, {}],
    ['SIL 58(2)', 'social-insurance-law', 58, { paragraph: 2 }],
    ['SIL 58', 'social-insurance-law', 58, {}],
    ['Art. 16 card measures', 'social-security-card-measures', 16, {}],
    ['47号文第十六条', 'social-security-card-measures', 16, {}],
    ['人社部发〔2011〕47号第16条', 'social-security-card-measures', 16, {}],
    ['《民法典》第二十七条第二款第（三）项', 'civil-code', 27, { paragraph: 2, item: 3 }],
    ['民法典第一千零八十四条', 'civil-code', 1084, {}],
    ['根据未成年人保护法第四十条第二款', 'minors-protection-law', 40, { paragraph: 2 }],
    ['Article 58 of the Social Insurance Law', 'social-insurance-law', 58, {}],
    ['Social Insurance Law, Article 58, paragraph 2', 'social-insurance-law', 58, { paragraph: 2 }],
    ['劳动合同法实施条例第21条', 'labor-contract-law-implementing-regulations', 21, {}],
    ['765号令第三十一条', 'social-insurance-agency-regulations', 31, {}],
    ['国发〔2014〕8号第七部分', 'resident-pension-opinions', 7, {}],
    ['/zh-cn/laws/social-insurance-law/58/#p2', 'social-insurance-law', 58, { paragraph: 2 }],
    ['社会保险法', 'social-insurance-law', null, {}],
  ])('%s is understood', (text, law, article, provision) => {
    expect(parseCitation(text, names)).toEqual({ law, article, provision, consulted: null })
  })

  test.each([
    '《甘肃省失业保险条例》第3条',
    '深圳经济特区失业保险条例第三条',
    'Commercial Insurance Law art 5',
    '劳动法律第3条',
    '第五十八条',
    '',
    '[{',
    'TY  - STAT',
  ])('%s is not taken for a law that is held', (text) => {
    expect(parseCitation(text, names)).toBeNull()
  })

  test('a bare place is read from where the reader stands', () => {
    const here = { law: 'civil-code', article: 27 }
    expect(parseCitation('第二款第三项', names, here)).toEqual({
      ...here,
      provision: { paragraph: 2, item: 3 },
      consulted: null,
    })
    expect(parseCitation('第三十四条', names, here)).toEqual({
      law: 'civil-code',
      article: 34,
      provision: {},
      consulted: null,
    })
    expect(parseCitation('what is this', names, here)).toBeNull()
  })

  test('any text at all is read without an error', () => {
    const pieces = fc.constantFrom(
      '第',
      '条',
      '款',
      '项',
      '（',
      '）',
      '《',
      '》',
      '五十八',
      '58',
      'art',
      '(2)',
      '社会保险法',
      '〔2011〕47号',
      ' ',
      '[',
      '{"title":"x"}',
      'TY  - ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(text, (words) => {
        parseCitation(words, names, { law: 'civil-code', article: 27 })
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a place behind an address', () => {
  test.each([
    ['第二款第三项', null, { paragraph: 2, item: 3 }],
    ['第2款第（三）项', null, { paragraph: 2, item: 3 }],
    ['第三项', null, { paragraph: 1, item: 3 }],
    ['paragraph 2, item 3', null, { paragraph: 2, item: 3 }],
    ['(2)(3)', null, { paragraph: 2, item: 3 }],
    ['p2-i3', null, { paragraph: 2, item: 3 }],
    ['第五十八条第二款', 58, { paragraph: 2 }],
    ['art 58(2)', 58, { paragraph: 2 }],
    ['58(2)(3)', 58, { paragraph: 2, item: 3 }],
    ['第五十八条', 58, {}],
  ])('%s is understood', (text, article, provision) => {
    expect(readPlaceWithin(text)).toEqual({ article, provision })
  })

  test.each(['', 'nowhere', '第二', '<b>'])('%s is no place', (text) => {
    expect(readPlaceWithin(text)).toBeNull()
  })
})

describe('a citation that is looked up', () => {
  const resolve = (text: string): string => {
    const resolved = resolveCitation(graph, parseCitation(text, names))
    return `${resolved.kind} ${urlOfCitation(resolved, 'en')}`
  }

  test.each([
    ['SIL 58(2)', 'provision /en/laws/social-insurance-law/58/#p2'],
    ['SIL 58(9)', 'no-such-provision /en/laws/social-insurance-law/58/'],
    ['SIL 98', 'unheld /en/laws/social-insurance-law/'],
    ['SIL', 'law /en/laws/social-insurance-law/'],
    ['刑法第二百条', 'unknown null'],
  ])('%s leads to what is there, and says what is not: %s', (text, result) => {
    expect(resolve(text)).toBe(result)
  })
})

describe('names of laws', () => {
  const made = createLawNames(
    buildMadeLaws({
      a: { title: '甲办法', facts: 'documentNumber: 人社发〔2020〕5号' },
      b: { title: '乙办法', facts: 'documentNumber: 医保发〔2021〕5号' },
    }).entries.laws,
  )

  test('a number that two documents share names neither', () => {
    expect(parseCitation('5号文第一条', made)).toBeNull()
    expect(parseCitation('医保发〔2021〕5号第一条', made)?.law).toBe('b')
  })

  test('the longest name wins, wherever a shorter one stands inside it', () => {
    expect(parseCitation('实施《中华人民共和国社会保险法》若干规定第二条', names)?.law).toBe(
      'social-insurance-law-implementing-provisions',
    )
  })
})

describe('files for reference managers', () => {
  const surroundings = { url: address, consulted: '2026-11-22', locale: 'zh-CN' } as const
  const item = buildCslItem('social-insurance-law', insurance, paragraph, surroundings)

  test('CSL-JSON is a list of one item of type legislation', () => {
    expect(JSON.parse(formatCslJson(item))).toEqual([
      {
        id: 'social-insurance-law-58-2',
        type: 'legislation',
        title: '中华人民共和国社会保险法',
        author: [{ literal: '全国人民代表大会常务委员会' }],
        authority: '全国人民代表大会常务委员会',
        jurisdiction: 'cn',
        language: 'zh-CN',
        number: '主席令第三十五号（2010年）',
        section: '第五十八条第二款',
        version: '2018年修正',
        issued: { 'date-parts': [[2018, 12, 29]] },
        accessed: { 'date-parts': [[2026, 11, 22]] },
        URL: address,
      },
    ])
  })

  test('RIS is a record of type STAT that ends as the format asks', () => {
    expect(formatRis(item).split('\r\n')).toEqual([
      'TY  - STAT',
      'ID  - social-insurance-law-58-2',
      'TI  - 中华人民共和国社会保险法',
      'AU  - 全国人民代表大会常务委员会',
      'M1  - 主席令第三十五号（2010年）',
      'ET  - 2018年修正',
      'SE  - 第五十八条第二款',
      'DA  - 2018/12/29/',
      'Y2  - 2026/11/22/',
      'LA  - zh-CN',
      'CY  - China',
      `UR  - ${address}`,
      'ER  - ',
      '',
    ])
  })
})
