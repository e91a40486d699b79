import type { Passage } from '../passages.ts'
import type { Finding, Rule } from '../problem.ts'
import { normalise, quote } from '../wording.ts'

/** One question on two pages, or twice on one: it could lead to only one of them, and counts only once. */
export const duplicateAsk: Rule = {
  id: 'duplicate-ask',
  severity: 'error',
  find: ({ passages }) => {
    const seen = new Map<string, Passage>()
    return passages
      .filter(({ collection, field }) => collection === 'procedures' && field[0] === 'asks')
      .flatMap((ask): Finding[] => {
        const id = `${ask.locale} ${normalise(ask.text)}`
        const earlier = seen.get(id)
        if (!earlier) {
          seen.set(id, ask)
          return []
        }
        return [
          {
            path: ask.path,
            line: ask.lineOf(ask.markdown),
            message: `${quote(ask.text)} is also asked at ${earlier.path}:${earlier.lineOf(earlier.markdown)}.`,
            remedy: 'Keep it on the page that answers it best, and write another one here.',
          },
        ]
      })
  },
}
