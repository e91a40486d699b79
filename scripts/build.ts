/**
 * `npm run build`: checks the content and builds `dist/`. `-- --local <folder>` lays a host's own layer over it;
 * `-- --site <address>` adds the previews that other services show beside a link.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildSite } from './support/build-site.ts'
import { readCommandLine } from './support/command-line.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'

await runScript(async () => {
  const { local, site } = readCommandLine(
    { options: { local: { type: 'string' }, site: { type: 'string' } } },
    'Use: npm run build -- [--local <folder>] [--site <address>]',
  ).values
  if (site !== undefined) process.env['SITE_URL'] = site
  await buildSite(findLayer(local))
  return 0
})

/** The folder of the layer; undefined for a build without one. */
function findLayer(local: string | undefined): string | undefined {
  if (local === undefined) return undefined
  if (existsSync(resolve(local, 'host.yaml'))) return resolve(local)
  throw new ExplainedError(`There is no ${local}/host.yaml. Name the folder of your layer after --local.`)
}
