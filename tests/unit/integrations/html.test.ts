import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { attributeOf, scanTags, titleOf } from '../../../integrations/html.ts'

type Node = DefaultTreeAdapterTypes.Node

/** The elements of a fragment in document order, as the standard's parser sees them. */
function parseElements(html: string): { name: string; attributes: [string, string][] }[] {
  const visit = (node: Node): ReturnType<typeof parseElements> => {
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
    const own = 'tagName' in node ? [{ name: node.tagName, attributes: node.attrs.map(nameAndValue) }] : []
    return [...own, ...children.flatMap(visit)]
  }
  return visit(parseFragment(html))
}

function nameAndValue({ name, value }: { name: string; value: string }): [string, string] {
  return [name, value]
}

const text = fc.string({ unit: fc.constantFrom('a', ' ', '>', '/', '=', '社', '"', "'", '-', '!') })
const attribute = fc.oneof(
  fc.record({ name: fc.constantFrom('href', 'data-x', 'ID'), value: text }).map(({ name, value }) => {
    const quote = value.includes('"') ? "'" : '"'
    return ` ${name}=${quote}${value.replaceAll(quote, '')}${quote}`
  }),
  fc.constantFrom(' hidden', ' href=/en/', ' title = "a > b"', '\n  src="/x"'),
)
const open = fc
  .record({ name: fc.constantFrom('a', 'DIV', 'img'), attributes: fc.array(attribute, { maxLength: 3 }) })
  .map(({ name, attributes }) => `<${name}${attributes.join('')}>`)
const piece = fc.oneof(
  open,
  text,
  fc.constantFrom('<!-- <a href="/no"> -->', '<script>if (a<b) "<a href=/no>"</script>', '</div>', '<br/>', '< a>'),
)

describe('scanTags', () => {
  test('sees the same tags and attributes as a standard parser', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        // Nested links and end tags make a parser move or repeat elements; the order of tags is what is compared.
        const html = pieces
          .join('')
          .replaceAll(/<a(?=[\s>])/g, '<b')
          .replaceAll('</div>', '</p>')
        const scanned = scanTags(html).map((tag) => ({
          name: tag.name,
          attributes: uniqueNames(tag.attributes.map(nameAndValue)),
        }))
        const parsed = parseElements(html).filter(({ name }) => name !== 'p')
        expect(scanned).toEqual(parsed)
      }),
    )
  })

  test('gives the place of every value', () => {
    const html = `<a href="/en/" title='a > b' hidden data-x=1>`
    const [tag] = scanTags(html)
    expect(tag?.attributes.map(({ start, end }) => html.slice(start, end))).toEqual(['/en/', 'a > b', '', '1'])
  })

  test('takes a tag the file ends in for text', () => {
    expect(scanTags('<p>Text <a href="/en/')).toHaveLength(1)
  })
})

describe('attributeOf', () => {
  test('decodes character references', () => {
    const [tag] = scanTags('<a href="?q=a&amp;b&#61;&#x793E;&lt;">')
    expect(tag && attributeOf(tag, 'href')).toBe('?q=a&b=社<')
  })
})

describe('titleOf', () => {
  test('is the decoded text of the first title', () => {
    const html = '<head><title> Fees &amp; <b>limits</b>\n</title></head><svg><title>Seal</title></svg>'
    expect(titleOf(html, scanTags(html))).toBe('Fees & <b>limits</b>')
  })

  test('is undefined without a title', () => {
    expect(titleOf('<p>Text</p>', scanTags('<p>Text</p>'))).toBeUndefined()
  })
})

/** Of attributes with one name browsers keep the first. */
function uniqueNames(attributes: [string, string][]): [string, string][] {
  return attributes.filter(([name], index) => attributes.findIndex(([other]) => other === name) === index)
}
