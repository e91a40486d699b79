import type { APIRoute, GetStaticPaths } from 'astro'
import { createRegionCard, vCardType } from '../../../exchange/contact-cards.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'
import { openView } from '../../../knowledge/open-view.ts'
import { pathsInAllLanguages } from '../../../knowledge/static-paths.ts'

export const getStaticPaths = (async () => {
  const { entries, regions } = await loadKnowledge()
  return pathsInAllLanguages(entries.regions.map((region) => ({ path: regions.pathOf(region) })))
}) satisfies GetStaticPaths

/** The lines of a region to put into a phone: `/en/regions/guizhou.vcf`, `/en/regions/guizhou/bijie.vcf`. */
export const GET: APIRoute = async ({ params }) => {
  const { graph, locale } = await openView(params.locale)
  const region = graph.regions.findPath(params.path ?? '')
  if (!region) throw new Error(`There is no region at "${params.path}". Use a path of the table of regions.`)
  return new Response(createRegionCard(region, graph.regions, locale), { headers: { 'Content-Type': vCardType } })
}
