import type { Locale } from '../i18n/locales.ts'
import type { Basis } from '../schemas/legal-basis.ts'
import { type Grade, gradeSchema } from '../schemas/source.ts'
import { articleNumberOfKey, lawOfArticleKey } from './article-number.ts'
import { formatPlace, quoteTitle } from './citation.ts'
import { compareStrings } from './compare-strings.ts'
import type { Source } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'
import { shortLawName } from './law-outline.ts'
import { formatAnchor, type Provision, parseAnchor } from './provision.ts'

/** The grades of evidence, best first. */
export const grades: readonly Grade[] = gradeSchema.options

/** A reference of `sources` to an article of law. */
export interface ArticleEvidence {
  /** `social-insurance-law/article-058` */
  article: string
  law: string
  number: number
  /** `p2-i3`; '' for the whole article. */
  anchor: string
  provision: Provision
}

/**
 * How a statement may be put: as it is, as the words of a copied official text, or as a report.
 * The rule is that of the evidence grades: A may be stated, B "according to …", C "reported for X (year)".
 */
export type Standing =
  | { kind: 'stated'; source: Source | null }
  | { kind: 'according'; source: Source }
  | { kind: 'reported'; source: Source }

/** What an entry names as its evidence, such as the facts of a term. */
interface OwnEvidence {
  sources: readonly string[]
  legalBasis?: readonly Basis[] | undefined
}

/** Reads `article:<law>/article-058#p2`; null for the key of a source. */
export function parseArticleEvidence(reference: string): ArticleEvidence | null {
  const match = /^article:([^#]+)(?:#(.+))?$/.exec(reference)
  const article = match?.[1]
  if (!article) return null
  const anchor = match[2] ?? ''
  return {
    article,
    law: lawOfArticleKey(article),
    number: articleNumberOfKey(article),
    anchor,
    provision: parseAnchor(anchor) ?? {},
  }
}

/** The evidence references of an entry that makes one statement: its sources, then the provisions it rests on. */
export function listOwnEvidence({ sources, legalBasis = [] }: OwnEvidence): string[] {
  return [...sources, ...legalBasis.map(citeBasis)]
}

function citeBasis({ article, paragraph, item }: Basis): string {
  const anchor = formatAnchor({ paragraph, item })
  return `article:${article}${anchor && `#${anchor}`}`
}

/**
 * Weighs the sources of a statement: the best one decides. A provision of law may be stated, because the wording of
 * every article held here was compared with copies.
 */
export function weighEvidence(graph: KnowledgeGraph, references: readonly string[]): Standing {
  const best = bestSource(graph, references)
  if (!best) return { kind: 'stated', source: null }
  const restsOnLaw = references.some((reference) => reference.startsWith('article:'))
  const kind = standingOfGrade(best.facts.grade)
  if (kind === 'stated' || restsOnLaw) return { kind: 'stated', source: best }
  return { kind, source: best }
}

/**
 * The sources among references in the order of a page's list, with the numbers they carry there.
 * The order is that of first use, so that a reader meets 1, 2, 3.
 */
export function numberSources(references: readonly string[]): ReadonlyMap<string, number> {
  const keys = [...new Set(references.filter((reference) => !reference.startsWith('article:')))]
  return new Map(keys.map((key, index) => [key, index + 1]))
}

/**
 * A provision with the short name of its law: "Social Insurance Law, Article 58, paragraph 2", 《社会保险法》第五十八条第二款.
 */
export function nameArticle(
  graph: KnowledgeGraph,
  { law, number, provision }: Pick<ArticleEvidence, 'law' | 'number' | 'provision'>,
  locale: Locale,
): string {
  const { facts } = graph.law(law)
  const name = shortLawName(facts, locale)
  const place = formatPlace(facts, { article: number, provision }, locale)
  return locale === 'zh-CN' ? `${quoteTitle(name)}${place}` : `${name}, ${place}`
}

function bestSource(graph: KnowledgeGraph, references: readonly string[]): Source | null {
  return (
    references
      .filter((reference) => !reference.startsWith('article:'))
      .map(graph.source)
      .sort((a, b) => compareStrings(a.facts.grade, b.facts.grade))[0] ?? null
  )
}

function standingOfGrade(grade: Grade): Standing['kind'] {
  if (grade === 'A') return 'stated'
  return grade === 'B' ? 'according' : 'reported'
}
