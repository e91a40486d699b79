import type { APIRoute, GetStaticPaths } from 'astro'
import { formatData } from '../../data/data-files.ts'
import { buildJsonSchema, dataNames } from '../../data/shapes.ts'

export const getStaticPaths = (() => dataNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => {
  const name = dataNames.find((candidate) => candidate === params.name)
  if (!name) throw new Error(`There is no data file "${params.name}".`)
  return new Response(formatData(buildJsonSchema(name)))
}
