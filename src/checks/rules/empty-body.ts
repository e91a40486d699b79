import type { CollectionName } from '../../schemas/collections.ts'
import type { Rule } from '../problem.ts'
import { textsOf } from '../read-content.ts'

/** What the body holds where the entry is nothing without it. */
const bodies: Readonly<Partial<Record<CollectionName, string>>> = {
  articles: 'the wording',
  documents: 'what it looks like and when it is accepted',
  laws: 'what it governs',
  offices: 'what there is to say',
  terms: 'the definition',
  topics: 'what a newcomer should know',
}

/** Texts without words below their front matter. */
export const emptyBody: Rule = {
  id: 'empty-body',
  severity: 'error',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const needed = bodies[entry.collection]
      if (!needed) return []
      return textsOf(entry)
        .filter(({ body }) => body.trim() === '')
        .map(({ path, bodyLine }) => ({
          path,
          line: bodyLine,
          message: 'The text has no body.',
          remedy: `Write ${needed}.`,
        }))
    }),
}
