import type { APIRoute, GetStaticPaths } from 'astro'
import { buildAkomaNtoso } from '../../../data/akoma-ntoso.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'

export const getStaticPaths = (async () => {
  const { entries } = await loadKnowledge()
  return entries.laws.map(({ key }) => ({ params: { law: key } }))
}) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const graph = await loadKnowledge()
  const law = graph.law(params.law ?? '')
  return new Response(buildAkomaNtoso(law, graph.articlesOf(law.key)))
}
