/** `npm run build`: checks the content and builds `dist/`. `-- --local <folder>` lays a host's own layer over it. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './support/build-site.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'

await runScript(async () => {
  await buildSite(readLocal())
  return 0
})

/** The folder of the layer; undefined for a build without one. */
function readLocal(): string | undefined {
  try {
    const { values } = parseArgs({ options: { local: { type: 'string' } } })
    if (values.local === undefined) return undefined
    if (existsSync(resolve(values.local, 'host.yaml'))) return resolve(values.local)
    throw new ExplainedError(`There is no ${values.local}/host.yaml. Name the folder of your layer after --local.`)
  } catch (error) {
    if (error instanceof ExplainedError || !(error instanceof TypeError)) throw error
    throw new ExplainedError(`${error.message}\nUse: npm run build -- [--local <folder>]`)
  }
}
