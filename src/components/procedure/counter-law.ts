import { articleNumberOfKey, lawOfArticleKey } from '../../knowledge/article-number.ts'
import { textOfProvision } from '../../knowledge/article-structure.ts'
import { nameArticle } from '../../knowledge/evidence.ts'
import type { KnowledgeGraph } from '../../knowledge/graph.ts'
import type { LegalBasis } from '../../schemas/procedure.ts'

/** The line of law to show at a counter: official words, and where they stand. */
export interface CounterLaw {
  basis: LegalBasis
  /** The official words, without change. An item (项) stands below the words that introduce it. */
  words: readonly string[]
  /** In the language of the counter: 《社会保险法》第五十八条第二款. */
  name: string
}

/**
 * Chooses the line: the provision that the editor marked for the counter, else the first whose words the page quotes;
 * before both what holds in every case that the sheet is for. What is not in force does not help at a counter. Null when
 * there is none.
 */
export function chooseCounterLaw(bases: readonly LegalBasis[], graph: KnowledgeGraph): CounterLaw | null {
  const inForce = bases.filter(({ article }) => graph.law(lawOfArticleKey(article)).facts.status !== 'not-yet-in-force')
  const candidates = [...inForce.filter(({ atCounter }) => atCounter), ...inForce.filter(({ quote }) => quote)]
  const basis = candidates.find(({ when }) => !when) ?? candidates[0]
  if (!basis) return null
  const { article, paragraph, item, quote } = basis
  const provision = { paragraph, item }
  const place = { law: lawOfArticleKey(article), number: articleNumberOfKey(article), provision }
  const wording = graph.article(article).paragraphs['zh-CN']
  const introduction = item && paragraph ? [wording[paragraph - 1]?.text ?? ''] : []
  return {
    basis,
    words: item
      ? [...introduction, textOfProvision(wording, provision)]
      : [quote ?? textOfProvision(wording, provision)],
    name: nameArticle(graph, place, 'zh-CN'),
  }
}
