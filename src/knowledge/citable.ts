import { articleSlug } from './article-number.ts'
import { listProvisions } from './article-structure.ts'
import type { CitedPlace } from './citation.ts'
import type { Article, Entries, Law } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'
import { formatAnchor } from './provision.ts'
import { pathsInAllLanguages } from './static-paths.ts'

/** What has a page of citations: a law as a whole (article null), or an article with every provision in it. */
export interface Citable {
  law: Law
  article: Article | null
}

/** The route parameters of the page of everything that can be cited; without a number it is the law as a whole. */
export function pathsOfCitables({ laws, articles }: Pick<Entries, 'laws' | 'articles'>) {
  return pathsInAllLanguages([
    ...laws.map(({ key }) => ({ law: key, number: undefined })),
    ...articles.map(({ law, number }) => ({ law, number: String(number) })),
  ])
}

/** What such parameters name. */
export function readCitable(
  graph: KnowledgeGraph,
  { law, number }: { law: string; number: string | undefined },
): Citable {
  return {
    law: graph.law(law),
    article: number === undefined ? null : graph.article(`${law}/${articleSlug(Number(number))}`),
  }
}

/** The places that its page holds citations of: the whole first, then provisions in reading order. */
export function listCitedPlaces({ article }: Citable): CitedPlace[] {
  if (!article) return [{ article: null, provision: {} }]
  return [{}, ...listProvisions(article.paragraphs['zh-CN'])].map((provision) => ({
    article: article.number,
    provision,
  }))
}

/** The anchor of a place on the page of citations; that of a provision is the one it has on the page of its article. */
export function anchorOfCitation({ article, provision }: CitedPlace): string {
  if (article === null) return 'law'
  return formatAnchor(provision) || 'article'
}
