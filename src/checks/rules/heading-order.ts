import { lineOfNode, listNodes, plainText } from '../markdown.ts'
import type { Rule } from '../problem.ts'
import { textsOf } from '../read-content.ts'
import { quote } from '../wording.ts'

/** Headings that skip a level, or take the first, which is the page's title: screen readers navigate by levels. */
export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'error',
  find: ({ entries }) =>
    entries.flatMap(textsOf).flatMap(({ path, tree, bodyLine }) => {
      const headings = listNodes(tree).filter(({ type }) => type === 'heading')
      return headings.flatMap((heading, index) => {
        const depth = heading.depth ?? 1
        const previous = headings[index - 1]?.depth ?? 1
        if (depth > 1 && depth <= previous + 1) return []
        const deepest = Math.max(previous + 1, 2)
        return [
          {
            path,
            line: lineOfNode(heading) + bodyLine - 1,
            message: `The heading ${quote(plainText(heading))} is of level ${depth}.`,
            remedy: `Begin it with ${deepest === 2 ? '##' : `## to ${'#'.repeat(deepest)}`}; level 1 is the page's title, and no level may be skipped.`,
          },
        ]
      })
    }),
}
