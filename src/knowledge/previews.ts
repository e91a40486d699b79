import type { Locale } from '../i18n/locales.ts'
import type { InterfaceKey, Translate } from '../i18n/translate.ts'
import type { KnowledgeGraph } from './graph.ts'

/** The picture that other services show beside a link, and what it says. */
export interface Preview {
  /** The name of its file: `home`, `procedure-card-activation`. */
  name: string
  title: string
  summary: string
}

/** The parts of the site that have one preview for all their pages. */
const parts = {
  home: ['home.title', 'home.intro'],
  procedures: ['procedures.title', 'procedures.intro'],
  laws: ['laws.title', 'laws.intro'],
  regions: ['regions.title', 'regions.intro'],
  terms: ['terms.title', 'terms.intro'],
} as const satisfies Record<string, readonly [InterfaceKey, InterfaceKey]>

/**
 * Every preview of a language: one for each procedure and topic, for these are the pages that people send each other, and one
 * for each other part. A picture for each of some three thousand pages would outweigh the site.
 */
export function listPreviews({ entries, topics }: KnowledgeGraph, locale: Locale, t: Translate): Preview[] {
  return [
    ...Object.entries(parts).map(([name, [title, summary]]) => ({ name, title: t(title), summary: t(summary) })),
    ...topics.map(({ key, texts }) => {
      const { title, description } = texts[locale]
      return { name: `topic-${key}`, title, summary: description }
    }),
    ...entries.procedures.map(({ key, texts }) => {
      const { title, summary } = texts[locale]
      return { name: `procedure-${key}`, title, summary }
    }),
  ]
}

/**
 * The name of the preview that a page shows.
 *
 * @example nameOfPreview('/en/procedures/card-activation/own/sheet/') // 'procedure-card-activation'
 */
export function nameOfPreview(path: string): string {
  const [, , part = '', key] = path.split('/')
  if (part === 'procedures' && key) return `procedure-${key}`
  if (part === 'topics' && key) return `topic-${key}`
  if (part === 'offices') return 'regions'
  if (part === 'documents') return 'terms'
  return part in parts ? part : 'home'
}
