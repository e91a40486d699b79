import type { Grade } from '../schemas/source.ts'
import type { FieldPath } from './positions.ts'
import { type CheckedContent, findEntry } from './read-content.ts'

/** A statement in facts: the field it stands in and what it names as its sources. */
export interface StatedSources {
  field: FieldPath
  sources: readonly string[]
}

/** Every list of sources in the facts of an entry. */
export function listStatedSources(value: unknown, field: FieldPath = []): StatedSources[] {
  if (Array.isArray(value)) return value.flatMap((child: unknown, index) => listStatedSources(child, [...field, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => {
    if (name !== 'sources' || !Array.isArray(child)) return listStatedSources(child, [...field, name])
    return [{ field: [...field, name], sources: child.filter((entry) => typeof entry === 'string') }]
  })
}

/** The grades of sources; an article of law counts as B, because it was read in copies. Unknown keys are left out. */
export function gradesOf(content: CheckedContent, sources: readonly string[]): Grade[] {
  return sources.flatMap((source) => {
    if (source.startsWith('article:')) return ['B']
    const grade = findEntry(content.sources, source)?.facts?.data?.grade
    return grade ? [grade] : []
  })
}
