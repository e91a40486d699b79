import type { APIRoute, GetStaticPaths } from 'astro'
import { createOfficeCard, vCardType } from '../../../exchange/contact-cards.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'
import { openView } from '../../../knowledge/open-view.ts'
import { pathsInAllLanguages } from '../../../knowledge/static-paths.ts'

export const getStaticPaths = (async () => {
  const { entries } = await loadKnowledge()
  return pathsInAllLanguages(entries.offices.map(({ key }) => ({ key })))
}) satisfies GetStaticPaths

/** An office to put into a phone: `/en/offices/bijie-hrss.vcf`. */
export const GET: APIRoute = async ({ params }) => {
  const { graph, locale } = await openView(params.locale)
  const card = createOfficeCard(graph.office(params.key ?? ''), graph.regions, locale)
  return new Response(card, { headers: { 'Content-Type': vCardType } })
}
