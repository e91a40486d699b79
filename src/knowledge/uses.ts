import { localeTags } from '../i18n/locales.ts'
import type { Procedure } from './entries.ts'
import { parseReference, type Reference } from './reference.ts'

const linkTarget = /\]\(([a-z]+:[a-z0-9/-]+(?:#[a-z0-9-]+)?)\)/g

/** The reference links in a piece of Markdown, in order, repetitions included. */
export function findReferences(markdown: string): Reference[] {
  return [...markdown.matchAll(linkTarget)].flatMap((match) => parseReference(match[1] ?? '') ?? [])
}

/** The reference links in all texts and facts of a procedure. */
export function collectReferences(procedure: Procedure): Reference[] {
  return listStrings([procedure.facts, localeTags.map((locale) => procedure.texts[locale])]).flatMap(findReferences)
}

/** Every evidence reference of a procedure: the `sources` of its facts, then the sources its texts link to. */
export function listEvidence(procedure: Procedure): string[] {
  const linked = collectReferences(procedure)
    .filter(({ kind }) => kind === 'source')
    .map(({ key }) => key)
  return [...new Set([...findEvidence(procedure.facts), ...linked])]
}

function findEvidence(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(findEvidence)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'sources' && Array.isArray(child)
      ? child.filter((entry): entry is string => typeof entry === 'string')
      : findEvidence(child),
  )
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(listStrings)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(listStrings)
}
