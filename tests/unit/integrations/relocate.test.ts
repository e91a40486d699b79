import { describe, expect, test } from 'vitest'
import { depthOf, relocateCss, relocateHtml, relocateUrl } from '../../../integrations/relocate.ts'

describe('relocateUrl', () => {
  test.each([
    ['/en/laws/', 0, './en/laws/'],
    ['/en/laws/', 1, '../en/laws/'],
    ['/en/laws/#p2-i3', 3, '../../../en/laws/#p2-i3'],
    ['/', 0, './'],
    ['/', 2, '../../'],
    ['/en/search/?q=a/b', 1, '../en/search/?q=a/b'],
  ])('%s on a page %i deep is %s', (url, depth, expected) => {
    expect(relocateUrl(url, depth)).toBe(expected)
  })

  test.each(['https://www.gov.cn/', '//www.gov.cn/', '#p2', 'tel:12333', 'mailto:a@b.cn', '../en/', ''])(
    'leaves "%s" as it is',
    (url) => {
      expect(relocateUrl(url, 2)).toBe(url)
    },
  )
})

describe('depthOf', () => {
  test('counts the folders above a file', () => {
    expect(['index.html', 'en/index.html', 'en/laws/x/58/index.html'].map(depthOf)).toEqual([0, 1, 4])
  })
})

describe('relocateHtml', () => {
  test('moves every attribute that holds a URL', () => {
    const html =
      '<a href="/en/"><img src=\'/a.png\' srcset="/a.png 1x, /b.png 2x, c.png 3x"><form action=/en/search/>' +
      '<button formaction="/x/"><video poster="/p.png"><use xlink:href="/i.svg#a"><i data-url="/d.json" data-href="/e/" data-src="/f.js">'
    expect(relocateHtml(html, 2)).toBe(
      '<a href="../../en/"><img src=\'../../a.png\' srcset="../../a.png 1x, ../../b.png 2x, c.png 3x"><form action=../../en/search/>' +
        '<button formaction="../../x/"><video poster="../../p.png"><use xlink:href="../../i.svg#a"><i data-url="../../d.json" data-href="../../e/" data-src="../../f.js">',
    )
  })

  test('moves the target of a redirect page', () => {
    expect(relocateHtml('<meta http-equiv="refresh" content="0;url=/en/new/">', 3)).toBe(
      '<meta http-equiv="refresh" content="0;url=../../../en/new/">',
    )
  })

  test('leaves text, comments, scripts, titles and other data as they are', () => {
    const html =
      '<title>href="/a"</title><!-- <a href="/b"> --><script>let a = \'<a href="/c">\'</script>' +
      '<p data-path="/d" title="/e">Type href="/f".</p><meta name="x" content="/g">'
    expect(relocateHtml(html, 2)).toBe(html)
  })
})

describe('relocateCss', () => {
  test('moves addresses with and without quotation marks, and imports', () => {
    expect(relocateCss(`@import "/b.css";a{background:url(/a.svg)}b{src:url( '/f.woff2')}`, 1)).toBe(
      `@import "../b.css";a{background:url(../a.svg)}b{src:url( '../f.woff2')}`,
    )
  })

  test('leaves relative and data addresses as they are', () => {
    const css = 'a{background:url(a.svg)}b{background:url("data:image/png;base64,/9j")}c{background:url(#x)}'
    expect(relocateCss(css, 1)).toBe(css)
  })
})
