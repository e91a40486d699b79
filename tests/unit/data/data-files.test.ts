import { describe, expect, test } from 'vitest'
import { dataBuilders, formatData } from '../../../src/data/data-files.ts'
import { buildLegislation } from '../../../src/data/legislation.ts'
import { buildJsonSchema, dataNames, dataShapes } from '../../../src/data/shapes.ts'
import { readEntries } from '../../../src/knowledge/files.ts'
import { buildGraph } from '../../../src/knowledge/graph.ts'
import { createContent } from '../../support/content.ts'
import { buildHeldLaws } from '../../support/held-laws.ts'

const content = createContent()
const graph = buildGraph(readEntries(content.root))
content.remove()

describe('the data files', () => {
  test.each(dataNames)('%s.json is what its schema says', (name) => {
    const written: unknown = JSON.parse(formatData(dataBuilders[name](graph)))
    expect(dataShapes[name].safeParse(written).error?.issues ?? []).toEqual([])
  })

  test.each(dataNames)('%s.schema.json describes every field of an entry and allows no other', (name) => {
    const schema = JSON.stringify(buildJsonSchema(name))
    expect(schema).toContain('"$schema":"https://json-schema.org/draft/2020-12/schema"')
    expect(schema).toContain('"additionalProperties":false')
  })

  test('are the same bytes for the same content', () => {
    for (const name of dataNames)
      expect(formatData(dataBuilders[name](graph))).toBe(formatData(dataBuilders[name](graph)))
  })

  test('give an article with its wording line by line and the procedures that rest on it', () => {
    const article = dataBuilders.laws(graph).laws[0]?.articles[0]
    expect(article?.wording['zh-CN'].map(({ anchor, label }) => `${anchor} ${label}`.trim())).toEqual([
      'p1',
      'p1-i1 （一）',
      'p1-i2 （二）',
      'p2',
    ])
    expect(article?.citedBy).toContainEqual({
      procedure: 'card-loss',
      anchor: 'p1-i1',
      role: 'requires',
      why: graph.procedure('card-loss').facts.legalBasis[0]?.why,
    })
    expect(article?.paths).toEqual({
      en: 'en/laws/card-measures/16/',
      'zh-CN': 'zh-cn/laws/card-measures/16/',
    })
  })

  test('hold no address that would break when the site moves', () => {
    for (const name of dataNames) expect(formatData(dataBuilders[name](graph))).not.toMatch(/"(?:en|zh-CN)": "\//)
  })
})

describe('a law as schema.org Legislation', () => {
  const held = buildHeldLaws()
  const describeLaw = (key: string) => buildLegislation(held.law(key), held.articlesOf(key))

  test('says that our copy is unofficial and our English a translation', () => {
    const law = JSON.stringify(describeLaw('social-insurance-law'))
    expect(law).toContain('"legislationLegalValue":{"@id":"https://schema.org/UnofficialLegalValue"}')
    expect(law).toContain('"translationOfWork":{"@id":"#law"}')
  })

  test('says whether it is in force', () => {
    const forceOf = (key: string) => describeLaw(key)['legislationLegalForce']
    expect(forceOf('social-insurance-law')).toEqual({ '@id': 'https://schema.org/InForce' })
    expect(forceOf('medical-security-law')).toEqual({ '@id': 'https://schema.org/NotInForce' })
  })

  test('leaves out what is not known', () => {
    const law: unknown = JSON.parse(JSON.stringify(describeLaw('minors-network-protection-regulations')))
    expect(law).not.toHaveProperty('legislationDate')
    expect(law).toHaveProperty('legislationDateOfApplicability', '2024-01-01')
  })

  test('names every article that is held', () => {
    expect(describeLaw('civil-code')['hasPart']).toHaveLength(held.articlesOf('civil-code').length)
  })
})
