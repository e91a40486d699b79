import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFigures, writeFigures } from '../../../src/calculate/contribution-figures.ts'
import type { ContributionFigure } from '../../../src/calculate/contribution-shares.ts'
import { calculateRetirement, retirementGroups } from '../../../src/calculate/retirement-age.ts'
import { wordRefusal } from '../../../src/client/contribution.ts'
import { fillText } from '../../../src/client/fill-template.ts'
import { wordRetirement } from '../../../src/client/retirement-age.ts'
import en from '../../../src/content/interface/en.json' with { type: 'json' }
import zhCN from '../../../src/content/interface/zh-CN.json' with { type: 'json' }

const strings: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, 'zh-CN': zhCN }

describe('the retirement calculator', () => {
  test('says age, month and minimum period in the language of the page, a duration on one line', () => {
    const result = calculateRetirement('1970-01', 'men')
    expect(wordRetirement(result, 'en')).toEqual({
      template: 'answer',
      values: {
        age: '61\u00a0years\u00a04\u00a0months',
        date: 'May 2031',
        delay: '16 months',
        minimum: '16\u00a0years',
      },
    })
    expect(wordRetirement(result, 'zh-CN')).toEqual({
      template: 'answer',
      values: { age: '61岁4个月', date: '2031年5月', delay: '16个月', minimum: '16年' },
    })
  })

  test.each(['en', 'zh-CN'] as const)('every refusal has its words in %s, with nothing left to fill in', (locale) => {
    const typed = [
      ['1966-06', 'nobody'],
      ['1966', 'men'],
      ['1950-01', 'men'],
      ['1999-01', 'men'],
    ] as const
    const said = typed.map(([birth, group]) => {
      const { template, values } = wordRetirement(calculateRetirement(birth, group), locale)
      return fillText(strings[locale]?.[`calculator.retirement.refused.${template}`] ?? '{missing}', values)
    })
    expect(said.filter((words) => words.includes('{'))).toEqual([])
    expect(said).toContain(
      locale === 'en'
        ? 'The table of this group ends with those born in December 1976, at 63. Article 1 of the measures lets the rise end there; a later birth month has no row of its own.'
        : '这一组的表到1976年12月出生的人为止，最后是63岁。办法第一条规定升到这个岁数为止，更晚出生的表上没有单列。',
    )
  })

  test.each(retirementGroups)('the group %s has a name in both languages', (group) => {
    expect(strings.en?.[`calculator.group.${group}`]).toBeTruthy()
    expect(strings['zh-CN']?.[`calculator.group.${group}`]).toBeTruthy()
  })
})

describe('the contribution calculator', () => {
  test('says limits and periods as readers write them', () => {
    const refusal = { limits: { from: 4393.2, to: 21966 }, period: { from: '2025-07-01', until: '2026-06-30' } }
    expect(wordRefusal(refusal, 'en')).toEqual({
      from: '4,393.20',
      to: '21,966',
      since: '1 July 2025',
      until: '30 June 2026',
    })
    expect(wordRefusal(refusal, 'zh-CN')).toMatchObject({ since: '2025年7月1日', until: '2026年6月30日' })
    expect(wordRefusal({ period: { from: null, until: null } }, 'en')).toEqual({})
  })

  test('figures come out of the page as they went in', () => {
    const figures: ContributionFigure[] = [
      {
        id: 'pension-flexible',
        value: 20,
        unit: 'percent',
        validFrom: '2005-12-03',
        validUntil: null,
        when: { 'who-pays': ['alone'] },
      },
      {
        id: 'base-limits-2026',
        value: { from: 7270, to: 36348 },
        unit: 'yuan-per-month',
        validFrom: null,
        validUntil: '2027-06-30',
      },
    ]
    expect(readFigures(writeFigures(figures))).toEqual(figures)
  })

  test('figures that cannot be read are none, and never an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(readFigures(text))).toBe(true)
      }),
    )
    expect(readFigures('[{"id":"pension-flexible"},null,1]')).toEqual([])
  })
})

describe('filling in', () => {
  test('only names that have a value are replaced, and what is put in is not read again', () => {
    expect(fillText('{a} {b} {c}', { a: '{b}', b: '2' })).toBe('{b} 2 {c}')
    expect(fillText('{toString}', {})).toBe('{toString}')
  })
})
