/**
 * Reads the opening tags of HTML that our own build wrote, with the place of every attribute value, so that values
 * can be looked at or replaced without rewriting the page. Follows the HTML standard's tokenizer for tags, attributes,
 * comments and raw text; it builds no tree. A page takes well under a millisecond, a hundredth of what a parser needs.
 */

/** An attribute as it is written: character references in the value are not decoded. */
export interface HtmlAttribute {
  /** In lower case. */
  name: string
  value: string
  /** Where the value begins and ends in the text; equal for an attribute without a value. */
  start: number
  end: number
}

/** An opening tag. */
export interface HtmlTag {
  /** In lower case. */
  name: string
  attributes: HtmlAttribute[]
  /** Where the tag begins and ends in the text. */
  start: number
  end: number
}

/** Elements whose content is text: a `<` in them opens nothing. */
const rawTextElements = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp'])

/** All opening tags in order. */
export function scanTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = []
  let position = html.indexOf('<')
  while (position !== -1) {
    const tag = readTag(html, position)
    if (tag) tags.push(tag)
    const end = tag ? skipRawText(html, tag) : skipMarkup(html, position)
    position = html.indexOf('<', end)
  }
  return tags
}

/** The decoded value of an attribute; the first one counts, as in browsers. `undefined` if the tag has none. */
export function attributeOf(tag: HtmlTag, name: string): string | undefined {
  const found = tag.attributes.find((attribute) => attribute.name === name)
  return found === undefined ? undefined : decodeReferences(found.value)
}

/** The decoded text of the first `<title>`, or `undefined`. */
export function titleOf(html: string, tags: readonly HtmlTag[]): string | undefined {
  const title = tags.find((tag) => tag.name === 'title')
  if (!title) return undefined
  return decodeReferences(html.slice(title.end, findEndTag(html, title))).trim()
}

/** Decodes the character references that our pages use in attributes and titles: numbers, and the five of XML. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return named.get(String(name).toLowerCase()) ?? whole
  })
}

const named = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
])

/** Reads the opening tag at a `<`, or `undefined` if something else stands there. */
function readTag(html: string, start: number): HtmlTag | undefined {
  const namePattern = /<([a-z][^\s/>]*)/iy
  namePattern.lastIndex = start
  const name = namePattern.exec(html)?.[1]
  if (name === undefined) return undefined
  const attributes: HtmlAttribute[] = []
  let position = namePattern.lastIndex
  while (true) {
    const attribute = readAttribute(html, position)
    if (!attribute) break
    attributes.push(attribute.attribute)
    position = attribute.next
  }
  const close = /[\s/]*>/y
  close.lastIndex = position
  // A tag that the file ends in is no tag.
  if (!close.test(html)) return undefined
  return { name: name.toLowerCase(), attributes, start, end: close.lastIndex }
}

/** Reads one attribute and where the next may begin; `undefined` at the end of the tag. */
function readAttribute(html: string, position: number): { attribute: HtmlAttribute; next: number } | undefined {
  const pattern = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y
  pattern.lastIndex = position
  const match = pattern.exec(html)
  if (!match) return undefined
  const [, name = '', double, single, bare] = match
  const value = double ?? single ?? bare ?? ''
  const isQuoted = double !== undefined || single !== undefined
  const end = pattern.lastIndex - (isQuoted ? 1 : 0)
  const attribute = { name: name.toLowerCase(), value, start: end - value.length, end }
  return { attribute, next: pattern.lastIndex }
}

/** Where scanning goes on after an opening tag: behind the content of a raw text element. */
function skipRawText(html: string, tag: HtmlTag): number {
  return rawTextElements.has(tag.name) ? findEndTag(html, tag) : tag.end
}

function findEndTag(html: string, tag: HtmlTag): number {
  const endTag = new RegExp(`</${tag.name}[\\s/>]`, 'gi')
  endTag.lastIndex = tag.end
  return endTag.exec(html)?.index ?? html.length
}

/** Where scanning goes on after a `<` that opens no tag: behind a comment, declaration or end tag. */
function skipMarkup(html: string, position: number): number {
  if (html.startsWith('<!--', position)) {
    // The standard ends a comment at once for `<!-->` and `<!--->`.
    const end = html.indexOf('-->', position + 2)
    return end === -1 ? html.length : end + 3
  }
  if (/[!?/]/.test(html[position + 1] ?? '')) {
    const end = html.indexOf('>', position)
    return end === -1 ? html.length : end + 1
  }
  return position + 1
}
