import { describe, expect, test } from 'vitest'
import { findComing, findOrigin } from '../../../src/knowledge/article-history.ts'

const facts = {
  adopted: '2010-10-28',
  effective: '2011-07-01',
  amendments: [
    { date: '2015-01-01', effective: '2015-01-01' },
    { date: '2018-12-29', effective: '2018-12-29', articles: [57] },
    { date: '2020-05-01', effective: '2020-06-01', articles: [3] },
  ],
  coming: [
    { date: '2027-01-01', text: { en: 'a', 'zh-CN': '甲' } },
    { date: '2030-01-01', text: { en: 'b', 'zh-CN': '乙' }, articles: [16] },
  ],
}

describe('the history of an article', () => {
  test('begins with the last amendment that is known to have changed it', () => {
    const { version, leftAlone } = findOrigin(facts, 57)
    expect(version.date).toBe('2018-12-29')
    expect(leftAlone.map(({ date }) => date)).toEqual(['2020-05-01'])
  })

  test('does not go back beyond an amendment of which nobody knows what it changed', () => {
    const { version, leftAlone } = findOrigin(facts, 16)
    expect(version.date).toBe('2015-01-01')
    expect(leftAlone.map(({ date }) => date)).toEqual(['2018-12-29', '2020-05-01'])
  })

  test('begins with the adoption where every amendment left it alone', () => {
    const known = { ...facts, amendments: facts.amendments.slice(1) }
    expect(findOrigin(known, 16).version).toEqual({ act: 'adoption', date: '2010-10-28', effective: '2011-07-01' })
    expect(findOrigin({ ...facts, amendments: [] }, 16).leftAlone).toEqual([])
  })

  test('names the coming changes that concern it, and those of the whole law', () => {
    expect(findComing(facts, 16).map(({ date }) => date)).toEqual(['2027-01-01', '2030-01-01'])
    expect(findComing(facts, 57).map(({ date }) => date)).toEqual(['2027-01-01'])
  })
})
