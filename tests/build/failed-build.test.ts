import { describe, expect, onTestFinished, test } from 'vitest'
import { createTinySite } from '../support/tiny-site.ts'

/** A tiny site that has a good build from before. */
function createBuiltSite(name: string) {
  const site = createTinySite(name)
  onTestFinished(site.remove)
  site.write('dist/index.html', 'the last good build')
  return site
}

describe('a build that fails', () => {
  test.each(['broken-links', 'render-error', 'broken-script'])('for %s leaves dist/ as it was', async (name) => {
    const site = createBuiltSite(name)
    const { status } = await site.build()
    expect(status).toBe(1)
    expect([...site.readAll('dist')]).toEqual([['index.html', 'the last good build']])
  })

  test('names all broken links, languages and titles at once', async () => {
    const { output } = await createBuiltSite('broken-links').build()
    expect(output).toContain(`7 problems in the built pages:

en/index.html  broken-anchor
  A link leads to #p9 of en/other/index.html, which has no such id.
  Correct the anchor, or give the target that id.

en/index.html and 1 more  broken-link
  A link leads to en/nowhere/index.html, which is not in the build.
  Correct the link, or add what it leads to.

en/index.html  broken-link
  A link leads to en/other without the slash at its end, which fails from disk.
  Correct the link, or add what it leads to.

en/index.html and 1 more  duplicate-title
  The title "Same title" stands on 2 pages: en/index.html, en/other/index.html.
  Give each page of a language its own title: readers choose by it among search results and tabs.

en/index.html  external-resource
  "https://example.com/tracker.gif" is loaded from outside the site.
  Put the file into the project: no request may leave the origin.

zh-cn/index.html  unknown-scheme
  "javascript:history.back()" is a link of the kind "javascript:".
  Link with https:, http:, tel: or mailto: only.

zh-cn/index.html  wrong-language
  The page says it is "en", but its path is that of "zh-CN".
  Set <html lang> from the locale of the page.
  Hint:
    Nothing was published: dist/ is as it was before.`)
  })

  test('succeeds once the problem is put right, and then replaces dist/', async () => {
    const site = createBuiltSite('broken-script')
    await site.build()
    site.write('src/client/missing.ts', 'document.title = document.title.trim()\n')
    const { status, output } = await site.build()
    expect(status, output).toBe(0)
    expect([...site.readAll('dist').keys()].map((file) => file.replace(/\.\w{8}\./, '.*.'))).toEqual([
      'assets/missing.*.js',
      'en/index.html',
    ])
  })
})
