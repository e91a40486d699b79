/**
 * `npm run build`: checks the content and builds `dist/`. `-- --local <folder>` lays a host's own layer over it;
 * `-- --site <address>` adds the previews that other services show beside a link.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './support/build-site.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'

await runScript(async () => {
  const { local, site } = readOptions()
  if (site !== undefined) process.env['SITE_URL'] = site
  await buildSite(findLayer(local))
  return 0
})

function readOptions(): { local?: string | undefined; site?: string | undefined } {
  try {
    return parseArgs({ options: { local: { type: 'string' }, site: { type: 'string' } } }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ExplainedError(`${error.message}\nUse: npm run build -- [--local <folder>] [--site <address>]`)
  }
}

/** The folder of the layer; undefined for a build without one. */
function findLayer(local: string | undefined): string | undefined {
  if (local === undefined) return undefined
  if (existsSync(resolve(local, 'host.yaml'))) return resolve(local)
  throw new ExplainedError(`There is no ${local}/host.yaml. Name the folder of your layer after --local.`)
}
