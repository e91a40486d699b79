import { markdownToMdast } from 'satteri'
import { formatAnchor, type Provision } from './provision.ts'

/** An item (项) with its printed label and its sub-items (目). */
export interface ArticleItem {
  /** As printed: （一） in the official text, (1) in the translation; '' where none is printed. */
  label: string
  text: string
  subitems: readonly { label: string; text: string }[]
}

/** A paragraph (款) with the items it introduces. */
export interface ArticleParagraph {
  text: string
  items: readonly ArticleItem[]
}

type MarkdownTree = Extract<ReturnType<typeof markdownToMdast>, { type: 'root' }>
type MarkdownNode = MarkdownTree['children'][number]

/**
 * Reads the wording of an article from the body of its text file: one Markdown paragraph per 款, list items for
 * 项, nested list items for 目. Anchors, fingerprints, search texts and pages all rest on this one structure.
 *
 * @throws Error on anything else (headings, tables, quotations), naming the line within the body.
 */
export function parseArticleBody(body: string): ArticleParagraph[] {
  const paragraphs: { text: string; items: ArticleItem[] }[] = []
  for (const node of parseMarkdown(body)) {
    if (node.type === 'paragraph') {
      paragraphs.push({ text: joinLines(textOf(node)), items: [] })
      continue
    }
    const current = paragraphs.at(-1)
    if (node.type !== 'list' || !current) {
      throw new Error(
        `Line ${node.position?.start.line ?? 1} of the text is a ${node.type}. An article holds paragraphs, and lists after a paragraph, only.`,
      )
    }
    if (current.items.length > 0) {
      throw new Error(
        `Line ${node.position?.start.line ?? 1} of the text begins a second list under one paragraph. Join the lists, or put the paragraph between them.`,
      )
    }
    current.items.push(...node.children.map(readItem))
  }
  return paragraphs
}

/** Whether the article has the paragraph, item and sub-item that a provision names. */
export function hasProvision(paragraphs: readonly ArticleParagraph[], provision: Provision): boolean {
  if (!provision.paragraph) return true
  const paragraph = paragraphs[provision.paragraph - 1]
  if (!paragraph) return false
  if (!provision.item) return true
  const item = paragraph.items[provision.item - 1]
  if (!item) return false
  return !provision.subitem || item.subitems.length >= provision.subitem
}

/**
 * The words of a provision as one string, items on lines of their own: what a quotation is compared with.
 * '' where the article has no such provision.
 */
export function textOfProvision(paragraphs: readonly ArticleParagraph[], provision: Provision): string {
  if (!provision.paragraph) return paragraphs.map(textOfParagraph).join('\n')
  const paragraph = paragraphs[provision.paragraph - 1]
  if (!paragraph) return ''
  if (!provision.item) return textOfParagraph(paragraph)
  const item = paragraph.items[provision.item - 1]
  if (!item) return ''
  const subitem = provision.subitem ? item.subitems[provision.subitem - 1] : undefined
  if (provision.subitem) return subitem ? subitem.label + subitem.text : ''
  return textOfItem(item)
}

/** Every provision of an article, in reading order: paragraph 1, its item 1, the sub-items of that, paragraph 2 … */
export function listProvisions(paragraphs: readonly ArticleParagraph[]): Provision[] {
  return paragraphs.flatMap(({ items }, paragraphIndex) => {
    const paragraph = paragraphIndex + 1
    return [
      { paragraph },
      ...items.flatMap(({ subitems }, itemIndex) => {
        const item = itemIndex + 1
        return [
          { paragraph, item },
          ...subitems.map((_, subitemIndex) => ({ paragraph, item, subitem: subitemIndex + 1 })),
        ]
      }),
    ]
  })
}

/** Every anchor of an article, in reading order: p1, p1-i1, p1-i1-s1, p2 … */
export function listAnchors(paragraphs: readonly ArticleParagraph[]): string[] {
  return listProvisions(paragraphs).map(formatAnchor)
}

function parseMarkdown(body: string): MarkdownTree['children'] {
  const tree = markdownToMdast(body)
  return tree.type === 'root' ? tree.children : []
}

function readItem(node: Extract<MarkdownNode, { type: 'list' }>['children'][number]): ArticleItem {
  const [first, ...rest] = node.children
  const { label, text } = splitLabel(first ? joinLines(textOf(first)) : '')
  const subitems = rest.flatMap((child) =>
    child.type === 'list'
      ? child.children.map((subitem) => splitLabel(joinLines(textOf(subitem.children[0] ?? subitem))))
      : [],
  )
  return { label, text, subitems }
}

/** A line that an editor wrapped is one line: without a space between Chinese characters, with one elsewhere. */
function joinLines(text: string): string {
  return text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/\s*\n\s*/g, ' ')
}

/** Items carry their number in the text, because it is part of the official wording. */
function splitLabel(text: string): { label: string; text: string } {
  const match = /^(（[一二三四五六七八九十百]+）|\(\d+\)|\d+\.)\s*/.exec(text)
  return match ? { label: match[1] ?? '', text: text.slice(match[0].length) } : { label: '', text }
}

function textOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  if ('children' in node && Array.isArray(node.children)) return node.children.map(textOf).join('')
  return ''
}

function textOfParagraph({ text, items }: ArticleParagraph): string {
  return [text, ...items.map(textOfItem)].join('\n')
}

function textOfItem({ label, text, subitems }: ArticleItem): string {
  return [`${label}${text}`, ...subitems.map((subitem) => `${subitem.label}${subitem.text}`)].join('\n')
}
