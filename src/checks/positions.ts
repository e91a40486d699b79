import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** The way to a field: `['legalBasis', 1, 'article']`. */
export type FieldPath = readonly (string | number)[]

/** A YAML text that knows on which line each of its fields stands. */
export interface YamlSource {
  /** What the text holds; undefined when it cannot be read. */
  data: unknown
  /** What makes it unreadable. */
  errors: readonly { line: number; message: string }[]
  /** The line of a field; where it does not exist, the line of the last thing on the way to it that does. */
  lineOf: (path: FieldPath) => number
  /** The line within a field's value on which some words begin; the field's own line when they are not found. */
  lineOfWords: (path: FieldPath, words: string) => number
}

/**
 * Reads YAML (or JSON, which is YAML).
 *
 * @param firstLine The line of the file on which the text begins: 2 for front matter.
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const lineAt = (offset: number): number => Math.max(lineCounter.linePos(offset).line, 1) + firstLine - 1
  const errors = document.errors.map(({ message, pos: [start] }) => ({ line: lineAt(start), message }))
  const walk = (path: FieldPath) =>
    walkTo(document.contents, path, (node) => (isAlias(node) ? node.resolve(document) : node))
  return {
    data: errors.length > 0 ? undefined : document.toJS(),
    errors,
    lineOf: (path) => lineAt(walk(path).offset),
    lineOfWords: (path, words) => {
      const { node, offset } = walk(path)
      const [start, end] = node?.range ?? [offset, offset]
      const found = text.slice(start, end).search(wrapped(words))
      return lineAt(found < 0 ? offset : start + found)
    },
  }
}

/** What is wrong with a line that cannot be read, and what to do about it. */
export function explainYamlError({ message }: YamlSource['errors'][number]): { message: string; remedy: string } {
  return {
    message: `The line cannot be read: ${message.replace(/\.?$/, '.')}`,
    remedy:
      'Correct the line. A text that holds ": " or " #", or begins with a sign, needs quotation marks; lists and fields line up.',
  }
}

/** Writes a path the way editors read it: `legalBasis[1].article`. */
export function formatField(path: FieldPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('')
}

/** The value at a path; undefined when there is none. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === String(step))?.[1]
        : undefined,
    data,
  )
}

/** The node a path leads to as far as it exists, and where its field begins: at the key, or at the list's entry. */
function walkTo(
  contents: Node | null,
  path: FieldPath,
  resolve: (node: Node | null) => Node | null | undefined,
): { node: Node | null; offset: number } {
  let node = contents
  let offset = contents?.range?.[0] ?? 0
  for (const step of path) {
    const parent = resolve(node)
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isNode(pair.key)) break
      offset = pair.key.range?.[0] ?? offset
      node = isNode(pair.value) ? pair.value : null
    } else if (isSeq(parent)) {
      const item = parent.items[Number(step)]
      if (!isNode(item)) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return { node, offset }
}

/** Finds words although YAML may have wrapped their line. */
function wrapped(words: string): RegExp {
  return new RegExp(words.trim().split(/\s+/).map(escapeForPattern).join('\\s+'), 'u')
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
