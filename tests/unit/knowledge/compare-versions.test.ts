import { describe, expect, test } from 'vitest'
import { compareAmendments } from '../../../src/knowledge/compare-versions.ts'
import { buildHeldLaws } from '../../support/held-laws.ts'

const graph = buildHeldLaws()

describe('the versions of a law compared', () => {
  test('show word by word what the 2018 amendment of the Social Insurance Law changed, and what it left alone', () => {
    const law = graph.law('social-insurance-law')
    const articles = graph.articlesOf(law.key)
    const [amendment] = compareAmendments(law.facts, articles)
    expect(amendment?.compared.map(({ article }) => article.number)).toEqual([57])
    expect(amendment?.compared[0]?.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'changed'])
    expect(amendment?.compared[0]?.rows[2]?.changes.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '工商行政' },
      { kind: 'added', text: '市场监督' },
    ])
    expect(amendment?.unheld).toEqual([64, 66])
    expect(amendment?.untouched).toBe(articles.length - 1)
  })

  test('say of an article whose earlier wording is not held that it is not', () => {
    const law = graph.law('civil-code')
    const [first] = graph.articlesOf(law.key)
    const amendments = [{ date: '2025-01-01', effective: '2025-01-01', articles: [first?.number ?? 0, 1] }]
    const [amendment] = compareAmendments({ amendments }, graph.articlesOf(law.key))
    expect(amendment?.withoutEarlier).toEqual([first])
    expect(amendment?.unheld).toEqual([1])
    expect(compareAmendments({ amendments: [{ date: '2025-01-01', effective: '2025-01-01' }] }, [])).toEqual([])
  })
})
