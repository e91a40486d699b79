import { localeTags } from '../i18n/locales.ts'
import type { Procedure } from './entries.ts'
import { listStrings } from './list-strings.ts'
import { parseReference, type Reference } from './reference.ts'

const linkTarget = /\]\(([a-z]+:[a-z0-9/-]+(?:#[a-z0-9-]+)?)\)/g

/** The reference links in a piece of Markdown, in order, repetitions included. */
export function findReferences(markdown: string): Reference[] {
  return [...markdown.matchAll(linkTarget)].flatMap((match) => parseReference(match[1] ?? '') ?? [])
}

/** The reference links in all facts and texts of a procedure. */
export function collectReferences({ facts, texts }: Procedure): Reference[] {
  return listStrings([facts, localeTags.map((locale) => texts[locale])]).flatMap(findReferences)
}
