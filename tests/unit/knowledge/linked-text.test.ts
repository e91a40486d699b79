import { expect, test } from 'vitest'
import { listCrossLinks, renderLinkedText } from '../../../src/knowledge/linked-text.ts'
import { createPageView } from '../../../src/knowledge/page-view.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'

const view = createPageView(createFixtureGraph(), 'zh-CN')
const target = { kind: 'article', law: 'card-measures', article: 'card-measures/article-016', anchor: 'p1' } as const
const link = (text: string, references: Parameters<typeof listCrossLinks>[1]): string =>
  renderLinkedText(text, listCrossLinks(view, references), 'zh-CN')

test('a reference in the wording leads to the provision, and the wording stays as it is', () => {
  expect(link('依照第十六条第一款办理', [{ start: 2, end: 9, target }])).toBe(
    '依照<a href="/zh-cn/laws/card-measures/16/#p1">第十六条第一款</a>办理',
  )
})

test('a reference to what is not held stays words', () => {
  const unheld = { kind: 'unheld', law: null, article: 3 } as const
  expect(link('依照第三条', [{ start: 2, end: 5, target: unheld }])).toBe('依照第三条')
})

test('a word inside a reference is not explained there, one beside it is', () => {
  const word = (start: number, end: number) => ({ start, end, url: '#word-card', className: 'to-term' })
  const cross = listCrossLinks(view, [{ start: 2, end: 9, target }])
  expect(renderLinkedText('依照第十六条第一款办卡<&', [...cross, word(4, 6), word(9, 11)], 'zh-CN')).toBe(
    '依照<a href="/zh-cn/laws/card-measures/16/#p1">第十六条第一款</a><a class="to-term" href="#word-card">办卡</a>&lt;&amp;',
  )
})
