import type { Localized } from '../schemas/fields.ts'
import type { Basis } from '../schemas/legal-basis.ts'
import { compareStrings } from './compare-strings.ts'
import type { Article } from './entries.ts'
import type { CitingEntry, KnowledgeGraph } from './graph.ts'
import { formatAnchor } from './provision.ts'
import type { Reference, ReferenceKind } from './reference.ts'
import { findUses, type Use, type UseRole } from './uses-of-law.ts'

/** What names an article and does not rest on it. */
export interface OtherUses {
  /** Articles that refer to it in their official wording. */
  referring: readonly Article[]
  /** Other entries that name it, each once. */
  naming: readonly Reference[]
}

/** Why an entry rests on an article, and on which part of it. */
export interface Reason {
  role: UseRole
  why: Localized
  /** `p2-i3`; '' for the article as a whole. */
  anchor: string
}

/** An entry with every reason why it rests on one article. */
export interface GroupedCitation {
  entry: CitingEntry
  reasons: readonly Reason[]
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
export function findOtherUses(graph: KnowledgeGraph, article: Pick<Article, 'law' | 'key'>): OtherUses {
  const uses = findUses(graph, { law: article.law, article: article.key })
  const resting = new Set(groupCitations(graph, article).map(({ entry }) => nameOf(entry)))
  const referring = uses.filter(({ kind }) => kind === 'official-text').map((use) => use.key)
  const naming = new Map<string, Reference>()
  for (const { collection, key: entry } of uses) {
    if (collection === 'articles') continue
    const reference: Reference = { kind: kinds[collection], key: entry, anchor: '' }
    if (!resting.has(nameOf(reference))) naming.set(nameOf(reference), reference)
  }
  return {
    referring: [...new Set(referring)].sort(compareStrings).map(graph.article),
    naming: [...naming.values()],
  }
}

/**
 * What rests on an article, each entry once: those whose legal basis it is, in the order of the graph, then procedures
 * that name it as the source of a statement or in their text, with the words that rest on it.
 */
export function groupCitations(graph: KnowledgeGraph, { law, key }: Pick<Article, 'law' | 'key'>): GroupedCitation[] {
  const citations = graph.citationsOf(key)
  const entries = new Map(citations.map(({ entry }) => [nameOf(entry), entry]))
  const resting = [...entries].map(([name, entry]) => ({
    entry,
    reasons: citations.filter((citation) => nameOf(citation.entry) === name).map(({ basis }) => reasonOf(basis)),
  }))
  const stated = new Map<string, Reason[]>()
  for (const { collection, key: procedure, role, why, anchor } of findUses(graph, { law, article: key })) {
    if (collection !== 'procedures' || entries.has(`procedure:${procedure}`) || !role || !why) continue
    const reasons = stated.get(procedure) ?? []
    stated.set(procedure, reasons)
    // A link stands in both languages, and one sentence may have two.
    if (!reasons.some((known) => known.why.en === why.en)) reasons.push({ role, why, anchor })
  }
  return [
    ...resting,
    ...[...stated].map(([procedure, reasons]) => ({
      entry: { kind: 'procedure', key: procedure, anchor: '' } as const,
      reasons,
    })),
  ]
}

function reasonOf({ role, why, paragraph, item }: Basis): Reason {
  return { role, why, anchor: formatAnchor({ paragraph, item }) }
}

function nameOf({ kind, key }: Reference): string {
  return `${kind}:${key}`
}
