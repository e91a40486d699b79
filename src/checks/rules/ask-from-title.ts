import type { Rule } from '../problem.ts'
import { normalise, quote } from '../wording.ts'

/** Questions cut from the title, or the title with words around it: they add nothing that search did not know. */
export const askFromTitle: Rule = {
  id: 'ask-from-title',
  severity: 'error',
  find: ({ passages }) => {
    const titles = new Map(
      passages
        .filter(({ collection, field }) => collection === 'procedures' && field.join('.') === 'title')
        .map(({ path, text }) => [path, text]),
    )
    return passages
      .filter(({ collection, field }) => collection === 'procedures' && field[0] === 'asks')
      .flatMap(({ path, text, markdown, lineOf }) => {
        const title = titles.get(path) ?? ''
        if (!overlaps(normalise(text), normalise(title))) return []
        return [
          {
            path,
            line: lineOf(markdown),
            message: `The ask ${quote(text)} is made of the title ${quote(title)}.`,
            remedy: 'Write what the person in trouble would type, in other words than the title.',
          },
        ]
      })
  },
}

function overlaps(ask: string, title: string): boolean {
  return ask !== '' && title !== '' && (title.includes(ask) || ask.includes(title))
}
