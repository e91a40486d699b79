import { type Article, compareKeys } from './entries.ts'
import type { Citation, KnowledgeGraph } from './graph.ts'
import { findUses, type Use } from './impact.ts'
import type { Reference, ReferenceKind } from './reference.ts'

/** What names an article besides the legal basis of procedures. */
export interface OtherUses {
  /** Articles that refer to it in their official wording. */
  referring: readonly Article[]
  /** Other entries that name it, each once. */
  naming: readonly Reference[]
}

/** A procedure with everything in it that rests on one article. */
export interface GroupedCitation {
  procedure: Citation['procedure']
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

/** Everything that names an article and is not already among the procedures that rest on it. */
export function findOtherUses(graph: KnowledgeGraph, { law, key }: Pick<Article, 'law' | 'key'>): OtherUses {
  const uses = findUses(graph, { law, article: key })
  const basis = new Set(graph.citationsOf(key).map(({ procedure }) => procedure.key))
  const referring = uses.filter(({ kind }) => kind === 'official-text').map((use) => use.key)
  const naming = new Map<string, Reference>()
  for (const { collection, key: entry } of uses) {
    if (collection === 'articles' || (collection === 'procedures' && basis.has(entry))) continue
    naming.set(`${collection}/${entry}`, { kind: kinds[collection], key: entry, anchor: '' })
  }
  return {
    referring: [...new Set(referring)].sort(compareKeys).map(graph.article),
    naming: [...naming.values()],
  }
}

/** The procedures that rest on an article, each once. */
export function groupCitations(graph: KnowledgeGraph, article: string): GroupedCitation[] {
  const citations = graph.citationsOf(article)
  return [...new Set(citations.map(({ procedure }) => procedure))].map((procedure) => ({
    procedure,
    bases: citations.filter((citation) => citation.procedure === procedure).map(({ basis }) => basis),
  }))
}
