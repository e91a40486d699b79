import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEntries } from '../../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../../src/knowledge/graph.ts'
import { sourceAnchor } from '../../../src/knowledge/reference.ts'
import { resolveReference } from '../../../src/knowledge/resolve-reference.ts'
import { createContent, type FixtureContent } from '../../support/content.ts'

describe('the knowledge graph', () => {
  let content: FixtureContent
  let graph: KnowledgeGraph

  beforeAll(() => {
    content = createContent()
    graph = buildGraph(readEntries(content.root))
  })
  afterAll(() => content.remove())

  test('an article knows every procedure that rests on it, and how', () => {
    const citations = graph.citationsOf('card-measures/article-016')
    expect(
      citations.map(({ entry, basis }) => [entry.kind, entry.key, basis.role, basis.paragraph, basis.item]),
    ).toEqual([
      ['procedure', 'card-pin-reset', 'requires', 1, 1],
      ['procedure', 'card-loss', 'requires', 1, 1],
    ])
  })

  test('an article that nothing rests on has no citations', () => {
    expect(graph.citationsOf('card-measures/article-099')).toEqual([])
  })

  test('a related page says each reason, the editor’s choice first', () => {
    const [relation] = graph.relationsOf('card-loss')
    expect(relation?.procedure.key).toBe('card-pin-reset')
    expect(relation?.reasons.map(({ kind }) => kind)).toEqual(['editor', 'article', 'document', 'region'])
  })

  test('procedures of a topic follow its order, and know their neighbours', () => {
    expect(graph.proceduresOf('cards').map(({ key }) => key)).toEqual(['card-pin-reset', 'card-loss'])
    expect(graph.neighboursOf('card-pin-reset')).toMatchObject({ previous: undefined, next: { key: 'card-loss' } })
    expect(graph.neighboursOf('card-loss')).toMatchObject({ previous: { key: 'card-pin-reset' }, next: undefined })
  })

  test('a document knows who asks for it, a region what procedures say of it', () => {
    expect(graph.proceduresAskingFor('household-register').map(({ key }) => key)).toEqual([
      'card-pin-reset',
      'card-loss',
    ])
    expect(graph.localRulesOf('340100').map(({ procedure }) => procedure.key)).toEqual(['card-pin-reset', 'card-loss'])
    expect(graph.localRulesOf('000000')).toEqual([])
  })

  test('offices are found by the region they serve', () => {
    expect(graph.officesOf('520500').map(({ key }) => key)).toEqual(['bijie-hrss'])
    expect(graph.officesOf('000000').map(({ key }) => key)).toEqual(['national-12333'])
  })

  test('a page lists the sources it rests on, best grade first', () => {
    expect(graph.sourcesOf('card-pin-reset').map(({ key, facts }) => [facts.grade, key])).toEqual([
      ['A', 'ministry-answer-2022'],
      ['B', 'city-guide-copy-2023'],
      ['C', 'local-report-2021'],
    ])
  })

  test('the best source decides the grade of a statement, and a statute read in copies counts as B', () => {
    expect(graph.gradeOf(['local-report-2021', 'ministry-answer-2022'])).toBe('A')
    expect(graph.gradeOf(['article:card-measures/article-016#p1'])).toBe('B')
    expect(graph.gradeOf([])).toBe('D')
  })

  test('a reference leads to the page of its language', () => {
    expect(
      resolveReference(graph, { kind: 'article', key: 'card-measures/article-016', anchor: 'p1-i1' }, 'zh-CN').url,
    ).toBe('/zh-cn/laws/card-measures/16/#p1-i1')
    expect(resolveReference(graph, { kind: 'region', key: '520500', anchor: '' }, 'en').url).toBe(
      '/en/regions/guizhou/bijie/',
    )
    expect(resolveReference(graph, { kind: 'source', key: 'ministry-answer-2022', anchor: '' }, 'en').url).toBe(
      `#${sourceAnchor('ministry-answer-2022')}`,
    )
  })

  test('a key that nothing has is named in the error', () => {
    expect(() => graph.term('no-such-term')).toThrow(
      new Error('There is no term "no-such-term". Run "npm run check" to see who names it.'),
    )
    expect(() => resolveReference(graph, { kind: 'region', key: '999999', anchor: '' }, 'en')).toThrow(
      new Error('There is no region "999999". Use a code of regions/regions.json.'),
    )
  })
})
