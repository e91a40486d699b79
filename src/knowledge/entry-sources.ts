import { localeTags } from '../i18n/locales.ts'
import type { Procedure } from './entries.ts'
import { findReferences } from './find-references.ts'
import { listStrings } from './list-strings.ts'

/**
 * Every evidence reference of an entry, each once: the `sources` of the facts at any depth, then the sources that the
 * facts and the given texts link to.
 */
export function listEvidence(facts: unknown, texts: readonly string[]): string[] {
  const linked = [...listStrings(facts), ...texts].flatMap(findReferences).filter(({ kind }) => kind === 'source')
  return [...new Set([...findSourceLists(facts), ...linked.map(({ key }) => key)])]
}

/** Every evidence reference of a procedure, with those of all its texts in both languages. */
export function listEvidenceOfProcedure({ facts, texts }: Procedure): string[] {
  return listEvidence(facts, listStrings(localeTags.map((locale) => texts[locale])))
}

function findSourceLists(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(findSourceLists)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'sources' && Array.isArray(child)
      ? child.filter((entry): entry is string => typeof entry === 'string')
      : findSourceLists(child),
  )
}
