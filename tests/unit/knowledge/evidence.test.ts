import { expect, test } from 'vitest'
import { listEvidence } from '../../../src/knowledge/entry-sources.ts'
import { nameArticle, numberSources, parseArticleEvidence } from '../../../src/knowledge/evidence.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'

const graph = createFixtureGraph()

test('a reference to an article is read to the item', () => {
  expect(parseArticleEvidence('article:card-measures/article-016#p1-i2')).toEqual({
    article: 'card-measures/article-016',
    law: 'card-measures',
    number: 16,
    anchor: 'p1-i2',
    provision: { paragraph: 1, item: 2 },
  })
  expect(parseArticleEvidence('ministry-answer-2022')).toBeNull()
})

test('sources are numbered in the order in which readers meet them, articles are not', () => {
  const numbers = numberSources(['b', 'article:x/article-001', 'a', 'b'])
  expect([...numbers]).toEqual([
    ['b', 1],
    ['a', 2],
  ])
})

test('a provision is named as each language names it', () => {
  const place = { law: 'card-measures', number: 16, provision: { paragraph: 1, item: 2 } }
  expect(nameArticle(graph, place, 'en')).toBe('CM, Article 16, paragraph 1, item 2')
  expect(nameArticle(graph, place, 'zh-CN')).toBe('《卡办法》第十六条第一款第二项')
})

test('the sources of an entry are those of its facts, at any depth, and those its texts link to', () => {
  const facts = { sources: ['a'], phones: [{ sources: ['b', 'a'] }], note: { en: 'See [this](source:c).' } }
  expect(listEvidence(facts, ['As [reported](source:d).'])).toEqual(['a', 'b', 'c', 'd'])
})
