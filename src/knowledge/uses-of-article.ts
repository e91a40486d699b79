import { type Article, compareKeys } from './entries.ts'
import type { Citation, CitingEntry, KnowledgeGraph } from './graph.ts'
import { findUses, type Use } from './impact.ts'
import type { Reference, ReferenceKind } from './reference.ts'

/** What names an article and does not rest on it. */
export interface OtherUses {
  /** Articles that refer to it in their official wording. */
  referring: readonly Article[]
  /** Other entries that name it, each once. */
  naming: readonly Reference[]
}

/** An entry with everything in it that rests on one article. */
export interface GroupedCitation {
  entry: CitingEntry
  bases: readonly Citation['basis'][]
}

const kinds: Readonly<Record<Exclude<Use['collection'], 'articles'>, ReferenceKind>> = {
  procedures: 'procedure',
  offices: 'office',
  topics: 'topic',
  terms: 'term',
  documents: 'document',
  laws: 'law',
}

/** Everything that names an article and is not already among the entries that rest on it. */
export function findOtherUses(graph: KnowledgeGraph, { law, key }: Pick<Article, 'law' | 'key'>): OtherUses {
  const uses = findUses(graph, { law, article: key })
  const basis = new Set(graph.citationsOf(key).map(({ entry }) => nameOf(entry)))
  const referring = uses.filter(({ kind }) => kind === 'official-text').map((use) => use.key)
  const naming = new Map<string, Reference>()
  for (const { collection, key: entry } of uses) {
    if (collection === 'articles') continue
    const reference: Reference = { kind: kinds[collection], key: entry, anchor: '' }
    if (!basis.has(nameOf(reference))) naming.set(nameOf(reference), reference)
  }
  return {
    referring: [...new Set(referring)].sort(compareKeys).map(graph.article),
    naming: [...naming.values()],
  }
}

/** What rests on an article, each entry once, in the order of the graph. */
export function groupCitations(graph: KnowledgeGraph, article: string): GroupedCitation[] {
  const citations = graph.citationsOf(article)
  const entries = new Map(citations.map(({ entry }) => [nameOf(entry), entry]))
  return [...entries].map(([name, entry]) => ({
    entry,
    bases: citations.filter((citation) => nameOf(citation.entry) === name).map(({ basis }) => basis),
  }))
}

function nameOf({ kind, key }: Reference): string {
  return `${kind}:${key}`
}
