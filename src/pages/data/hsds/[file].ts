import type { APIRoute, GetStaticPaths } from 'astro'
import { createHsdsPackage, type PackageFiles } from '../../../exchange/hsds.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'
import { siteVersion } from '../../../knowledge/site-version.ts'

/** The offices as a tabular data package after HSDS 3.0: `/data/hsds/datapackage.json` and a CSV file for each table. */
export const getStaticPaths = (async () =>
  [...(await readPackage()).keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const text = (await readPackage()).get(params.file ?? '')
  if (text === undefined) throw new Error(`The package of offices holds no file "${params.file}".`)
  return new Response(text)
}

async function readPackage(): Promise<PackageFiles> {
  const { entries, regions } = await loadKnowledge()
  return createHsdsPackage(entries.offices, regions, siteVersion)
}
