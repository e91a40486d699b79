import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { attributeOf, scanTags } from '../../integrations/html.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const limit = 14 * 1024
const limitOfLists = 30 * 1024

/** Lists of everything of a kind, and laws as a whole, may be longer than a page that answers a question. */
const lists = /^(?:en|zh-cn)\/(?:(?:procedures|laws|regions|offices|terms|documents|search)|laws\/[^/]+)\/index\.html$/

test('every page fits into 14 kB with its style sheets, lists and whole laws into 30 kB (gzip)', () => {
  const tooHeavy = globSync('**/*.html', { cwd: dist })
    .map((found) => found.replaceAll('\\', '/'))
    .map((path) => ({ path, weight: weigh(path), limit: lists.test(path) ? limitOfLists : limit }))
    .filter(({ weight, limit }) => weight > limit)
    .sort((a, b) => b.weight - a.weight)
    .map(({ path, weight, limit }) => `${path}: ${weight} bytes, ${weight - limit} too many`)
  expect(tooHeavy).toEqual([])
})

function weigh(path: string): number {
  const html = readFileSync(join(dist, path), 'utf8')
  const sheets = styleSheetsOf(html).map((href) => readFileSync(join(dist, dirname(path), href)))
  return [Buffer.from(html), ...sheets].reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0)
}

function styleSheetsOf(html: string): string[] {
  return scanTags(html)
    .filter((tag) => tag.name === 'link' && attributeOf(tag, 'rel') === 'stylesheet')
    .map((tag) => attributeOf(tag, 'href') ?? '')
}
