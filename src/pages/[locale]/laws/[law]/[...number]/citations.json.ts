import type { APIRoute, GetStaticPaths } from 'astro'
import { buildCitationItems } from '../../../../../data/citation-files.ts'
import { pathsOfCitables, readCitable } from '../../../../../knowledge/citable.ts'
import { formatCslJson } from '../../../../../knowledge/citation-exports.ts'
import { loadKnowledge } from '../../../../../knowledge/load.ts'
import { openView } from '../../../../../knowledge/open-view.ts'

export const getStaticPaths = (async () => pathsOfCitables((await loadKnowledge()).entries)) satisfies GetStaticPaths

/** A law, or an article and its provisions, as CSL-JSON. */
export const GET: APIRoute = async ({ params: { locale, law = '', number } }) => {
  const view = await openView(locale)
  return new Response(formatCslJson(...buildCitationItems(readCitable(view.graph, { law, number }), view.locale)))
}
