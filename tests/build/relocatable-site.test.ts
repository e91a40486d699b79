import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPage } from '../../integrations/built-page.ts'
import { startServer } from '../../scripts/support/local-server.ts'
import { createTinySite, type TinySite } from '../support/tiny-site.ts'

let site: TinySite
beforeAll(async () => {
  site = createTinySite('relocatable')
  const { status, output } = await site.build()
  expect(status, output).toBe(0)
})
afterAll(() => site.remove())

/** The names of the built files, with hashes as `*`. */
function fileNames(): string[] {
  return [...site.readAll('dist').keys()].map((file) => file.replace(/\.[\w-]{8}\./, '.*.')).sort()
}

describe('a built site', () => {
  test('holds its pages, one style sheet and one script, and nothing of the build', () => {
    expect(fileNames()).toEqual([
      '404.html',
      'assets/site.*.css',
      'assets/site.*.js',
      'en/deep/page/index.html',
      'en/index.html',
      'index.html',
      'seal.svg',
      'zh-cn/index.html',
    ])
  })

  test.each(['/', '/a/b/c/'])('loads every page and file when it is served at %s', async (mount) => {
    const server = await startServer({ directory: join(site.directory, 'dist'), mount }, 0)
    const seen = new Set([server.url])
    const failed: string[] = []
    for (const address of seen) {
      const response = await fetch(address)
      if (!response.ok) failed.push(address)
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue
      for (const { url } of readPage('', await response.text()).references) {
        const target = new URL(url, address)
        if (target.origin === new URL(server.url).origin) seen.add(target.href.replace(/#.*/, ''))
      }
    }
    await server.close()
    expect(failed).toEqual([])
    // Four pages, the style sheet, the script and the image; each address once.
    expect(seen.size).toBe(7)
  })

  test('keeps the words of a page apart', () => {
    expect(site.read('dist/en/index.html')).toMatch(/See\s+<a [^>]*>the page<\/a>\s+and <a /)
  })

  test('has no address from the root of the server, except in 404.html', () => {
    const rooted = [...site.readAll('dist')].filter(([, text]) => /(?:href|src|action)="\/|url\(\//.test(text))
    expect(rooted.map(([file]) => file)).toEqual(['404.html'])
  })

  test('has classic scripts only, and none inline', () => {
    const scripts = [...site.readAll('dist').values()].flatMap(
      (text) => text.match(/<script[^>]*>(?!<\/script>)?/g) ?? [],
    )
    expect(scripts.length).toBe(3)
    for (const script of scripts) expect(script).toMatch(/^<script defer src="[./]+assets\/site\.[0-9a-f]{8}\.js">$/)
  })

  test('is the same to the byte when it is built again in another folder, time zone and language', async () => {
    const other = createTinySite('relocatable', 'deeper/still')
    const environment = { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8', SOURCE_DATE_EPOCH: '86400' }
    const { status, output } = await other.build({ environment })
    expect(status, output).toBe(0)
    expect(other.readAll('dist')).toEqual(site.readAll('dist'))
    other.remove()
  })
})
