import { textOfProvision } from './article-structure.ts'
import { type ComparedArticle, compareLaws, type LawWording } from './compare-texts.ts'
import type { Article } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'
import { parseAnchor } from './provision.ts'
import { findUses, type Use } from './uses-of-law.ts'

/** A use of an article that differs. */
export interface AffectedUse extends Use {
  /** Whether the very paragraph or item it names differs, or only another part of the article. */
  isTouched: boolean
  /** Whether the words it quotes are gone from the new wording. */
  isQuoteLost: boolean
}

/** An article that differs from what is held, and what rests on it. */
export interface ChangedArticle extends ComparedArticle {
  article: string
  uses: readonly AffectedUse[]
}

/**
 * Compares what is held of a law with a new wording of it, and gives for each article that differs all that rests on
 * it. Only articles that are held count: what was never published cannot be rested on.
 *
 * @param wording The new wording, by article number.
 * @param isWhole Whether the wording is that of the whole law, so that a missing article means a removed one.
 */
export function findChanges(
  graph: KnowledgeGraph,
  law: string,
  wording: LawWording,
  isWhole: boolean,
): ChangedArticle[] {
  const articles = graph.articlesOf(law).filter(({ number }) => isWhole || wording.has(number))
  const held = new Map(articles.map((article) => [article.number, article.paragraphs['zh-CN']]))
  return compareLaws(held, wording)
    .filter(({ number, kind }) => kind !== 'same' && held.has(number))
    .flatMap((compared) => {
      const article = articles.find(({ number }) => number === compared.number)
      if (!article) return []
      const uses = findUses(graph, { law, article: article.key })
      return [{ ...compared, article: article.key, uses: uses.map((use) => weighUse(use, compared, article, wording)) }]
    })
}

function weighUse(use: Use, { rows }: ComparedArticle, article: Article, wording: LawWording): AffectedUse {
  const provision = parseAnchor(use.anchor) ?? {}
  const after = wording.get(article.number) ?? []
  const isTouched =
    use.anchor === ''
      ? rows.some(({ kind }) => kind !== 'same')
      : textOfProvision(article.paragraphs['zh-CN'], provision) !== textOfProvision(after, provision)
  const words = textOfProvision(after, provision).replace(/\s+/g, '')
  return { ...use, isTouched, isQuoteLost: use.quote !== null && !words.includes(use.quote.replace(/\s+/g, '')) }
}
