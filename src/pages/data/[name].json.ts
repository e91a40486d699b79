import type { APIRoute, GetStaticPaths } from 'astro'
import { dataBuilders, formatData } from '../../data/data-files.ts'
import { dataNames } from '../../data/shapes.ts'
import { loadKnowledge } from '../../knowledge/load.ts'

export const getStaticPaths = (() => dataNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const name = dataNames.find((candidate) => candidate === params.name)
  if (!name) throw new Error(`There is no data file "${params.name}".`)
  return new Response(formatData(dataBuilders[name](await loadKnowledge())))
}
