import { describe, expect, test } from 'vitest'
import { parseArticleBody } from '../../../src/knowledge/article-structure.ts'
import type { Term } from '../../../src/knowledge/entries.ts'
import { createTermFinder, findFirstMentions } from '../../../src/knowledge/find-terms.ts'

const term = (key: string, name: string): Term => ({
  key,
  facts: {
    name: { en: key, 'zh-CN': name },
    everyday: { en: [], 'zh-CN': [] },
    misspellings: { en: [], 'zh-CN': [] },
    confusedWith: [],
    related: [],
    sources: ['x'],
  },
  texts: { en: { body: '' }, 'zh-CN': { body: '' } },
})
const find = createTermFinder(
  [
    term('agency', '社会保险经办机构'),
    term('insurance', '社会保险'),
    term('area', '统筹地区'),
    term('law', '失业保险'),
  ],
  '失业保险条例',
)

describe('words that are explained in an article', () => {
  test('are found by their longest name, without overlapping', () => {
    expect(find('统筹地区的社会保险经办机构办理社会保险')).toEqual([
      { start: 0, end: 4, term: 'area' },
      { start: 5, end: 13, term: 'agency' },
      { start: 15, end: 19, term: 'insurance' },
    ])
  })

  test('leave out the subject of the law itself', () => {
    expect(find('缴纳失业保险费')).toEqual([])
  })

  test('carry their link where they are met first', () => {
    const mentions = findFirstMentions(parseArticleBody('统筹地区：\n\n- （一）统筹地区的社会保险；\n'), find)
    expect([...mentions].map(([anchor, found]) => [anchor, found.map((entry) => entry.term)])).toEqual([
      ['p1', ['area']],
      ['p1-i1', ['insurance']],
    ])
  })
})
