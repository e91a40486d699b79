import { markdownToMdast, mdxToMdast } from 'satteri'

/** What the rules need to know of a Markdown node. */
export interface MarkdownNode {
  type: string
  children?: readonly MarkdownNode[] | undefined
  value?: string | undefined
  url?: string | undefined
  title?: string | null | undefined
  name?: string | null | undefined
  depth?: number | undefined
  position?: { start: { line: number }; end: { line: number } } | undefined
}

/** A link as it is written. */
export interface MarkdownLink {
  url: string
  text: string
  /** The line within the text, counted from 1. */
  line: number
}

/** The tree of a text, and what keeps it from being MDX: then the tree is that of plain Markdown. */
export interface MdxSource {
  tree: MarkdownNode
  error: { line: number; message: string } | null
}

/** Reads a string of Markdown. */
export function readMarkdown(text: string): MarkdownNode {
  return markdownToMdast(text)
}

/** Reads the body of an MDX file. The parser stops at the first error. */
export function readMdx(body: string): MdxSource {
  try {
    return { tree: mdxToMdast(body), error: null }
  } catch (error) {
    // Sätteri gives the place in the message only: "3:1: Expected … (mdx-jsx:…)".
    const message = error instanceof Error ? error.message : String(error)
    const match = /^(\d+):\d+: (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(message)
    return { tree: readMarkdown(body), error: { line: Number(match?.[1] ?? 1), message: match?.[2] ?? message } }
  }
}

/** All nodes of a tree in reading order, the root first. */
export function listNodes(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(listNodes)]
}

/** The words of a node without its markup. */
export function plainText(node: MarkdownNode): string {
  if (node.type === 'break') return '\n'
  return node.value ?? (node.children ?? []).map(plainText).join('')
}

/** The links in a tree, in reading order. */
export function listLinks(tree: MarkdownNode): MarkdownLink[] {
  return listNodes(tree).flatMap((node) =>
    node.type === 'link' ? [{ url: node.url ?? '', text: plainText(node), line: lineOfNode(node) }] : [],
  )
}

/** The first line of a node within its text. */
export function lineOfNode(node: MarkdownNode): number {
  return node.position?.start.line ?? 1
}

/** The smallest blocks that hold running text: paragraphs, headings, table cells. */
export function listTextBlocks(tree: MarkdownNode): MarkdownNode[] {
  return listNodes(tree).filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell')
}
