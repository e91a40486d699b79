import type { APIRoute, GetStaticPaths } from 'astro'
import { buildPlaceRecord } from '../../../data/place-data.ts'
import { formatPlaceScript } from '../../../data/place-record.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'

export const getStaticPaths = (async () => {
  const { entries } = await loadKnowledge()
  return entries.regions.map(({ code }) => ({ params: { code } }))
}) satisfies GetStaticPaths

/** What a browser needs to know of a chosen place: `/data/places/520500.js`. */
export const GET: APIRoute = async ({ params }) => {
  const graph = await loadKnowledge()
  const region = graph.regions.find(params.code ?? '')
  if (!region) throw new Error(`There is no region "${params.code}". Use a code of the table of regions.`)
  return new Response(formatPlaceScript(buildPlaceRecord(graph, region)), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
