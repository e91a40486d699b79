import { markdownToMdast } from 'satteri'
import type { Locale } from '../i18n/locales.ts'
import { escapeHtml, renderText } from './escape-html.ts'
import type { KnowledgeGraph } from './graph.ts'
import { parseReference } from './reference.ts'
import { resolveReference } from './resolve-reference.ts'
import { writeTable } from './write-table.ts'

/** What a text is rendered with: the graph its reference links lead into, and the language of its page. */
export interface RichTextContext {
  graph: KnowledgeGraph
  locale: Locale
}

/** A heading of a body: its anchor is the same in both languages. */
export interface BodyHeading {
  depth: number
  id: string
  text: string
}

/** A body as HTML, with its headings in order. */
export interface RenderedBody {
  html: string
  headings: readonly BodyHeading[]
}

type MarkdownNode = { type: string; [name: string]: unknown }

/**
 * Renders one paragraph of Markdown as HTML without the paragraph around it: reference links are resolved, Chinese
 * words on an English page get their language. Several paragraphs are joined by a space.
 *
 * @throws Error when a reference link names an entry that does not exist.
 */
export function renderInline(markdown: string, context: RichTextContext): string {
  return childrenOf(parse(markdown))
    .map((node) => (node.type === 'paragraph' ? renderChildren(node, context) : renderNode(node, context, [])))
    .join(' ')
}

/** The words of a piece of Markdown without any mark-up, for `title` and `aria-label` attributes and descriptions. */
export function plainText(markdown: string): string {
  return childrenOf(parse(markdown)).map(textOf).join(' ')
}

/**
 * Renders the body of a text. Anchors of headings come from the English body, so that a link to a section keeps its
 * target when the language is switched and every anchor is lower-case ASCII.
 *
 * @param english The body of the same entry in English.
 * @throws Error when a reference link names an entry that does not exist.
 */
export function renderBody(markdown: string, english: string, context: RichTextContext): RenderedBody {
  const ids = headingIds(english)
  const root = parse(markdown)
  const headings = childrenOf(root)
    .filter(({ type }) => type === 'heading')
    .map((node, index) => ({ depth: depthOf(node), id: ids[index] ?? `section-${index + 1}`, text: textOf(node) }))
  const queue = headings.map(({ id }) => id)
  return {
    html: childrenOf(root)
      .map((node) => renderNode(node, context, queue))
      .join('\n'),
    headings,
  }
}

/** The anchors that the headings of an English body give, made unique by a number. */
export function headingIds(english: string): string[] {
  const seen = new Map<string, number>()
  return childrenOf(parse(english))
    .filter(({ type }) => type === 'heading')
    .map((node) => {
      const slug = `about-${slugOf(textOf(node))}`
      const count = (seen.get(slug) ?? 0) + 1
      seen.set(slug, count)
      return count === 1 ? slug : `${slug}-${count}`
    })
}

/** A phone number with its area code, which no line may break at the hyphen. */
const longNumber = /(?<![\d-])0\d{2,3}-\d{5,8}(?![\d-])/g

function parse(markdown: string): MarkdownNode {
  return { ...markdownToMdast(markdown) }
}

function renderNode(node: MarkdownNode, context: RichTextContext, headingQueue: string[]): string {
  switch (node.type) {
    case 'text':
      return renderText(literalOf(node), context.locale).replace(longNumber, '<span class="tel">$&</span>')
    case 'inlineCode':
      return `<code>${escapeHtml(literalOf(node))}</code>`
    case 'emphasis':
      return `<em>${renderChildren(node, context)}</em>`
    case 'strong':
      return `<strong>${renderChildren(node, context)}</strong>`
    case 'break':
      return '<br>'
    case 'link':
      return renderLink(node, context)
    case 'paragraph':
      return `<p>${renderChildren(node, context)}</p>`
    case 'heading':
      return `<h${depthOf(node)} id="${headingQueue.shift() ?? ''}">${renderChildren(node, context)}</h${depthOf(node)}>`
    case 'list':
      return renderList(node, context)
    case 'blockquote':
      return `<blockquote>${childrenOf(node)
        .map((child) => renderNode(child, context, headingQueue))
        .join('')}</blockquote>`
    case 'table':
      return renderTable(node, context)
    default:
      // The content gate refuses raw HTML, images and code blocks; what is left is shown as plain words.
      return escapeHtml(textOf(node))
  }
}

function renderChildren(node: MarkdownNode, context: RichTextContext): string {
  return childrenOf(node)
    .map((child) => renderNode(child, context, []))
    .join('')
}

function renderLink(node: MarkdownNode, context: RichTextContext): string {
  const url = typeof node.url === 'string' ? node.url : ''
  const words = renderChildren(node, context)
  const reference = parseReference(url)
  if (!reference) return `<a href="${escapeHtml(url)}" rel="noreferrer external">${words}</a>`
  const { url: target } = resolveReference(context.graph, reference, context.locale)
  const className = reference.kind === 'term' ? ' class="to-term"' : ''
  return `<a${className} href="${escapeHtml(target)}">${words}</a>`
}

function renderList(node: MarkdownNode, context: RichTextContext): string {
  const tag = node.ordered === true ? 'ol' : 'ul'
  const items = childrenOf(node).map((item) => {
    const parts = childrenOf(item).map((child) =>
      child.type === 'paragraph' && node.spread !== true
        ? renderChildren(child, context)
        : renderNode(child, context, []),
    )
    return `<li>${parts.join('')}</li>`
  })
  return `<${tag}>${items.join('')}</${tag}>`
}

/** An empty first heading means that the first column names the rows. */
function renderTable(node: MarkdownNode, context: RichTextContext): string {
  const [head = [], ...rows] = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => ({ html: renderChildren(cell, context), text: textOf(cell) })),
  )
  return writeTable({ head, rows, namesRows: head[0]?.text === '' })
}

function childrenOf(node: MarkdownNode): MarkdownNode[] {
  return Array.isArray(node.children) ? node.children : []
}

function literalOf(node: MarkdownNode): string {
  return typeof node.value === 'string' ? node.value : ''
}

function depthOf(node: MarkdownNode): number {
  return typeof node.depth === 'number' ? node.depth : 2
}

function textOf(node: MarkdownNode): string {
  return literalOf(node) || childrenOf(node).map(textOf).join('')
}

function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug || 'section'
}
