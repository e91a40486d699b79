import fc from 'fast-check'
import { parse, serialize } from 'parse5'
import { describe, expect, test } from 'vitest'
import { squeezeHtml } from '../../../integrations/squeeze.ts'

describe('squeezing a page', () => {
  test('drops spaces where blocks begin and end, and end tags that nothing needs', () => {
    expect(squeezeHtml('<ul>\n  <li> <p>one</p> </li>\n  <li>two</li>\n</ul> <h2 id="x"> Next </h2>')).toBe(
      '<ul><li><p>one<li>two</ul><h2 id=x>Next</h2>',
    )
  })

  test('drops the ends of the parts of a table, and of the page', () => {
    const table = '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>'
    expect(squeezeHtml(`<body>${table}</body></html>`)).toBe('<body><table><thead><tr><th>a<tbody><tr><td>b</table>')
  })

  test('keeps the spaces between words and links', () => {
    const text = 'See <a href=x>the law</a> and <b>this</b> <i>that</i>.'
    expect(squeezeHtml(`<main>${text}</main>`)).toBe(`<main>${text}</main>`)
  })

  test('keeps one of several spaces, and none before a block ends', () => {
    expect(squeezeHtml('<p><a title="a  b" href=x>one  <b>two</b>\n </a></p><p>three   <i>four</i> </p>')).toBe(
      '<p><a title="a  b" href=x>one <b>two</b></a><p>three <i>four</i></p>',
    )
  })

  test('opens no hole in a line of Chinese after a mark, and keeps the space where another script goes on', () => {
    expect(
      squeezeHtml(
        '<p><strong>没有公布。</strong> 先打电话。 <a href=x>更多</a></p><p>据资料（2021年）： 2021年的<b>话：</b> <q>可以</q>。 See b</p>',
      ),
    ).toBe(
      '<p><strong>没有公布。</strong>先打电话。<a href=x>更多</a><p>据资料（2021年）：2021年的<b>话：</b><q>可以</q>。 See b</p>',
    )
  })

  test('keeps the space before the name of a law that a sentence rests on', () => {
    const text = '<p>没有公布。 <span class="cites"><a href=x>社保法16</a></span></p>'
    expect(squeezeHtml(text)).toBe('<p>没有公布。 <span class=cites><a href=x>社保法16</a></span></p>')
  })

  test('does not take an element whose name only begins like a block for one', () => {
    expect(squeezeHtml('a <picture></picture> b <tt>x</tt>')).toBe('a <picture></picture> b <tt>x</tt>')
  })

  test('keeps quotation marks where a value needs them, and before the slash of a self-closing tag', () => {
    const html = '<a class="a b" href="../en/">x</a><a href="../en/" class="b">x</a><path d="m1"/><i title="">x</i>'
    expect(squeezeHtml(html)).toBe(
      '<a class="a b" href=../en/>x</a><a href=../en/ class=b>x</a><path d="m1"/><i title="">x</i>',
    )
  })

  test('leaves preformatted text, fields and scripts as they are', () => {
    const kept = '<pre> a\n <p>b</p> </pre><textarea> x  y </textarea><script> if (1 < 2) "</p> <p>" </script>'
    expect(squeezeHtml(`<div> ${kept} </div>`)).toBe(`<div>${kept}</div>`)
  })

  test('whatever stands in a page, a parser reads the same from it', () => {
    const word = fc.constantFrom('a', '社保', '1 < 2', 'x="y"', '&amp;', '/', 'a/')
    const attribute = fc
      .tuple(fc.constantFrom('class', 'title', 'href'), word)
      .map(([name, value]) => ({ name, value }))
    const encode = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const { page } = fc.letrec<{ page: string; block: string; inline: string }>((tie) => ({
      page: fc
        .array(tie('block'), { maxLength: 4 })
        .map((parts) => `<!doctype html><body><main>${parts.join('')}</main></body>`),
      inline: fc.oneof(
        word.map(escape),
        fc
          .tuple(fc.constantFrom('a', 'b', 'span'), attribute, word)
          .map(([name, { name: key, value }, text]) => `<${name} ${key}="${encode(value)}">${encode(text)}</${name}>`),
      ),
      block: fc.oneof(
        { depthSize: 'small' },
        tie('inline').map((text) => `<p>${text}</p>`),
        fc
          .array(fc.oneof(tie('inline'), tie('block')), { minLength: 1, maxLength: 3 })
          .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
        fc
          .array(tie('inline'), { minLength: 1, maxLength: 3 })
          .map((items) => `<dl>${items.map((item) => `<div><dt>${item}</dt><dd>${item}</dd></div>`).join('')}</dl>`),
        fc
          .array(tie('inline'), { minLength: 1, maxLength: 2 })
          .map((cells) => `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`),
        tie('block').map((block) => `<section>${block}</section>`),
      ),
    }))
    fc.assert(
      fc.property(page, (html) => {
        expect(serialize(parse(squeezeHtml(html)))).toBe(serialize(parse(html)))
      }),
    )
  })
})
