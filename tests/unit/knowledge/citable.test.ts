import { describe, expect, test } from 'vitest'
import { buildCitationItems } from '../../../src/data/citation-files.ts'
import { anchorOfCitation, listCitedPlaces, pathsOfCitables, readCitable } from '../../../src/knowledge/citable.ts'
import { buildHeldLaws, listPlaces } from '../../support/held-laws.ts'

const graph = buildHeldLaws()
const citables = pathsOfCitables(graph.entries)
  .filter(({ params }) => params.locale === 'en')
  .map(({ params }) => readCitable(graph, params))

describe('pages of citations', () => {
  test('hold every law, article, paragraph, item and sub-item exactly once', () => {
    const held = citables.flatMap((citable) =>
      listCitedPlaces(citable).map((place) => ({ law: citable.law.key, ...place })),
    )
    const sorted = (places: readonly object[]): string[] => places.map((place) => JSON.stringify(place)).sort()
    expect(sorted(held)).toEqual(sorted(listPlaces(graph.entries)))
  })

  test('give every place an anchor and a record of its own', () => {
    for (const citable of citables) {
      const anchors = listCitedPlaces(citable).map(anchorOfCitation)
      const records = buildCitationItems(citable, 'en').map(({ id }) => id)
      expect(new Set(anchors).size).toBe(anchors.length)
      expect(new Set(records).size).toBe(anchors.length)
    }
  })

  test('name what they were asked for', () => {
    const place = { law: 'social-insurance-law', number: '58' }
    expect(readCitable(graph, place).article?.key).toBe('social-insurance-law/article-058')
    expect(readCitable(graph, { ...place, number: undefined }).article).toBeNull()
  })
})
