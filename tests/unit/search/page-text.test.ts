import { describe, expect, test } from 'vitest'
import { readPageText, splitListPage } from '../../../integrations/search/page-text.ts'
import { buildTextIndex } from '../../../integrations/search/text-index.ts'
import { collectTexts, stampElements, writeScripts } from '../../../integrations/search-index.ts'

const page = (body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><title>T</title></head><body><nav>Menu</nav>${body}</body></html>`

describe('the words of a built page', () => {
  test('only what is marked is read, section by section', () => {
    const html = page(
      '<main data-pagefind-body><h1>Lost card</h1><p>Stop it first.</p><h2 id="bring">Bring</h2><ul><li>ID</li><li>Card</li></ul><ol><li id="step-call"><h3>Call</h3><p>Dial 12333.</p></li></ol><p>After.</p></main>',
    )
    expect(readPageText('/en/x/', html)).toEqual({
      url: '/en/x/',
      language: 'en',
      title: 'Lost card',
      sections: [
        ['', 'Lost card', 'Lost card Stop it first.'],
        ['bring', 'Bring', 'Bring ID Card'],
        ['step-call', 'Call', 'Call Dial 12333.'],
        ['bring', 'Bring', 'After.'],
      ],
    })
  })

  test('a page without the mark is not searched', () => {
    expect(readPageText('/en/x/', page('<main><p>Words</p></main>'))).toBeNull()
  })

  test('what is ignored, hidden or no text is left out', () => {
    const html = page(
      '<main data-pagefind-body><h1>A</h1><p>seen<span data-pagefind-ignore>not</span><b hidden>nor</b><svg><text>x</text></svg><span class="cites">1</span>⁠ on</p><ul class="links"><li><a href="../y/">Another page</a></li></ul></main>',
    )
    expect(readPageText('/en/x/', html)?.sections).toEqual([['', 'A', 'A seen on']])
  })

  test('Chinese runs on across inline elements, so that every phrase is found', () => {
    const html = page('<main data-pagefind-body><p>打<a href="#">12333</a>问<b>清</b>楚</p></main>', 'zh-CN')
    expect(readPageText('/zh-cn/x/', html)?.sections).toEqual([['', '', '打12333问清楚']])
  })

  test('each entry of a list page is found by itself', () => {
    const html = page(
      '<main data-pagefind-body><h1>Words</h1><section id="base"><h2 id="base-name">Base</h2><p>What is counted.</p></section><section id="rate"><h2 id="rate-name">Rate</h2><p>Percent.</p></section></main>',
    )
    const read = readPageText('/en/terms/', html)
    expect(read && splitListPage(read).map(({ url, title, sections }) => ({ url, title, sections }))).toEqual([
      { url: '/en/terms/#base', title: 'Base', sections: [['', 'Base', 'Base What is counted.']] },
      { url: '/en/terms/#rate', title: 'Rate', sections: [['', 'Rate', 'Rate Percent.']] },
    ])
  })

  test('texts are kept apart by the language of the page', () => {
    const texts = collectTexts([
      { file: 'en/a/index.html', html: page('<main data-pagefind-body><p>words</p></main>') },
      { file: 'zh-cn/a/index.html', html: page('<main data-pagefind-body><p>词</p></main>', 'zh-CN') },
    ])
    expect(texts.en.map(({ url }) => url)).toEqual(['/en/a/'])
    expect(texts['zh-CN'].map(({ url }) => url)).toEqual(['/zh-cn/a/'])
  })
})

describe('pages are told which files to load', () => {
  test('in the tags of search elements, and nowhere else', () => {
    const html =
      '<p>&lt;search-box></p><search-box data-locale="en"><form></form></search-box><search-page data-locale="en"></search-page>'
    expect(stampElements(html, { 'data-version': 'abc', 'data-failed': 'No "luck" & more', 'data-none': '' })).toBe(
      '<p>&lt;search-box></p><search-box data-version="abc" data-failed="No &quot;luck&quot; &amp; more" data-locale="en"><form></form></search-box><search-page data-version="abc" data-failed="No &quot;luck&quot; &amp; more" data-locale="en"></search-page>',
    )
  })

  test('script and data change their names together', () => {
    const data = { en: { content: {}, texts: buildTextIndex([], 'en') }, 'zh-CN': { content: {} } }
    const one = writeScripts(new Map([['base', 'code']]), data)
    const other = writeScripts(new Map([['base', 'other code']]), data)
    expect([...one.files.keys()]).toEqual(
      expect.arrayContaining([
        `text.en.${one.version}.js`,
        `text.en.${one.version}/words-0.js`,
        `base.${one.version}.js`,
      ]),
    )
    expect(other.version).not.toBe(one.version)
    expect(writeScripts(new Map([['base', 'code']]), data)).toEqual(one)
  })
})
