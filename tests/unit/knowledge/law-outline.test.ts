import { expect, test } from 'vitest'
import { abbreviateLaw, outlineLaw, shortLawName } from '../../../src/knowledge/law-outline.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'

const [article] = createFixtureGraph().articlesOf('card-measures')
if (!article) throw new Error('The fixture holds no article.')
const title = { en: 'x', 'zh-CN': '某' }
const part = { level: 'part', label: '第一编', title, first: 1, last: 40 } as const
const chapter = { level: 'chapter', label: '第一章', title, first: 10, last: 20 } as const
const empty = { level: 'chapter', label: '第二章', title, first: 21, last: 40 } as const

test('an article stands in the narrowest division that holds it', () => {
  const outline = outlineLaw({ divisions: [part, chapter, empty] }, [article])
  expect(outline.map(({ division, depth, articles }) => [division?.label, depth, articles.length])).toEqual([
    ['第一编', 1, 0],
    ['第一章', 2, 1],
    ['第二章', 2, 0],
  ])
})

test('articles outside every division come first', () => {
  const outline = outlineLaw({ divisions: [empty] }, [article])
  expect(outline.map(({ division, articles }) => [division?.label, articles.length])).toEqual([
    [undefined, 1],
    ['第二章', 0],
  ])
})

test('a law is named by its first short name, and abbreviated where it has an abbreviation', () => {
  const facts = { title: { en: 'Long Name', 'zh-CN': '长名' }, shortNames: { en: ['Short Name', 'SN'], 'zh-CN': [] } }
  expect(shortLawName(facts, 'en')).toBe('Short Name')
  expect(abbreviateLaw(facts, 'en')).toBe('SN')
  expect(abbreviateLaw(facts, 'zh-CN')).toBe('长名')
})
