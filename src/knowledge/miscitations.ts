import type { ArticleFacts } from '../schemas/article.ts'
import type { Article } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'

type Miscitation = NonNullable<ArticleFacts['miscitations']>[number]

/** An article with the wrong citations that are filed with it. */
export interface MiscitedArticle {
  article: Article
  miscitations: readonly Miscitation[]
}

/** Every article that is wrongly cited elsewhere, in the order of the keys. */
export function listMiscited({ entries }: Pick<KnowledgeGraph, 'entries'>): MiscitedArticle[] {
  return entries.articles.flatMap((article) => {
    const { miscitations = [] } = article.facts
    return miscitations.length > 0 ? [{ article, miscitations }] : []
  })
}

/** The wrong citations that concern an article: its own, and those filed with another that name it. */
export function miscitationsOf(graph: Pick<KnowledgeGraph, 'entries'>, key: string): Miscitation[] {
  return listMiscited(graph).flatMap(({ article, miscitations }) =>
    miscitations.filter(({ concerns = [] }) => article.key === key || concerns.includes(key)),
  )
}
