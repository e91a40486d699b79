import type { APIRoute, GetStaticPaths } from 'astro'
import { buildCitationItems } from '../../../../../data/citation-files.ts'
import { formatCslJson } from '../../../../../knowledge/citation-exports.ts'
import { loadKnowledge } from '../../../../../knowledge/load.ts'
import { openView } from '../../../../../knowledge/open-view.ts'
import { articleOfPath, pathsOfArticles } from '../../../../../knowledge/static-paths.ts'

export const getStaticPaths = (async () =>
  pathsOfArticles((await loadKnowledge()).entries.articles)) satisfies GetStaticPaths

/** An article and its provisions as CSL-JSON. */
export const GET: APIRoute = async ({ params: { locale, law = '', number = '' } }) => {
  const view = await openView(locale)
  const article = view.graph.article(articleOfPath({ law, number }))
  return new Response(formatCslJson(...buildCitationItems(view.graph.law(law), article, view.locale)))
}
