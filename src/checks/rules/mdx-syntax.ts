import { lineOfNode, listNodes, type MarkdownNode } from '../markdown.ts'
import type { Finding, Rule } from '../problem.ts'
import { type CheckedText, textsOf } from '../read-content.ts'
import { quote } from '../wording.ts'

/**
 * Bodies that are not plain Markdown: broken MDX, components, HTML, code in braces, import lines, pictures,
 * link definitions. Content holds words and reference links only, so that every page can show it safely.
 */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  severity: 'error',
  find: ({ entries, passages }) => [
    ...entries.flatMap(textsOf).flatMap(findInBody),
    ...passages
      .filter(({ place, markdown }) => place !== 'body' && /<[a-z/!]/i.test(markdown))
      .map(({ path, markdown, lineOf }) => ({
        path,
        line: lineOf('<'),
        message: `${quote(markdown.slice(markdown.search(/<[a-z/!]/i)))} is read as HTML.`,
        remedy: 'Use Markdown; for a "<" in a text write "less than".',
      })),
  ],
}

function findInBody(text: CheckedText<unknown>): Finding[] {
  const { path, bodyLine, tree, syntaxError } = text
  if (syntaxError) {
    const message = `The body cannot be read: ${syntaxError.message.replace(/ \(\d+:\d+\)/g, '').replace(/\.?$/, '.')}`
    const remedy = 'Correct the line. In these files "{" and "<" begin code; write them as words.'
    return [{ path, line: syntaxError.line + bodyLine - 1, message, remedy }]
  }
  return listNodes(tree).flatMap((node) => {
    const problem = judge(node)
    return problem ? [{ path, line: lineOfNode(node) + bodyLine - 1, ...problem }] : []
  })
}

function judge(node: MarkdownNode): Pick<Finding, 'message' | 'remedy'> | null {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
    case 'html':
      return {
        message: `<${node.name ?? ''}> is HTML or a component.`,
        remedy: 'Use Markdown; pages add what they need themselves.',
      }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { message: `{${node.value ?? ''}} is code.`, remedy: 'Write the words themselves, without braces.' }
    case 'mdxjsEsm':
      return {
        message: `${quote(node.value ?? '')} is an import or export line.`,
        remedy: 'Remove it; content is words only.',
      }
    case 'image':
      return {
        message: `The picture ${quote(node.url ?? '')} stands in a text.`,
        remedy: 'Remove it; say in words what it shows.',
      }
    case 'definition':
    case 'linkReference':
      return { message: 'A link is defined apart from its words.', remedy: 'Write [words](kind:key) in one place.' }
    case 'link':
      return node.title
        ? { message: `The link to ${quote(node.url ?? '')} has a title.`, remedy: 'Leave the title out.' }
        : null
    default:
      return null
  }
}
