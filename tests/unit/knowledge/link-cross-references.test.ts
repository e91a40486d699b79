import { expect, test } from 'vitest'
import { linkCrossReferences } from '../../../src/knowledge/link-cross-references.ts'
import { createPageView } from '../../../src/knowledge/page-view.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'

const view = createPageView(createFixtureGraph(), 'zh-CN')

test('a reference in the wording leads to the provision, and the wording stays as it is', () => {
  const target = { kind: 'article', law: 'card-measures', article: 'card-measures/article-016', anchor: 'p1' } as const
  expect(linkCrossReferences(view, '依照第十六条第一款办理', [{ start: 2, end: 9, target }], 'zh-CN')).toBe(
    '依照<a href="/zh-cn/laws/card-measures/16/#p1">第十六条第一款</a>办理',
  )
})

test('a reference to what is not held stays words', () => {
  const target = { kind: 'unheld', law: null, article: 3 } as const
  expect(linkCrossReferences(view, '依照第三条', [{ start: 2, end: 5, target }], 'zh-CN')).toBe('依照第三条')
})
