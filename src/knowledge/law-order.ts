import { type LawKind, lawKindSchema } from '../schemas/law.ts'
import { compareStrings } from './compare-strings.ts'
import type { Law, Topic } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'

/** The instruments of one rank. */
export interface LawsOfRank {
  kind: LawKind
  laws: readonly Law[]
}

/** The instruments that bear on one topic. */
export interface LawsOfTopic {
  topic: Topic
  laws: readonly Law[]
}

/**
 * The instruments by rank, laws first; within a rank by subject (the order of the topics), then the older first.
 * Ranks without an instrument are left out.
 */
export function groupLawsByRank({ entries, topics }: Pick<KnowledgeGraph, 'entries' | 'topics'>): LawsOfRank[] {
  const ordered = orderLaws(entries.laws, topics)
  return lawKindSchema.options
    .map((kind) => ({ kind, laws: ordered.filter(({ facts }) => facts.kind === kind) }))
    .filter(({ laws }) => laws.length > 0)
}

/** The instruments by subject; one that bears on several topics stands under each. Within a topic the highest rank first. */
export function groupLawsByTopic({ entries, topics }: Pick<KnowledgeGraph, 'entries' | 'topics'>): LawsOfTopic[] {
  const ordered = orderLaws(entries.laws, topics)
  return topics
    .map((topic) => ({ topic, laws: ordered.filter(({ facts }) => facts.topics.includes(topic.key)) }))
    .filter(({ laws }) => laws.length > 0)
}

/** Instruments by rank, then first topic, then day of adoption (unknown days last), then key. */
function orderLaws(laws: readonly Law[], topics: readonly Topic[]): Law[] {
  const rankOf = ({ facts }: Law): number => lawKindSchema.options.indexOf(facts.kind)
  const subjectOf = ({ facts }: Law): number => {
    const places = facts.topics
      .map((key) => topics.findIndex((topic) => topic.key === key))
      .filter((place) => place >= 0)
    return Math.min(topics.length, ...places)
  }
  const dayOf = ({ facts }: Law): string => facts.adopted ?? facts.effective ?? '9999'
  return [...laws].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      subjectOf(a) - subjectOf(b) ||
      compareStrings(dayOf(a), dayOf(b)) ||
      compareStrings(a.key, b.key),
  )
}
