import { type Locale, localeTags } from '../i18n/locales.ts'
import { type Localized, localizedSchema } from '../schemas/fields.ts'
import type { KnowledgeGraph } from './graph.ts'
import { listStrings } from './list-strings.ts'

/** An entry as far as this module looks at it: its facts, and its texts with their front matter. */
export interface StatingEntry {
  facts: object
  texts: Partial<Record<Locale, object>>
}

/**
 * The words that a source in the facts stands behind: the statement itself, who may do what, the title of a step, the
 * correction of a mistake, the name of a paper.
 *
 * @param field The way to the source: `remedies[0].sources[1]`.
 * @returns Null where the list of sources is that of the whole entry.
 */
export function findSupportedWords(graph: KnowledgeGraph, entry: StatingEntry, field: string): Localized | null {
  const path = stepsOf(field).slice(0, -2)
  const statement = valueAt(entry.facts, path)
  if (!isRecord(statement) || path.length === 0) return null
  const [who, may] = [readWords(statement.who), readWords(statement.may)]
  if (who && may) return { en: `${who.en}: ${may.en}`, 'zh-CN': `${who['zh-CN']}：${may['zh-CN']}` }
  const words = ['text', 'note', 'matter', 'name'].flatMap((name) => readWords(statement[name]) ?? [])[0]
  if (words) return words
  if (typeof statement.document === 'string') return graph.document(statement.document).facts.name
  const [list] = path
  const part = list === 'steps' ? 'title' : 'right'
  return readWords(
    Object.fromEntries(localeTags.map((tag) => [tag, valueAt(entry.texts[tag], [list, statement.id, part])])),
  )
}

/** The words around a link in facts: the text that holds it, in both languages. `note.en` → the note. */
export function findLinkedWords({ facts }: StatingEntry, field: string): Localized | null {
  return readWords(valueAt(facts, stepsOf(field).slice(0, -1)))
}

/** The sentence of a text that links to an article, in both languages; null where one of them has none. */
export function findLinkingSentence({ texts }: StatingEntry, article: string): Localized | null {
  const find = (tag: Locale): string | undefined =>
    listStrings(texts[tag])
      .flatMap((text) => text.split(/(?<=[。！？])|(?<=[.!?])\s+(?=[A-Z“"[])|\n+|\|/u))
      .find((sentence) => new RegExp(`\\(article:${article}[#)]`).test(sentence))
      ?.replace(/^[-*>\s]+(?:\d+\.\s)?/, '')
  return readWords({ en: find('en'), 'zh-CN': find('zh-CN') })
}

function readWords(value: unknown): Localized | null {
  const words = localizedSchema.safeParse(value).data
  return words ? { en: toPlain(words.en), 'zh-CN': toPlain(words['zh-CN']) } : null
}

/** Without links, which lead to anchors of the page that the words stand on, and without marks of stress. */
function toPlain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '')
}

function stepsOf(field: string): string[] {
  return field.match(/[^.[\]]+/g) ?? []
}

function valueAt(value: unknown, path: readonly unknown[]): unknown {
  return path.reduce((held: unknown, step) => {
    if (Array.isArray(held)) return held[Number(step)]
    return isRecord(held) ? held[String(step)] : undefined
  }, value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
