import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isTarget, readQueries } from '../../../bench/search-queries.ts'
import { readContentParts } from '../../../integrations/search/content-parts.ts'
import { createAsker } from '../../../integrations/search/load.ts'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { localeTags } from '../../../src/i18n/locales.ts'

const parts = readContentParts(join(projectRoot, 'src', 'content'))
const data = { parts, hasTexts: false }

describe.each(localeTags)('in %s', (locale) => {
  const ask = createAsker(data, locale)
  const { procedures } = parts[locale].core

  test.each(procedures.map(({ key, asks, title }) => [key, [title, ...asks]] as const))(
    '%s is among the first three for its title and for every way people ask for it',
    (key, lines) => {
      const missed = lines.filter((line) => {
        const place = ask(line).hits.findIndex((hit) => hit.kind === 'procedure' && hit.key === key)
        return place < 0 || place > 2
      })
      expect(missed).toEqual([])
    },
  )
})

describe('the set of real phrasings', () => {
  const dev = readQueries(projectRoot, 'dev')
  const queries = [...dev, ...readQueries(projectRoot, 'test')]

  test('is large, and of both languages', () => {
    expect(queries.length).toBeGreaterThanOrEqual(400)
    for (const locale of localeTags)
      expect(queries.filter((query) => query.locale === locale).length).toBeGreaterThanOrEqual(200)
  })

  test('names no phrasing twice', () => {
    const texts = queries.map(({ locale, text }) => `${locale} ${text}`)
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  test('holds none of the lines that the pages themselves promise to be found by', () => {
    const asks = new Set(
      localeTags.flatMap((locale) => parts[locale].core.procedures.flatMap((procedure) => procedure.asks)),
    )
    expect(queries.map(({ text }) => text).filter((text) => asks.has(text)).length).toBeLessThan(queries.length / 20)
  })

  test('leads to things that exist', () => {
    const { core, names, places } = parts.en
    const exists = new Set([
      ...core.procedures.map(({ key }) => `procedure:${key}`),
      ...names.laws.flatMap(({ key, articles }) => [
        `law:${key}`,
        ...articles.map((number) => `article:${key}/article-${String(number).padStart(3, '0')}`),
      ]),
      ...names.terms.map(({ key }) => `term:${key}`),
      ...places.regions.map(([code]) => `region:${code}`),
      'region:000000',
    ])
    const officeParts = new Set(places.offices.flatMap(([key]) => key.split('-')))
    const missing = queries
      .flatMap(({ targets }) => targets)
      .map((target) => target.replace(/#.*$/, ''))
      .filter((target) => !exists.has(target) && !(target.startsWith('office:') && officeParts.has(target.slice(7))))
    expect([...new Set(missing)]).toEqual([])
  })

  test('nine in ten of the half to develop with lead to their target within three, without full texts', () => {
    const askers = { en: createAsker(data, 'en'), 'zh-CN': createAsker(data, 'zh-CN') }
    const wanted = dev.filter(({ targets }) => targets.length > 0)
    const found = wanted.filter(({ locale, text, targets }) =>
      askers[locale](text)
        .hits.slice(0, 3)
        .some((hit) => isTarget(hit, targets)),
    )
    expect(found.length / wanted.length).toBeGreaterThanOrEqual(0.9)
  })
})
