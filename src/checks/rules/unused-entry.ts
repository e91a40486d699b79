import type { Rule } from '../problem.ts'

const kinds = { sources: 'source', documents: 'document', terms: 'term' } as const

/** Sources, documents and terms that nothing names: left over, or a link is missing. */
export const unusedEntry: Rule = {
  id: 'unused-entry',
  severity: 'warning',
  find: (content) => {
    const used = new Set(
      content.references
        .filter(({ from, kind, key }) => !(from.key === key && from.collection === `${kind}s`))
        .map(({ kind, key }) => `${kind}:${key}`),
    )
    return (['sources', 'documents', 'terms'] as const).flatMap((collection) =>
      content[collection]
        .filter(({ key }) => !used.has(`${kinds[collection]}:${key}`))
        .map(({ folder, key }) => ({
          path: `${folder}/facts.yaml`,
          line: 1,
          message: `Nothing names the ${kinds[collection]} "${key}".`,
          remedy: 'Link it where it is spoken of, or remove the folder.',
        })),
    )
  },
}
