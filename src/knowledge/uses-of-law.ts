import { type Locale, localeTags } from '../i18n/locales.ts'
import type { PageReference } from '../i18n/urls.ts'
import type { Basis, BasisRole } from '../schemas/legal-basis.ts'
import { lawOfArticleKey } from './article-number.ts'
import { compareStrings } from './compare-strings.ts'
import { createCrossReferenceFinder } from './cross-references.ts'
import { parseArticleEvidence } from './evidence.ts'
import { findReferences } from './find-references.ts'
import type { KnowledgeGraph } from './graph.ts'
import { formatAnchor } from './provision.ts'
import { findLinkedWords, findLinkingSentence, findSupportedWords } from './supported-words.ts'

/** The collections whose entries can rest on law. */
type UsingCollection = 'procedures' | 'offices' | 'topics' | 'terms' | 'documents' | 'laws' | 'articles'

/** What a provision does where it is named: as a legal basis says it, as the source of a statement, or merely named. */
export type UseRole = BasisRole | 'supports' | 'mentions'

/** A place in the content that names a law or an article. */
export interface Use {
  /**
   * `basis`: the legal basis of an entry. `statement`: the source of a statement. `link`: a reference link in a
   * text. `official-text`: another article refers to it in the official wording.
   */
  kind: 'basis' | 'statement' | 'link' | 'official-text'
  collection: UsingCollection
  key: string
  /** The file, from the project's folder. */
  file: string
  /** The field of the file, `legalBasis[1]`; 'body' for the text below the front matter. */
  field: string
  /** The article that is named; null for the law as a whole. */
  article: string | null
  /** The paragraph or item that is named; '' for the article as a whole. */
  anchor: string
  role: UseRole | null
  /** The reason: that of the legal basis, the statement that rests on it, or the words that name it. */
  why: Readonly<Record<Locale, string>> | null
  /** Words that are quoted to the character. */
  quote: string | null
  /** The pages on which it is seen. */
  pages: readonly PageReference[]
}

/** What to look for: a whole law, or one article of it. */
export interface UseTarget {
  law: string
  /** The key of an article, or null for everything of the law. */
  article: string | null
}

/** Everything in the content that rests on a law or an article, by file and field. */
export function findUses(graph: KnowledgeGraph, { law, article }: UseTarget): Use[] {
  return listUses(graph)
    .filter((use) => (article === null ? lawOfUse(use) === law : use.article === article))
    .map(({ law: _, ...use }) => use)
    .sort((a, b) => compareStrings(a.file, b.file) || compareStrings(a.field, b.field))
}

/** The pages that show any of these uses, each once. */
export function listPages(uses: readonly Use[]): PageReference[] {
  const pages = uses.flatMap((use) => use.pages)
  return [...new Map(pages.map((page) => [JSON.stringify(page), page])).values()]
}

interface LocatedUse extends Use {
  law: string | null
}

function lawOfUse({ article, law }: LocatedUse): string | null {
  return article === null ? law : lawOfArticleKey(article)
}

/** An entry as far as this module looks at it. */
interface UsingEntry {
  collection: UsingCollection
  key: string
  folder: string
  facts: object & { legalBasis?: readonly Basis[] | undefined }
  texts: Partial<Record<Locale, { body: string }>>
}

/** Every article page asks; the content is gone through once. */
const knownUses = new WeakMap<KnowledgeGraph, readonly LocatedUse[]>()

function listUses(graph: KnowledgeGraph): readonly LocatedUse[] {
  const known = knownUses.get(graph)
  if (known) return known
  const uses = [...listEntries(graph).flatMap((entry) => usesOfEntry(graph, entry)), ...usesInOfficialText(graph)]
  knownUses.set(graph, uses)
  return uses
}

function listEntries({ entries }: KnowledgeGraph): UsingEntry[] {
  const collections = ['procedures', 'offices', 'topics', 'terms', 'documents', 'laws'] as const
  return [
    ...collections.flatMap((collection) =>
      entries[collection].map(
        ({ key, facts, texts }): UsingEntry => ({ collection, key, folder: `${collection}/${key}`, facts, texts }),
      ),
    ),
    ...entries.articles.map(
      ({ key, facts, texts }): UsingEntry => ({ collection: 'articles', key, folder: `laws/${key}`, facts, texts }),
    ),
  ]
}

function usesOfEntry(graph: KnowledgeGraph, entry: UsingEntry): LocatedUse[] {
  const inFacts = walk(entry.facts, '').flatMap((leaf) => usesOfLeaf(graph, entry, leaf, 'facts.yaml'))
  const inTexts = localeTags.flatMap((locale) => {
    const text = entry.texts[locale]
    if (!text) return []
    return walk(text, '').flatMap((leaf) => usesOfLeaf(graph, entry, leaf, `${locale}.mdx`))
  })
  return [...inFacts, ...inTexts, ...usesAsBasis(graph, entry)]
}

interface Leaf {
  field: string
  text: string
}

/** A string in facts or texts: a source that is an article, or a text with reference links. */
function usesOfLeaf(graph: KnowledgeGraph, entry: UsingEntry, { field, text }: Leaf, name: string): LocatedUse[] {
  const place = { ...placeOf(entry, name), field, pages: pagesOf(graph, entry, field) }
  if (/(?:^|\.)sources\[\d+\]$/.test(field)) {
    const evidence = parseArticleEvidence(text)
    if (!evidence) return []
    const why = findSupportedWords(graph, entry, field)
    return [{ ...plainUse, ...place, kind: 'statement', ...evidence, role: why && 'supports', why }]
  }
  // The article that brings a change, and articles that a wrong citation concerns, stand as bare keys.
  if (/(?:^|\.)(?:through|concerns\[\d+\])$/.test(field)) {
    return [{ ...plainUse, ...place, kind: 'link', law: lawOfArticleKey(text), article: text, anchor: '' }]
  }
  return findReferences(text).flatMap((reference): LocatedUse[] => {
    const { kind, key, anchor } = reference
    if (kind === 'law') return [{ ...plainUse, ...place, kind: 'link', law: key, article: null, anchor: '' }]
    if (kind !== 'article') return []
    const why = name === 'facts.yaml' ? findLinkedWords(entry, field) : findLinkingSentence(entry, key)
    const use = { ...place, kind: 'link', role: why && 'mentions', why, quote: null } as const
    return [{ ...use, law: lawOfArticleKey(key), article: key, anchor }]
  })
}

function usesAsBasis(graph: KnowledgeGraph, entry: UsingEntry): LocatedUse[] {
  return (entry.facts.legalBasis ?? []).map(
    ({ article, paragraph, item, role, why, quote }, index): LocatedUse => ({
      ...placeOf(entry, 'facts.yaml'),
      kind: 'basis',
      field: `legalBasis[${index}]`,
      law: lawOfArticleKey(article),
      article,
      anchor: formatAnchor({ paragraph, item }),
      role,
      why,
      quote: quote ?? null,
      pages: pagesOf(graph, entry, 'legalBasis'),
    }),
  )
}

/** Other articles that refer to it in the official wording. */
function usesInOfficialText(graph: KnowledgeGraph): LocatedUse[] {
  const finder = createCrossReferenceFinder(graph)
  return graph.entries.articles.flatMap((article) => {
    const entry: UsingEntry = { ...article, collection: 'articles', folder: `laws/${article.key}` }
    const place = { ...placeOf(entry, 'zh-CN.mdx'), field: 'body', pages: pagesOf(graph, entry, 'body') }
    return article.paragraphs['zh-CN'].flatMap(({ text, items }, index) =>
      [text, ...items.map((item) => item.text)]
        .flatMap((words) => finder.findInOfficial(words, { article, paragraph: index + 1 }))
        .flatMap(({ target }): LocatedUse[] => {
          if (target.kind === 'unheld') return []
          if (target.kind === 'law') {
            return [{ ...plainUse, ...place, kind: 'official-text', law: target.law, article: null, anchor: '' }]
          }
          // 前款 within an article is no use by another.
          if (target.article === article.key) return []
          return [{ ...plainUse, ...place, ...target, kind: 'official-text' }]
        }),
    )
  })
}

const plainUse = { role: null, why: null, quote: null } as const

function placeOf({ collection, key, folder }: UsingEntry, name: string): Pick<Use, 'collection' | 'key' | 'file'> {
  return { collection, key, file: `src/content/${folder}/${name}` }
}

/** The pages that show a field of an entry. A local rule is also seen on the page of its region. */
function pagesOf(graph: KnowledgeGraph, { collection, key }: UsingEntry, field: string): PageReference[] {
  switch (collection) {
    case 'procedures': {
      const rule = /^localRules\[(\d+)\]/.exec(field)
      const code = rule ? graph.procedure(key).facts.localRules[Number(rule[1])]?.region : undefined
      const region = code ? graph.regions.find(code) : undefined
      const page: PageReference = { page: 'procedure', key }
      return region ? [page, { page: 'region', path: graph.regions.pathOf(region) }] : [page]
    }
    case 'offices':
      return [{ page: 'office', key }]
    case 'topics':
      return [{ page: 'topic', key }]
    case 'terms':
      return [{ page: 'terms', anchor: key }]
    case 'documents':
      return [{ page: 'documents', anchor: key }]
    case 'laws':
      return [{ page: 'law', key }]
    case 'articles':
      return [{ page: 'article', key }]
  }
}

/** Every string in a value with the way to it: `localRules[2].text.en`. */
function walk(value: unknown, field: string): Leaf[] {
  if (typeof value === 'string') return [{ field, text: value }]
  if (Array.isArray(value)) return value.flatMap((child, index) => walk(child, `${field}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => walk(child, field ? `${field}.${name}` : name))
}
