import { describe, expect, test } from 'vitest'
import { renderText } from '../../../src/knowledge/escape-html.ts'
import { sourceAnchor } from '../../../src/knowledge/reference.ts'
import { headingIds, plainText, renderBody, renderInline } from '../../../src/knowledge/rich-text.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'

const graph = createFixtureGraph()
const english = { graph, locale: 'en' } as const
const chinese = { graph, locale: 'zh-CN' } as const

describe('a line of text', () => {
  test('leads to what it names, in the language of the page', () => {
    const text = 'Bring the [register](document:household-register).'
    expect(renderInline(text, english)).toBe('Bring the <a href="/en/documents/#household-register">register</a>.')
    expect(renderInline(text, chinese)).toBe('Bring the <a href="/zh-cn/documents/#household-register">register</a>.')
  })

  test('leads to the paragraph and item of an article', () => {
    expect(renderInline('[Article 16](article:card-measures/article-016#p1-i2)', english)).toBe(
      '<a href="/en/laws/card-measures/16/#p1-i2">Article 16</a>',
    )
  })

  test('leads from a source to the page’s own list', () => {
    expect(renderInline('([ministry](source:ministry-answer-2022))', english)).toBe(
      `(<a href="#${sourceAnchor('ministry-answer-2022')}">ministry</a>)`,
    )
  })

  test('marks terms, so that a reader sees that the word is explained', () => {
    expect(renderInline('[PIN](term:card-pin)', english)).toBe('<a class="to-term" href="/en/terms/#card-pin">PIN</a>')
  })

  test('keeps emphasis and quotation marks as they were written', () => {
    expect(renderInline('"a" *b* **c** -- ...', english)).toBe('&quot;a&quot; <em>b</em> <strong>c</strong> -- ...')
  })

  test('breaks no phone number at its hyphen, and leaves other numbers alone', () => {
    expect(renderInline('Dial [0519-12393](office:bijie-hrss) or 0857-12333, in 2025-2029.', english)).toContain(
      '<span class="tel">0519-12393</span></a> or <span class="tel">0857-12333</span>, in 2025-2029.',
    )
  })

  test('shows markup in a text as text', () => {
    expect(renderInline('<script>alert(1)</script> & <b>', english)).not.toMatch(/<(?:script|b)>/)
  })

  test('names the entry that a wrong link asks for', () => {
    expect(() => renderInline('[x](term:no-such-term)', english)).toThrow('There is no term "no-such-term".')
  })
})

describe('Chinese words on an English page', () => {
  test('are told to be Chinese, with their punctuation and numbers', () => {
    expect(renderText('household register (户口簿), 人社部发〔2011〕47号 and more', 'en')).toBe(
      'household register (<span lang="zh-CN">户口簿</span>), <span lang="zh-CN">人社部发〔2011〕47号</span> and more',
    )
  })

  test('need no mark on a Chinese page', () => {
    expect(renderText('户口簿 & PIN', 'zh-CN')).toBe('户口簿 &amp; PIN')
  })
})

describe('a body', () => {
  const en = '## Who pays\n\nText.\n\n## Who pays\n\nMore.'
  const zh = '## 谁付钱\n\n文字。\n\n## 还有谁\n\n更多。'

  test('has the same anchors in both languages', () => {
    expect(renderBody(zh, en, chinese).headings).toEqual([
      { depth: 2, id: 'about-who-pays', text: '谁付钱' },
      { depth: 2, id: 'about-who-pays-2', text: '还有谁' },
    ])
    expect(renderBody(zh, en, chinese).html).toContain('<h2 id="about-who-pays">谁付钱</h2>')
  })

  test('never has two headings of one anchor', () => {
    expect(headingIds('## A\n\n## A\n\n## 甲')).toEqual(['about-a', 'about-a-2', 'about-section'])
  })

  test('keeps a table readable: headings of columns and, where the corner is empty, of rows', () => {
    const { html } = renderBody('| | A |\n| --- | --- |\n| one | 1 |', '', english)
    expect(html).toContain('<th scope="col">A</th>')
    expect(html).toContain('<th scope="row">one</th><td>1</td>')
  })

  test('keeps lists as lists', () => {
    expect(renderBody('1. one\n2. two', '', english).html).toBe('<ol><li>one</li><li>two</li></ol>')
  })
})

test('a description holds the words without their links', () => {
  expect(plainText('See [the register](document:household-register), *now*.')).toBe('See the register, now.')
})
