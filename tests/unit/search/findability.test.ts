import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isTarget, readQueries } from '../../../bench/search-queries.ts'
import { readContentParts, readSearchPhrasings } from '../../../integrations/search/content-parts.ts'
import { createAsker } from '../../../integrations/search/load.ts'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { localeTags } from '../../../src/i18n/locales.ts'
import { readEntries } from '../../../src/knowledge/files.ts'

const contentRoot = join(projectRoot, 'src', 'content')
const parts = readContentParts(contentRoot)
const data = { parts, texts: null }

describe.each(localeTags)('in %s', (locale) => {
  const ask = createAsker(data, locale)
  const { core, more } = parts[locale]
  const promised = core.procedures.map(([key, title, , , , ...asks]) => {
    const others = more.procedures.find((procedure) => procedure.key === key)?.asks ?? []
    return [key, [title, ...asks, ...others]] as const
  })

  test.each(promised)(
    '%s is among the first three for its title and for every way people ask for it',
    async (key, lines) => {
      const missed: string[] = []
      for (const line of lines) {
        const { hits } = await ask(line)
        const place = hits.findIndex((hit) => hit.kind === 'procedure' && hit.key === key)
        if (place < 0 || place > 2) missed.push(line)
      }
      expect(missed).toEqual([])
    },
  )
})

describe('short and mixed questions', () => {
  const askers = { en: createAsker(data, 'en'), 'zh-CN': createAsker(data, 'zh-CN') }

  test.each([
    ['en', 'medical security bureau', 'term:medical-security-administration'],
    ['en', 'health insurance helpline number', 'term:hotline-12393'],
    ['en', 'what does flexible employment mean', 'term:flexible-employment'],
    ['en', 'maternity pay', 'term:maternity-insurance'],
  ] as const)('in %s, a thing called by an everyday name leads to it: %s', async (locale, query, target) => {
    const { hits } = await askers[locale](query)
    expect(hits.slice(0, 2).map(({ kind, key }) => `${kind}:${key}`)).toContain(target)
  })

  test.each([
    ['en', 'replace social security card in Hangzhou', ['procedure:card-loss-report-and-replacement', 'region:330100']],
    ['zh-CN', '杭州 社保卡补办', ['procedure:card-loss-report-and-replacement', 'region:330100']],
    ['zh-CN', '区号0571的社保热线', ['region:330100']],
  ] as const)('in %s, a place beside a matter leads to both: %s', async (locale, query, targets) => {
    const { hits } = await askers[locale](query)
    expect(hits.slice(0, 3).map(({ kind, key }) => `${kind}:${key}`)).toEqual(expect.arrayContaining([...targets]))
  })

  test.each([
    ['en', ['Chinese green card application', 'extend my work visa', 'car insurance renewal', 'income tax refund app']],
    ['zh-CN', ['车险到期了在哪续', '美国签证照片要求', '个税专项扣除怎么填', '租房合同要注意什么']],
  ] as const)('in %s, matters of other offices get no confident answer', async (locale, queries) => {
    for (const query of queries) expect([query, (await askers[locale](query)).state]).not.toEqual([query, 'results'])
  })
})

describe('what stands below a term', () => {
  test('is no slip: each has as many other names as are shown, or none that is misspelt', () => {
    const slipped = readEntries(contentRoot).terms.filter(({ facts }) =>
      localeTags.some((locale) => facts.everyday[locale].length < 3 && facts.misspellings[locale].length > 0),
    )
    expect(slipped.map(({ key }) => key)).toEqual([])
  })
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

  test('holds none in its scored half that search has learned from', () => {
    for (const locale of localeTags) {
      const learned = new Set(Object.values(readSearchPhrasings(contentRoot, locale)).flat())
      const scored = readQueries(projectRoot, 'test').filter((query) => query.locale === locale)
      expect(scored.map(({ text }) => text).filter((text) => learned.has(text))).toEqual([])
    }
  })

  test('holds none of the lines that the pages themselves promise to be found by', () => {
    const promised = new Set(
      localeTags.flatMap((locale) => {
        const { core, more } = parts[locale]
        return [
          ...core.procedures.flatMap(([, , , , , ...asks]) => asks),
          ...more.procedures.flatMap(({ asks }) => asks),
        ]
      }),
    )
    expect(queries.map(({ text }) => text).filter((text) => promised.has(text)).length).toBeLessThan(
      queries.length / 20,
    )
  })

  test('leads to things that exist', () => {
    const { core, names, places } = parts.en
    const exists = new Set([
      ...core.procedures.map(([key]) => `procedure:${key}`),
      ...core.topics.map(({ key }) => `topic:${key}`),
      ...names.laws.flatMap(({ key, articles }) => [
        `law:${key}`,
        ...articles.map((number) => `article:${key}/article-${String(number).padStart(3, '0')}`),
      ]),
      ...names.terms.map(({ key }) => `term:${key}`),
      ...names.documents.map(({ key }) => `document:${key}`),
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

  test('nine in ten of the half to develop with lead to their target within three, without full texts', async () => {
    const askers = { en: createAsker(data, 'en'), 'zh-CN': createAsker(data, 'zh-CN') }
    const wanted = dev.filter(({ targets }) => targets.length > 0)
    let found = 0
    for (const { locale, text, targets } of wanted) {
      const { hits } = await askers[locale](text)
      if (hits.slice(0, 3).some((hit) => isTarget(hit, targets))) found += 1
    }
    expect(found / wanted.length).toBeGreaterThanOrEqual(0.9)
  })
})
