import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { TextPage, TextSection } from '../../src/search/parts.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** A page with the language of its text. */
export interface ReadPage extends TextPage {
  language: string
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Elements that stand on lines of their own: words never run together across them. */
const blocks = new Set([
  ...headings,
  'address',
  'article',
  'aside',
  'blockquote',
  'br',
  'caption',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'option',
  'p',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
])
const unread = new Set(['script', 'style', 'template', 'svg', 'select', 'button', 'noscript'])
/**
 * Marks of sources are numbers for the eye; in the middle of a sentence they would hide it from search. The control that
 * cites a provision is no word of it. Links to go on to are the titles of other pages.
 */
const unreadClasses = new Set(['cite', 'cites', 'links'])
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g
/** Pages that are lists of entries: each entry is found by itself. */
const listPages = /^\/[a-z-]+\/(?:terms|documents)\/$/

/**
 * Reads the words of a built page: what stands in elements marked `data-pagefind-body`, section by section. A section
 * begins at every block with an id. Null for a page without such a mark: it is not searched.
 *
 * @param url The root-absolute address of the page.
 */
export function readPageText(url: string, html: string): ReadPage | null {
  const document = parse(html)
  const bodies = findAll(document.childNodes, (element) => hasAttribute(element, 'data-pagefind-body'))
  if (bodies.length === 0) return null
  const [root] = findAll(document.childNodes, ({ tagName }) => tagName === 'html')
  const reader = new SectionReader()
  for (const body of bodies) reader.read(body)
  const [title] = findAll(bodies, ({ tagName }) => tagName === 'h1')
  return {
    url,
    language: (root && attributeOf(root, 'lang')) || '',
    title: title ? squeeze(wordsOf(title)) : url,
    sections: reader.finish(),
  }
}

/** Splits a page that is a list into a page for each of its entries. Other pages are returned as they are. */
export function splitListPage(page: ReadPage): ReadPage[] {
  if (!listPages.test(page.url)) return [page]
  const entries = new Map<string, TextSection[]>()
  for (const section of page.sections) {
    const [anchor] = section
    if (anchor) entries.set(anchor, [...(entries.get(anchor) ?? []), section])
  }
  return [...entries].map(([anchor, sections]) => ({
    ...page,
    url: `${page.url}#${anchor}`,
    title: sections[0]?.[1] || page.title,
    sections: sections.map(([, heading, text]) => ['', heading, text]),
  }))
}

class SectionReader {
  private readonly sections: { anchor: string; heading: string; text: string }[] = []
  private current = { anchor: '', heading: '', text: '' }

  read(element: Element): void {
    if (isUnread(element)) return
    const before = this.current
    const isBlock = blocks.has(element.tagName)
    const id = isBlock ? (attributeOf(element, 'id') ?? '') : ''
    const isHeading = headings.has(element.tagName) || element.tagName === 'dt'
    // The heading that names a marked block (`aria-labelledby`) begins no section of its own.
    const isName = before.anchor !== '' && id.startsWith(`${before.anchor}-`)
    if (isHeading) this.begin(isName ? before.anchor : id || before.anchor, squeeze(wordsOf(element)))
    else if (id) this.begin(id, before.heading)
    if (isBlock) this.current.text += '\n'
    for (const child of element.childNodes) this.readChild(child)
    if (isBlock) this.current.text += '\n'
    // What follows a marked block belongs to what it stood in; what follows a heading belongs to the heading.
    if (id && !isHeading) this.begin(before.anchor, before.heading)
  }

  finish(): TextSection[] {
    this.begin('', '')
    return this.sections
      .map(({ anchor, heading, text }): TextSection => [anchor, heading, squeeze(text)])
      .filter(([, , text]) => text !== '')
  }

  private readChild(node: Node): void {
    if ('tagName' in node) this.read(node)
    else if (node.nodeName === '#text' && 'value' in node) this.current.text += node.value
  }

  private begin(anchor: string, heading: string): void {
    if (this.current.text.trim()) this.sections.push(this.current)
    this.current = { anchor, heading, text: '' }
  }
}

function isUnread(element: Element): boolean {
  if (unread.has(element.tagName) || hasAttribute(element, 'data-pagefind-ignore') || hasAttribute(element, 'hidden'))
    return true
  return (attributeOf(element, 'class') ?? '').split(/\s+/).some((name) => unreadClasses.has(name))
}

function findAll(nodes: readonly Node[], isWanted: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    return isWanted(node) ? [node] : findAll(node.childNodes, isWanted)
  })
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!('tagName' in node) || isUnread(node)) return ''
  const inner = node.childNodes.map(wordsOf).join('')
  return blocks.has(node.tagName) ? ` ${inner} ` : inner
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

function hasAttribute(element: Element, name: string): boolean {
  return attributeOf(element, name) !== undefined
}

/** One space for any white space, and nothing that cannot be seen. */
function squeeze(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim()
}
