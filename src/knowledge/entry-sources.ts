import { findReferences } from './uses.ts'

/**
 * Every evidence reference in facts and bodies, in order: the `sources` of the facts at any depth, then the sources
 * that the given texts link to.
 */
export function listEvidenceOf(facts: unknown, texts: readonly string[]): string[] {
  const linked = texts.flatMap(findReferences).filter(({ kind }) => kind === 'source')
  return [...new Set([...findSources(facts), ...linked.map(({ key }) => key)])]
}

function findSources(value: unknown): string[] {
  if (typeof value === 'string')
    return findReferences(value).flatMap(({ kind, key }) => (kind === 'source' ? [key] : []))
  if (Array.isArray(value)) return value.flatMap(findSources)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'sources' && Array.isArray(child)
      ? child.filter((entry): entry is string => typeof entry === 'string')
      : findSources(child),
  )
}
