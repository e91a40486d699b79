import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { depthOf, relocateCss, relocateHtml, relocateUrl } from '../../../integrations/relocate.ts'

describe('relocateUrl', () => {
  test.each([
    ['/en/laws/', 'index.html', './en/laws/'],
    ['/en/laws/', 'data/index.html', '../en/laws/'],
    ['/en/laws/#p2-i3', 'zh-cn/laws/74/index.html', '../../../en/laws/#p2-i3'],
    ['/en/laws/b/#p2', 'en/laws/a/index.html', '../b/#p2'],
    ['/en/laws/a/74/', 'en/laws/a/index.html', './74/'],
    ['/en/laws/a/', 'en/laws/a/index.html', './'],
    ['/en/laws/', 'en/laws/a/index.html', '../'],
    ['/en/laws', 'en/laws/a/index.html', '../../laws'],
    ['/en/laws-of/a/', 'en/laws/a/index.html', '../../laws-of/a/'],
    ['/', 'index.html', './'],
    ['/', 'en/laws/index.html', '../../'],
    ['/en/search/?q=a/b', 'en/search/index.html', './?q=a/b'],
    ['/en/?q=laws/a/b', 'en/laws/a/index.html', '../../?q=laws/a/b'],
  ])('%s on %s is %s', (url, file, expected) => {
    expect(relocateUrl(url, file)).toBe(expected)
  })

  test('leads to the same address as before, wherever the site stands', () => {
    const name = fc.constantFrom('en', 'zh-cn', 'laws', 'a', 'b:c')
    const folders = fc.array(name, { maxLength: 4 })
    const end = fc.constantFrom('', '?q=a/../b', '#p1', '?q=laws/#p2', 'card.vcf')
    fc.assert(
      fc.property(folders, folders, end, (from, to, rest) => {
        const url = ['', ...to, rest].join('/')
        const base = `https://host.example/mounted/${[...from, 'index.html'].join('/')}`
        const reached = new URL(relocateUrl(url, [...from, 'index.html'].join('/')), base)
        expect(reached.href).toBe(new URL(`https://host.example/mounted${url}`).href)
      }),
    )
  })

  test.each(['https://www.gov.cn/', '//www.gov.cn/', '#p2', 'tel:12333', 'mailto:a@b.cn', '../en/', ''])(
    'leaves "%s" as it is',
    (url) => {
      expect(relocateUrl(url, 'en/laws/index.html')).toBe(url)
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
    expect(relocateHtml(html, 'data/laws/index.html')).toBe(
      '<a href="../../en/"><img src=\'../../a.png\' srcset="../../a.png 1x, ../../b.png 2x, c.png 3x"><form action=../../en/search/>' +
        '<button formaction="../../x/"><video poster="../../p.png"><use xlink:href="../../i.svg#a"><i data-url="../../d.json" data-href="../../e/" data-src="../../f.js">',
    )
  })

  test('moves the target of a redirect page', () => {
    expect(relocateHtml('<meta http-equiv="refresh" content="0;url=/en/new/">', 'en/old/index.html')).toBe(
      '<meta http-equiv="refresh" content="0;url=../new/">',
    )
  })

  test('leaves text, comments, scripts, titles and other data as they are', () => {
    const html =
      '<title>href="/a"</title><!-- <a href="/b"> --><script>let a = \'<a href="/c">\'</script>' +
      '<p data-path="/d" title="/e">Type href="/f".</p><meta name="x" content="/g">'
    expect(relocateHtml(html, 'data/laws/index.html')).toBe(html)
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
