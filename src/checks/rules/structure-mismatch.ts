import { type Locale, otherLocale } from '../../i18n/locales.ts'
import { parseReference } from '../../knowledge/reference.ts'
import { lineOfNode, listNodes, type MarkdownNode } from '../markdown.ts'
import type { Passage } from '../passages.ts'
import type { Finding, Rule } from '../problem.ts'
import { describeShape, readParagraphs } from '../provisions.ts'
import type { CheckedContent, CheckedEntry } from '../read-content.ts'

/**
 * Languages that disagree in structure: headings, tables and lists of bodies, paragraphs and items of articles, the
 * words of steps and mistakes, and what the texts refer to. The first difference of a kind is reported, in the Chinese file.
 */
export const structureMismatch: Rule = {
  id: 'structure-mismatch',
  severity: 'error',
  find: (content) => [
    ...content.entries.flatMap((entry) =>
      entry.collection === 'articles' ? compareArticle(entry) : compareBodies(entry),
    ),
    ...content.procedures.flatMap(findWordless),
    ...compareAllReferences(content),
  ],
}

const remedy = 'Say the same in both languages, in the same order; then the structures agree.'

function compareBodies({ texts: { en, 'zh-CN': zh } }: CheckedEntry): Finding[] {
  if (!en || !zh || en.syntaxError || zh.syntaxError) return []
  return ['headings', 'tables', 'lists'].flatMap((kind) => {
    const english = listShapes(en.tree, kind)
    const chinese = listShapes(zh.tree, kind)
    const index = english.findIndex(({ shape }, position) => chinese[position]?.shape !== shape)
    const first = index >= 0 ? index : english.length
    if (index < 0 && chinese.length <= english.length) return []
    const node = chinese[first]?.node ?? chinese.at(-1)?.node
    return [
      {
        path: zh.path,
        line: (node ? lineOfNode(node) : 1) + zh.bodyLine - 1,
        message: `The ${kind} differ: en.mdx has ${describe(english)}, zh-CN.mdx has ${describe(chinese)}.`,
        remedy,
      },
    ]
  })
}

function listShapes(tree: MarkdownNode, kind: string): { node: MarkdownNode; shape: string }[] {
  return listNodes(tree).flatMap((node) => {
    const children = node.children?.length ?? 0
    if (kind === 'headings' && node.type === 'heading') return [{ node, shape: `level ${node.depth ?? 0}` }]
    if (kind === 'tables' && node.type === 'table')
      return [{ node, shape: `${children} × ${node.children?.[0]?.children?.length ?? 0}` }]
    if (kind === 'lists' && node.type === 'list')
      return [{ node, shape: `${children} ${children === 1 ? 'item' : 'items'}` }]
    return []
  })
}

function describe(shapes: readonly { shape: string }[]): string {
  return shapes.length === 0 ? 'none' : `${shapes.length} (${shapes.map(({ shape }) => shape).join(', ')})`
}

function compareArticle(article: CheckedEntry): Finding[] {
  const { en, 'zh-CN': zh } = article.texts
  const english = readParagraphs(article, 'en')
  const chinese = readParagraphs(article, 'zh-CN')
  if (!en || !zh || !english || !chinese) return []
  const shapes = [english, chinese].map((paragraphs) =>
    paragraphs.map(({ items }) => items.map(({ subitems }) => subitems.length).join('+')).join('|'),
  )
  if (shapes[0] === shapes[1]) return []
  return [
    {
      path: en.path,
      line: en.bodyLine,
      message: `The translation has ${describeShape(english)}; the official text has ${describeShape(chinese)}.`,
      remedy: 'Translate paragraph by paragraph and item by item; anchors count them.',
    },
  ]
}

/** Steps and mistakes of the facts that have no words in a language. */
function findWordless(procedure: CheckedContent['procedures'][number]): Finding[] {
  const facts = procedure.facts?.data
  if (!facts) return []
  return Object.values(procedure.texts).flatMap(({ path, data, yaml }) =>
    (['steps', 'myths'] as const).flatMap((list) =>
      facts[list]
        .filter(({ id }) => data && !Object.hasOwn(data[list], id))
        .map(({ id }) => ({
          path,
          line: yaml.lineOf([list]),
          message: `${list} has no words for "${id}", which facts.yaml lists.`,
          remedy: 'Add them here, or remove the entry from facts.yaml.',
        })),
    ),
  )
}

interface PlacedLink {
  path: string
  line: number
  url: string
  locale: Locale
  /** What is compared: the text files of an entry as a whole, or the two sides of one fact. */
  group: string
}

/** Links that one language has and the other has not: in the two text files, and in the two sides of a fact. */
function compareAllReferences({ entries, passages }: CheckedContent): Finding[] {
  const linked = Map.groupBy(
    passages.filter(({ links }) => links.length > 0),
    ({ collection, key }) => `${collection} ${key}`,
  )
  return entries.flatMap((entry) => {
    const links = (linked.get(`${entry.collection} ${entry.key}`) ?? []).flatMap(placeLinks)
    return compareLinks(links.filter(({ group }) => group !== 'texts' || hasBothTexts(entry)))
  })
}

function placeLinks({ path, locale, place, field, links }: Passage): PlacedLink[] {
  const group = place === 'facts' ? field.slice(0, -1).join('.') : 'texts'
  return links.filter(({ url }) => parseReference(url)).map(({ url, line }) => ({ path, line, url, locale, group }))
}

function compareLinks(links: readonly PlacedLink[]): Finding[] {
  const has = (candidates: readonly PlacedLink[], { url, group }: PlacedLink, locale: Locale) =>
    candidates.some((link) => link.url === url && link.group === group && link.locale === locale)
  return links
    .filter((link) => !has(links, link, otherLocale(link.locale)))
    .filter((link, index, lonely) => !has(lonely.slice(0, index), link, link.locale))
    .map(({ path, line, url, locale }) => ({
      path,
      line,
      message: `The ${locale} text links to "${url}", the ${otherLocale(locale)} text does not.`,
      remedy: 'Link to the same entries in both languages.',
    }))
}

/** A text that is missing or unreadable has a problem of its own. */
function hasBothTexts({ texts: { en, 'zh-CN': zh } }: CheckedEntry): boolean {
  return [en, zh].every((text) => text && text.yaml.errors.length === 0)
}
