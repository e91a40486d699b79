import type { CollectionName } from '../../schemas/collections.ts'
import type { Passage } from '../passages.ts'
import type { Finding, Rule } from '../problem.ts'
import { normalise, quote } from '../wording.ts'

/** The field that names an entry, and the names it must differ from: those of all pages, or of one list. */
const titleFields: Readonly<Partial<Record<CollectionName, { field: string; group: string }>>> = {
  procedures: { field: 'title', group: 'pages' },
  topics: { field: 'title', group: 'pages' },
  laws: { field: 'title', group: 'pages' },
  offices: { field: 'name', group: 'pages' },
  terms: { field: 'name', group: 'terms' },
  documents: { field: 'name', group: 'documents' },
}

/** Two pages, terms or documents of one name: readers could not tell them apart in lists, tabs and search. */
export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  severity: 'error',
  find: ({ passages }) => {
    const seen = new Map<string, Passage>()
    return passages.filter(isTitle).flatMap((title): Finding[] => {
      const id = `${titleFields[title.collection]?.group} ${title.locale} ${normalise(title.text)}`
      const earlier = seen.get(id)
      if (!earlier) {
        seen.set(id, title)
        return []
      }
      return [
        {
          path: title.path,
          line: title.lineOf(title.markdown),
          message: `${quote(title.text)} is also the name at ${earlier.path}:${earlier.lineOf(earlier.markdown)}.`,
          remedy: 'Give each its own name, in the words that tell them apart.',
        },
      ]
    })
  },
}

function isTitle({ collection, field, place }: Passage): boolean {
  const title = titleFields[collection]
  return title !== undefined && field[0] === title.field && field.length === (place === 'facts' ? 2 : 1)
}
