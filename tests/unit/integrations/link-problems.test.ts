import { describe, expect, test } from 'vitest'
import { readPage, readStyleSheet } from '../../../integrations/built-page.ts'
import { findProblems, formatProblems } from '../../../integrations/link-problems.ts'
import { localeOfPath } from '../../../src/i18n/urls.ts'

/** A whole page around a body. Its title is its path unless another is given. */
function page(file: string, body: string, { lang = 'en', title = file } = {}) {
  return readPage(file, `<html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`)
}

/** The problems of a site of these pages, as `file rule: what`, without the remedies. */
function check(pages: ReturnType<typeof page>[], otherFiles: string[] = []) {
  const files = new Set([...pages.map(({ file }) => file), ...otherFiles])
  return findProblems(pages, files, localeOfPath).map(
    ({ files: [first, ...more], rule, what }) => `${first}${more.map((file) => `, ${file}`).join('')} ${rule}: ${what}`,
  )
}

const target = page('en/laws/index.html', '<p id="p2">Second.</p>')

describe('a good site', () => {
  test('has no problem', () => {
    const links =
      '<a href="laws/#p2">A</a><a href="./laws/?q=1">B</a><a href="#">C</a><a href="https://www.gov.cn/x">D</a>' +
      '<a href="tel:12333">E</a><a href="../seal.svg">F</a><img src="../seal.svg"><a href="laws/#:~:text=Second">G</a>'
    expect(check([page('en/index.html', links), target], ['seal.svg'])).toEqual([])
  })

  test('may have 404.html with links from the root of the server', () => {
    expect(check([page('404.html', '<a href="/en/laws/">Laws</a>'), target])).toEqual([])
  })

  test('may have redirect pages without language or with a repeated title', () => {
    const redirect = readPage(
      'en/old/index.html',
      '<title>T</title><meta http-equiv="refresh" content="0;url=../laws/">',
    )
    expect(check([redirect, page('en/index.html', '', { title: 'T' }), target])).toEqual([])
  })

  test('may say the same title in two languages', () => {
    const pages = [
      page('en/index.html', '', { title: '12333' }),
      page('zh-cn/index.html', '', { lang: 'zh-CN', title: '12333' }),
    ]
    expect(check(pages)).toEqual([])
  })
})

describe('links', () => {
  test.each([
    ['<a href="nowhere/">', 'broken-link: A link leads to en/nowhere/index.html, which is not in the build.'],
    ['<a href="../data.json">', 'broken-link: A link leads to data.json, which is not in the build.'],
    ['<a href="laws">', 'broken-link: A link leads to en/laws without the slash at its end, which fails from disk.'],
    ['<a href="laws/#p9">', 'broken-anchor: A link leads to #p9 of en/laws/index.html, which has no such id.'],
    ['<a href="#p2">', 'broken-anchor: A link leads to #p2 of en/index.html, which has no such id.'],
    ['<a href="/en/laws/">', 'not-relocatable: "/en/laws/" begins at the root of the server.'],
    ['<a href="../../en/laws/">', 'not-relocatable: "../../en/laws/" leads out of the site.'],
    ['<a href="javascript:x()">', 'unknown-scheme: "javascript:x()" is a link of the kind "javascript:".'],
    ['<a href="//gov.cn/">', 'unknown-scheme: "//gov.cn/" has no scheme and fails from disk.'],
    ['<img src="https://a.cn/a.gif">', 'external-resource: "https://a.cn/a.gif" is loaded from outside the site.'],
    [
      '<img src="data:image/png;base64,AA">',
      'external-resource: "data:image/png;base64,AA" is loaded from outside the site.',
    ],
    ['<link rel="preload" href="//a.cn/a">', 'external-resource: "//a.cn/a" is loaded from outside the site.'],
    ['<form action="https://a.cn/">', 'external-resource: "https://a.cn/" is loaded from outside the site.'],
    ['<img srcset="gone.png 2x">', 'broken-link: A link leads to en/gone.png, which is not in the build.'],
  ])('%s is a problem', (body, problem) => {
    expect(check([page('en/index.html', body), target])).toEqual([`en/index.html ${problem}`])
  })

  test('of a style sheet are checked too', () => {
    const style = readStyleSheet('assets/a.css', 'a{background:url(../gone.svg)}b{src:url("https://a.cn/f.woff2")}')
    expect(findProblems([style], new Set(['assets/a.css']), localeOfPath).map(({ what }) => what)).toEqual([
      'A link leads to gone.svg, which is not in the build.',
      '"https://a.cn/f.woff2" is loaded from outside the site.',
    ])
  })

  test('of a redirect page are checked too', () => {
    const redirect = readPage('en/old/index.html', '<meta http-equiv="refresh" content="0;url=../gone/">')
    expect(check([redirect])).toEqual([
      'en/old/index.html broken-link: A link leads to en/gone/index.html, which is not in the build.',
    ])
  })

  test('of 404.html must begin at the root, for it is served at unknown depth', () => {
    expect(check([page('404.html', '<a href="en/laws/">Laws</a>'), target])).toEqual([
      '404.html not-relocatable: "en/laws/" is relative, but 404.html is served at unknown depth.',
    ])
  })

  test('that are broken alike on many pages are one problem', () => {
    const pages = ['en/a/index.html', 'en/index.html'].map((file) =>
      page(file, `<a href="${file === 'en/index.html' ? '' : '../'}gone/">`),
    )
    expect(check(pages)).toEqual([
      'en/a/index.html, en/index.html broken-link: A link leads to en/gone/index.html, which is not in the build.',
    ])
  })
})

describe('pages', () => {
  test('must say the language of their path', () => {
    expect(check([page('zh-cn/index.html', '')])).toEqual([
      'zh-cn/index.html wrong-language: The page says it is "en", but its path is that of "zh-CN".',
    ])
  })

  test('must say a language and have a title', () => {
    expect(check([readPage('index.html', '<html><body></body></html>')])).toEqual([
      'index.html missing-language: The page does not say its language.',
      'index.html missing-title: The page has no title.',
    ])
  })

  test('must not share a title within a language', () => {
    const pages = ['en/a/index.html', 'en/b/index.html'].map((file) => page(file, '', { title: 'Same' }))
    expect(check(pages)).toEqual([
      'en/a/index.html, en/b/index.html duplicate-title: The title "Same" stands on 2 pages: en/a/index.html, en/b/index.html.',
    ])
  })

  test('must not repeat an id', () => {
    expect(check([page('en/index.html', '<p id="p1"><p id="p1">')])).toEqual([
      'en/index.html duplicate-id: The id "p1" stands on more than one element.',
    ])
  })
})

describe('formatProblems', () => {
  test('prints file, rule, what is wrong and the remedy', () => {
    const problems = findProblems(
      [page('en/a/index.html', '<a href="../gone/">'), page('en/b/index.html', '<a href="../gone/">')],
      new Set(),
      localeOfPath,
    )
    expect(formatProblems(problems)).toEqual([
      'One problem in the built pages:\n\n' +
        'en/a/index.html and 1 more  broken-link\n' +
        '  A link leads to en/gone/index.html, which is not in the build.\n' +
        '  Correct the link, or add what it leads to.',
      'Nothing was published: dist/ is as it was before.',
    ])
  })
})
