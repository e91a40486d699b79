import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import type { ExchangeContext } from '../../../src/exchange/check-office.ts'
import { readCsv, writeCsv } from '../../../src/exchange/csv.ts'
import { writeOfficeRows } from '../../../src/exchange/office-cells.ts'
import { readOfficeTable } from '../../../src/exchange/read-offices.ts'
import { readXlsx, writeXlsx } from '../../../src/exchange/xlsx.ts'
import { localeTags } from '../../../src/i18n/locales.ts'
import { readEntries } from '../../../src/knowledge/files.ts'
import { createRegionTree } from '../../../src/knowledge/region-tree.ts'
import { arbitraryOffices } from './arbitrary-office.ts'

const entries = readEntries(join(projectRoot, 'src', 'content'))
const regions = createRegionTree(entries.regions)
const context: ExchangeContext = {
  offices: [],
  regions,
  sources: new Set(['source-a', 'source-b']),
  articles: new Set(['law/article-001']),
  today: '2026-11-22',
}
const ownContext: ExchangeContext = {
  ...context,
  sources: new Set(entries.sources.map(({ key }) => key)),
  articles: new Set(entries.articles.map(({ key }) => key)),
}

describe('a round trip', () => {
  test.each(localeTags)('through CSV with a header in %s loses nothing', (locale) => {
    fc.assert(
      fc.property(arbitraryOffices, (offices) => {
        const bytes = new TextEncoder().encode(writeCsv(writeOfficeRows(offices, locale)))
        expect(readOfficeTable(readCsv(bytes), context)).toEqual({ offices, problems: [] })
      }),
    )
  })

  test('through .xlsx loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryOffices, async (offices) => {
        const table = await readXlsx(writeXlsx(writeOfficeRows(offices, 'zh-CN')))
        expect(readOfficeTable(table, context)).toEqual({ offices, problems: [] })
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test.each(localeTags)('of all offices of this site loses nothing, texts included (%s)', (locale) => {
    const offices = entries.offices.map(({ key, facts, texts }) => ({
      key,
      facts,
      texts: Object.fromEntries(Object.entries(texts).map(([tag, { body }]) => [tag, { body: body.trim() }])),
    }))
    const bytes = new TextEncoder().encode(writeCsv(writeOfficeRows(offices, locale)))
    expect(readOfficeTable(readCsv(bytes), ownContext)).toEqual({ offices, problems: [] })
    // The same table over offices that are there already changes nothing either.
    expect(readOfficeTable(readCsv(bytes), { ...ownContext, offices: entries.offices }).offices).toEqual(offices)
  })
})
