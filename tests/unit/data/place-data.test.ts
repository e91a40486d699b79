import { runInNewContext } from 'node:vm'
import { describe, expect, test, vi } from 'vitest'
import { buildPlaceRecord } from '../../../src/data/place-data.ts'
import { formatPlaceScript, type PlaceRecord, readPlaceScript } from '../../../src/data/place-record.ts'
import { localeTags } from '../../../src/i18n/locales.ts'
import { readHeldContent } from '../../support/held-content.ts'

// A record for every region.
vi.setConfig({ testTimeout: 60_000 })

const graph = readHeldContent()

function recordOf(code: string): PlaceRecord {
  const region = graph.regions.find(code)
  if (!region) throw new Error(`There is no region ${code}.`)
  return buildPlaceRecord(graph, region)
}

/** Runs the script as a browser does, and gives back what it left. */
function run(script: string): unknown {
  const self: Record<string, unknown> = {}
  runInNewContext(script, { self, JSON })
  return JSON.parse(JSON.stringify(self['shebaoPlaces']))
}

describe('what a browser is told of a place', () => {
  test('comes through the script unchanged, for every region', () => {
    for (const region of graph.entries.regions) {
      const record = buildPlaceRecord(graph, region)
      const script = formatPlaceScript(record)
      // As texts: comparing hundreds of such records field by field takes longer than making them.
      expect(JSON.stringify(run(script))).toBe(JSON.stringify({ [region.code]: record }))
      expect(JSON.stringify(readPlaceScript(script))).toBe(JSON.stringify(record))
    }
  })

  test('a text with quotation marks, markup and line ends stays a text', () => {
    const record = recordOf('520500')
    const text = '</script>"\'\\\u2028\u2029<img onerror=x>'
    const hostile = { ...record, name: { en: text, 'zh-CN': text } }
    expect(run(formatPlaceScript(hostile))).toEqual({ '520500': hostile })
  })

  test('answers a card question in Weining by the county, elsewhere in Bijie by the city', () => {
    const { answers, procedures, districts } = recordOf('520500')
    const key = 'minor-card-password-forgotten'
    const weining = districts.find(({ name }) => name['zh-CN'].startsWith('威宁'))
    const names = (indexes: readonly number[] = []): string[] =>
      indexes.map((index) => answers[index]?.office?.name.en ?? answers[index]?.body.en ?? '')
    expect(names(procedures[key]?.answers)).toEqual([
      'Bijie Municipal Human Resources and Social Security Bureau',
      'Bank',
    ])
    expect(names(weining?.procedures[key])).toEqual([
      'Weining Yi, Hui and Miao Autonomous County Human Resources and Social Security Bureau',
      'Bank',
    ])
  })

  test.each(localeTags)('local rules say where they hold and how sure they are (%s)', (locale) => {
    const rules = Object.values(recordOf('520500').procedures).flatMap((procedure) => procedure?.rules ?? [])
    expect(rules.length).toBeGreaterThan(0)
    for (const { heading, text } of rules) {
      expect(heading[locale]).toMatch(locale === 'en' ? /^(?:Bijie|Guizhou) \(.+\): $/ : /^(?:毕节市|贵州省)（.+）：$/)
      expect(text[locale]).not.toMatch(/\]\(|<|\*\*/)
    }
  })

  test('leaves out procedures that are written for other places', () => {
    expect(Object.keys(recordOf('110000').procedures)).not.toContain('bijie-agency-contacts')
    expect(Object.keys(recordOf('520500').procedures)).toContain('bijie-agency-contacts')
  })
})
