import type { Finding, Rule } from '../problem.ts'
import type { ReferenceSite } from '../references.ts'

const collectionOfKind = {
  procedure: 'procedures',
  term: 'terms',
  topic: 'topics',
  document: 'documents',
  office: 'offices',
} as const

/** Entries that send readers to themselves, and pages named twice in one list of relations. */
export const selfReference: Rule = {
  id: 'self-reference',
  severity: 'error',
  find: ({ references }) => [...references.flatMap(checkSelf), ...findRepeated(references)],
}

function checkSelf({ kind, key, from, path, line, field }: ReferenceSite): Finding[] {
  const collection = Object.entries(collectionOfKind).find(([name]) => name === kind)?.[1]
  if (collection !== from.collection || key !== from.key) return []
  return [
    {
      path,
      line,
      message: `${field || 'The text'} names "${key}", the entry itself.`,
      remedy: 'Name another entry, or remove it.',
    },
  ]
}

function findRepeated(references: readonly ReferenceSite[]): Finding[] {
  const lists = references.filter(({ field }) => /^(?:related|confusedWith|topics|regions)\[/.test(field))
  const listOf = ({ path, field }: ReferenceSite) => `${path} ${field.slice(0, field.indexOf('['))}`
  return lists
    .filter(
      (site, index) => lists.findIndex((other) => other.key === site.key && listOf(other) === listOf(site)) < index,
    )
    .map(({ path, line, field, key }) => ({
      path,
      line,
      message: `${field} names "${key}" a second time.`,
      remedy: 'Remove one of the two.',
    }))
}
