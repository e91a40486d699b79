import type { Locale } from '../i18n/locales.ts'
import type { Basis } from '../schemas/legal-basis.ts'
import type { LocalRule } from '../schemas/procedure.ts'
import type { Grade } from '../schemas/source.ts'
import { compareStrings } from './compare-strings.ts'
import type { Article, Document, Entries, Law, Office, Procedure, Source, Term, Topic } from './entries.ts'
import { listEvidenceOfProcedure } from './entry-sources.ts'
import { collectReferences } from './find-references.ts'
import type { Reference } from './reference.ts'
import { createRegionTree, nationCode, type RegionTree } from './region-tree.ts'

/** The kinds of entries that name the provisions they rest on, in the order in which pages show them. */
const citingKinds = ['procedure', 'term', 'document', 'office'] as const

/** An entry that names the provisions it rests on. */
export interface CitingEntry extends Reference {
  kind: (typeof citingKinds)[number]
}

/** An entry that rests on a provision, and how. */
export interface Citation {
  entry: CitingEntry
  basis: Basis
}

/** Why two procedures are related, in the order in which reasons are shown. */
export type RelationReason =
  | { kind: 'editor'; text: Readonly<Record<Locale, string>> }
  | { kind: 'article'; article: Article }
  | { kind: 'document'; document: Document }
  | { kind: 'region'; code: string }
  | { kind: 'mention' }

/** A related procedure with every reason for it. */
export interface Relation {
  procedure: Procedure
  reasons: readonly RelationReason[]
}

/** A local rule with the procedure that holds it. */
export interface RegionalRule {
  procedure: Procedure
  rule: LocalRule
  /** Names the rule among those of its procedure: its region, `520500`; a second one for the same place `520500-2`. */
  id: string
}

/**
 * Everything the site knows, joined: look-ups by key, back-links, relations. Lists are in the order in which
 * pages show them. A look-up by key (`procedure`, `article` …) throws an Error that names the key when there is no such
 * entry, because the content gate has already made sure that there is.
 */
export interface KnowledgeGraph {
  entries: Entries
  regions: RegionTree
  procedure: (key: string) => Procedure
  law: (key: string) => Law
  article: (key: string) => Article
  office: (key: string) => Office
  topic: (key: string) => Topic
  term: (key: string) => Term
  document: (key: string) => Document
  source: (key: string) => Source
  /** Topics by their order. */
  topics: readonly Topic[]
  /** The procedures of a topic, by their order. */
  proceduresOf: (topic: string) => readonly Procedure[]
  /** The articles held of a law, by number. */
  articlesOf: (law: string) => readonly Article[]
  /** What rests on an article: procedures by their order, then terms, documents and offices by key. */
  citationsOf: (article: string) => readonly Citation[]
  /** The procedures related to one, most reasons first. */
  relationsOf: (procedure: string) => readonly Relation[]
  /** The procedure before and after one within its topic. */
  neighboursOf: (procedure: string) => { previous: Procedure | undefined; next: Procedure | undefined }
  /** The procedures that ask for a document. */
  proceduresAskingFor: (document: string) => readonly Procedure[]
  /** The procedures whose prose mentions a term. */
  proceduresMentioning: (term: string) => readonly Procedure[]
  /** Offices and lines that serve exactly this region; `000000` gives the national ones. */
  officesOf: (regionCode: string) => readonly Office[]
  /** What procedures say of a region itself; not of what lies above or below it. */
  localRulesOf: (regionCode: string) => readonly RegionalRule[]
  /** The sources that a procedure's facts and texts rest on, best grade first. */
  sourcesOf: (procedure: string) => readonly Source[]
  /** The best grade among evidence references; an article of law counts as B, because it was read in copies. */
  gradeOf: (evidence: readonly string[]) => Grade
}

/** Joins all entries into the graph. Expects entries that the content gate has passed. */
export function buildGraph(entries: Entries): KnowledgeGraph {
  const procedures = indexByKey('procedure', entries.procedures)
  const laws = indexByKey('law', entries.laws)
  const articles = indexByKey('article', entries.articles)
  const offices = indexByKey('office', entries.offices)
  const topicIndex = indexByKey('topic', entries.topics)
  const terms = indexByKey('term', entries.terms)
  const documents = indexByKey('document', entries.documents)
  const sources = indexByKey('source', entries.sources)
  const byOrder = [...entries.procedures].sort((a, b) => a.facts.order - b.facts.order || compareStrings(a.key, b.key))

  const citing = {
    procedure: byOrder,
    term: entries.terms,
    document: entries.documents,
    office: entries.offices,
  }
  const citations = groupBy(
    citingKinds.flatMap((kind) => citing[kind].flatMap(({ key, facts }) => listCitations(kind, key, facts))),
    ({ basis }) => basis.article,
  )
  const byTopic = groupBy(byOrder, ({ facts }) => facts.topic)
  const articlesByLaw = groupBy(entries.articles, ({ law }) => law)
  const officesByRegion = groupBy(entries.offices, ({ facts }) => facts.region)
  const rulesByRegion = groupBy(byOrder.flatMap(nameRules), ({ rule }) => rule.region)
  const mentions = new Map(byOrder.map((procedure) => [procedure.key, collectReferences(procedure)]))
  const relations = new Map<string, readonly Relation[]>()

  const graph: KnowledgeGraph = {
    entries,
    regions: createRegionTree(entries.regions),
    procedure: procedures,
    law: laws,
    article: articles,
    office: offices,
    topic: topicIndex,
    term: terms,
    document: documents,
    source: sources,
    topics: [...entries.topics].sort((a, b) => a.facts.order - b.facts.order || compareStrings(a.key, b.key)),
    proceduresOf: (topic) => byTopic.get(topic) ?? [],
    articlesOf: (law) => articlesByLaw.get(law) ?? [],
    citationsOf: (article) => citations.get(article) ?? [],
    relationsOf: (key) => {
      const known = relations.get(key)
      if (known) return known
      const found = findRelations(graph, procedures(key), mentions)
      relations.set(key, found)
      return found
    },
    neighboursOf: (key) => {
      const siblings = byTopic.get(procedures(key).facts.topic) ?? []
      const index = siblings.findIndex((sibling) => sibling.key === key)
      return { previous: siblings[index - 1], next: siblings[index + 1] }
    },
    proceduresAskingFor: (document) => byOrder.filter((procedure) => documentsOf(procedure).has(document)),
    proceduresMentioning: (term) =>
      byOrder.filter(({ key }) =>
        mentions.get(key)?.some((reference) => reference.kind === 'term' && reference.key === term),
      ),
    officesOf: (code) => officesByRegion.get(code) ?? [],
    localRulesOf: (code) => rulesByRegion.get(code) ?? [],
    sourcesOf: (key) =>
      [...new Set(listEvidenceOfProcedure(procedures(key)).filter((reference) => !reference.startsWith('article:')))]
        .map(sources)
        .sort((a, b) => compareStrings(a.facts.grade, b.facts.grade) || compareStrings(a.key, b.key)),
    gradeOf: (evidence) =>
      evidence
        .map((reference): Grade => (reference.startsWith('article:') ? 'B' : sources(reference).facts.grade))
        .sort(compareStrings)[0] ?? 'D',
  }
  return graph
}

/** Reasons that lie in the content itself; an editor's own choice comes first, a bare mention last. */
function findRelations(
  graph: KnowledgeGraph,
  procedure: Procedure,
  mentions: ReadonlyMap<string, ReturnType<typeof collectReferences>>,
): Relation[] {
  const ownArticles = new Set(procedure.facts.legalBasis.map(({ article }) => article))
  const ownDocuments = documentsOf(procedure)
  const ownRegions = regionsOf(procedure)
  return graph.entries.procedures
    .filter(({ key }) => key !== procedure.key)
    .map((other): Relation => {
      const chosen = procedure.facts.related.find((related) => related.procedure === other.key)
      const reasons: RelationReason[] = [
        ...(chosen ? [{ kind: 'editor', text: chosen.reason } as const] : []),
        ...[...new Set(other.facts.legalBasis.map(({ article }) => article))]
          .filter((article) => ownArticles.has(article))
          .map((article) => ({ kind: 'article', article: graph.article(article) }) as const),
        ...[...documentsOf(other)]
          .filter((document) => ownDocuments.has(document))
          .map((document) => ({ kind: 'document', document: graph.document(document) }) as const),
        ...[...regionsOf(other)]
          .filter((code) => ownRegions.has(code))
          .map((code) => ({ kind: 'region', code }) as const),
        ...(mentions.get(procedure.key)?.some(({ kind, key }) => kind === 'procedure' && key === other.key)
          ? [{ kind: 'mention' } as const]
          : []),
      ]
      return { procedure: other, reasons }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => strengthOf(b) - strengthOf(a) || compareStrings(a.procedure.key, b.procedure.key))
}

function nameRules(procedure: Procedure): RegionalRule[] {
  return procedure.facts.localRules.map((rule, index, rules) => {
    const earlier = rules.slice(0, index).filter(({ region }) => region === rule.region).length
    return { procedure, rule, id: earlier === 0 ? rule.region : `${rule.region}-${earlier + 1}` }
  })
}

function listCitations(
  kind: CitingEntry['kind'],
  key: string,
  { legalBasis = [] }: { legalBasis?: readonly Basis[] | undefined },
): Citation[] {
  return legalBasis.map((basis) => ({ entry: { kind, key, anchor: '' }, basis }))
}

const reasonStrength = { editor: 100, mention: 10, article: 3, document: 2, region: 1 } as const

function strengthOf({ reasons }: Relation): number {
  return reasons.reduce((sum, { kind }) => sum + reasonStrength[kind], 0)
}

function documentsOf({ facts }: Procedure): Set<string> {
  if ('notStated' in facts.evidence) return new Set()
  return new Set(facts.evidence.flatMap(({ document, alternatives = [] }) => [document, ...alternatives]))
}

/** Where a procedure applies, and the places it holds rules for; the whole country says nothing. */
function regionsOf({ facts }: Procedure): Set<string> {
  return new Set(
    [...facts.regions, ...facts.localRules.map(({ region }) => region)].filter((code) => code !== nationCode),
  )
}

function indexByKey<T extends { key: string }>(kind: string, list: readonly T[]): (key: string) => T {
  const index = new Map(list.map((entry) => [entry.key, entry]))
  return (key) => {
    const entry = index.get(key)
    if (!entry) throw new Error(`There is no ${kind} "${key}". Run "npm run check" to see who names it.`)
    return entry
  }
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of list) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}
