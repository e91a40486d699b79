import { isLocale, type Locale, localeTags } from '../i18n/locales.ts'
import type { CollectionName } from '../schemas/collections.ts'
import { lineOfNode, listLinks, listTextBlocks, type MarkdownLink, plainText, readMarkdown } from './markdown.ts'
import type { FieldPath, YamlSource } from './positions.ts'
import type { CheckedEntry, CheckedText } from './read-content.ts'

/**
 * Whose words a passage holds. `ours`: the site speaks. `official`: wording of law or an official name.
 * `spoken`: what people say, search for or get wrong.
 */
export type Voice = 'ours' | 'official' | 'spoken'

/** A piece of running text in one language, wherever it stands: a field of facts, of front matter, a block of a body. */
export interface Passage {
  path: string
  collection: CollectionName
  key: string
  locale: Locale
  place: 'facts' | 'front-matter' | 'body'
  /** The field it stands in; empty in a body. */
  field: FieldPath
  voice: Voice
  /** Its words without markup and without the targets of links. */
  text: string
  /** As it is written; of a block of a body its words only. */
  markdown: string
  links: readonly MarkdownLink[]
  /** The line of the file on which some of its words stand. */
  lineOf: (words: string) => number
}

/** Whether a passage speaks in sentences that may hold links: a body, an answer, a step, the correction of a mistake. */
export function isProse({ place, field }: Pick<Passage, 'place' | 'field'>): boolean {
  return place === 'body' || (place === 'front-matter' && ['answer', 'text', 'right'].includes(String(field.at(-1))))
}

type Context = Pick<Passage, 'path' | 'collection' | 'key' | 'place'>

/** Everything an entry says in words, in reading order. */
export function listPassages(entry: CheckedEntry): Passage[] {
  const { collection, key, facts } = entry
  return [
    ...(facts
      ? listLocalized(facts.yaml.data, [], { collection, key, path: facts.path, place: 'facts' }, facts.yaml)
      : []),
    ...localeTags.flatMap((locale) => {
      const text = entry.texts[locale]
      return text ? listTextPassages(text, { collection, key, path: text.path }) : []
    }),
  ]
}

function listTextPassages(text: CheckedText<unknown>, entry: Omit<Context, 'place'>): Passage[] {
  const frontMatter = listStrings(text.yaml.data, []).map(({ field, value }) =>
    createPassage(value, field, text.locale, { ...entry, place: 'front-matter' }, text.yaml),
  )
  return [...frontMatter, ...listBodyPassages(text, { ...entry, place: 'body' })]
}

function listBodyPassages(text: CheckedText<unknown>, context: Context): Passage[] {
  const lines = text.body.split('\n')
  return listTextBlocks(text.tree).map((block) => {
    const start = lineOfNode(block)
    const source = lines.slice(start - 1, block.position?.end.line ?? start).join('\n')
    const plain = plainText(block)
    return {
      ...context,
      locale: text.locale,
      field: [],
      voice: context.collection === 'articles' ? 'official' : 'ours',
      text: plain,
      markdown: plain,
      links: listLinks(block).map((link) => ({ ...link, line: link.line + text.bodyLine - 1 })),
      lineOf: (words) => {
        const before = source.slice(0, Math.max(source.indexOf(words), 0))
        return start + before.split('\n').length - 1 + text.bodyLine - 1
      },
    }
  })
}

/** The strings under a language tag, at any depth: `{ en: "…", zh-CN: "…" }` and lists of them. */
function listLocalized(value: unknown, field: FieldPath, context: Context, yaml: YamlSource): Passage[] {
  if (typeof value !== 'object' || value === null) return []
  return listChildren(value).flatMap(([name, child]) => {
    const path = [...field, name]
    if (typeof name === 'string' && isLocale(name)) {
      return listStrings(child, path).map((found) => createPassage(found.value, found.field, name, context, yaml))
    }
    return listLocalized(child, path, context, yaml)
  })
}

function listStrings(value: unknown, field: FieldPath): { field: FieldPath; value: string }[] {
  if (typeof value === 'string') return [{ field, value }]
  if (typeof value !== 'object' || value === null) return []
  return listChildren(value).flatMap(([name, child]) => listStrings(child, [...field, name]))
}

function listChildren(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? value.map((child: unknown, index) => [index, child]) : Object.entries(value)
}

/** Most strings hold no markup; only those that may are parsed. */
const markup = /[[<*_`\\!~&]|:\/\/|www\./

function createPassage(
  markdown: string,
  field: FieldPath,
  locale: Locale,
  context: Context,
  yaml: YamlSource,
): Passage {
  const tree = markup.test(markdown) ? readMarkdown(markdown) : null
  return {
    ...context,
    locale,
    field,
    voice: voiceOf(context.collection, field),
    text: tree ? listTextBlocks(tree).map(plainText).join('\n') : markdown,
    markdown,
    links: tree ? listLinks(tree).map((link) => ({ ...link, line: yaml.lineOfWords(field, link.url) })) : [],
    lineOf: (words) => yaml.lineOfWords(field, words),
  }
}

const spokenFields = new Set(['asks', 'everyday', 'misspellings', 'shortNames', 'claim'])
const officialFields = new Set(['title', 'divisions', 'issuer'])

function voiceOf(collection: CollectionName, field: FieldPath): Voice {
  const names = field.filter((step) => typeof step === 'string')
  if (names.some((name) => spokenFields.has(name))) return 'spoken'
  if (collection === 'laws' && officialFields.has(names[0] ?? '')) return 'official'
  return 'ours'
}
