import { isProse } from '../passages.ts'
import type { Rule } from '../problem.ts'

/** The same link twice in one text: it is noise to the eye and to a screen reader. Sources may repeat. */
export const linkedOnce: Rule = {
  id: 'linked-once',
  severity: 'error',
  find: ({ passages }) => {
    const first = new Map<string, number>()
    return passages
      .filter(isProse)
      .flatMap(({ path, links }) => links.map((link) => ({ path, ...link })))
      .filter(({ url }) => !url.startsWith('source:'))
      .flatMap(({ path, url, line }) => {
        const id = `${path} ${url}`
        const earlier = first.get(id)
        if (earlier === undefined) {
          first.set(id, line)
          return []
        }
        return [
          {
            path,
            line,
            message: `"${url}" is linked here and in line ${earlier}.`,
            remedy: 'Link the first mention only.',
          },
        ]
      })
  },
}
