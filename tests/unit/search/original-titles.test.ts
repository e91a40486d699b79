import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { readContentParts } from '../../../integrations/search/content-parts.ts'
import { createAsker } from '../../../integrations/search/load.ts'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { readContent } from '../../../src/checks/read-content.ts'
import type { Locale } from '../../../src/i18n/locales.ts'

const titleSchema = z.strictObject({
  title: z.string().min(1),
  chinese: z.string().min(1),
  page: z.string().min(1),
  named: z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) }),
})

const contentRoot = join(projectRoot, 'src', 'content')
const file = readFileSync(join(projectRoot, 'tests', 'search', 'original-titles.yaml'), 'utf8')
const titles = z.array(titleSchema).parse(parseYaml(file))
const data = { parts: readContentParts(contentRoot), texts: null }
const askers = { en: createAsker(data, 'en'), 'zh-CN': createAsker(data, 'zh-CN') }
const content = readContent(contentRoot, { today: '2026-11-22', base: 'src/content' })

describe('the thirteen questions of the page that this site began with', () => {
  test('are all there', () => {
    expect(titles.length).toBe(13)
    expect(new Set(titles.map(({ page }) => page)).size).toBe(13)
  })

  test.each(titles)('“$title” leads to its answer within the first three', async ({ title, page }) => {
    expect(await findFirst('en', title)).toContain(page)
  })

  test.each(titles)('so does the Chinese question behind it: $chinese', async ({ chinese, page }) => {
    expect(await findFirst('zh-CN', chinese)).toContain(page)
  })

  test.each(titles)('“$title” is answered by a page that names the question in both languages', ({ page, named }) => {
    expect(visibleText('en', page)).toContain(named.en)
    expect(visibleText('zh-CN', page)).toContain(named['zh-CN'])
  })
})

async function findFirst(locale: Locale, question: string): Promise<string[]> {
  const { hits } = await askers[locale](question)
  return hits.slice(0, 3).flatMap(({ kind, key }) => (kind === 'procedure' ? [key] : []))
}

/** What readers see of a page's own words; `asks` are for the search alone and do not count. */
function visibleText(locale: Locale, page: string): string {
  return content.passages
    .filter((passage) => passage.collection === 'procedures' && passage.key === page && passage.locale === locale)
    .filter(({ place, field }) => place !== 'facts' && field[0] !== 'asks')
    .map(({ text }) => text)
    .join('\n')
}
