/**
 * Lays a host's own layer over a release: `node apply-local.mjs <site> <local> <out>`. Without <out> it only checks.
 * The archive holds this as one file that needs nothing but Node. The result is what `npm run build -- --local` gives.
 */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { formatProblems as formatLinkProblems } from '../integrations/link-problems.ts'
import { applyLayer, layerFile } from '../integrations/local/apply-layer.ts'
import { isLayerError } from '../integrations/local/layer-error.ts'
import { openLayer } from '../integrations/local/open-layer.ts'
import { replaceDirectory, restoreDirectory } from '../integrations/replace-directory.ts'
import { countProblems, formatProblems } from '../src/checks/problem.ts'
import { dayOf } from '../src/i18n/dates.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'

const usage = `Use: node apply-local.mjs <site> <local> <out>
  <site>   the folder site/ of this archive; it stays as it is
  <local>  the folder that holds your host.yaml
  <out>    where the site with your additions goes; it is replaced as a whole. Without it, the layer is only checked.`

await runScript(async () => {
  const [site, local, out, ...others] = process.argv.slice(2)
  if (!site || !local || others.length > 0) throw new ExplainedError(usage)
  try {
    return lay(site, local, out)
  } catch (error) {
    if (!isLayerError(error)) throw error
    throw new ExplainedError(`${error.message}\nNothing was written.`)
  }
})

function lay(site: string, local: string, out: string | undefined): number {
  const { layer, facts, problems } = openLayer({ site, local }, { base: nameOf(local), today: dayOf(new Date()) })
  if (problems.length > 0) process.stdout.write(`${formatProblems(problems)}\n\n${countProblems(problems)}\n`)
  if (!layer) {
    process.stdout.write('Nothing was written. Correct the errors and run the command again.\n')
    return 1
  }
  if (out === undefined) {
    process.stdout.write('The layer can be applied.\n')
    return 0
  }
  const paths = { target: resolve(out), previous: `${resolve(out)}.previous` }
  // A run that was ended between two renames left the last good site there.
  restoreDirectory(paths)
  requireReplaceable(site, local, out)
  const staging = `${resolve(out)}.staging`
  rmSync(staging, { recursive: true, force: true })
  try {
    cpSync(site, staging, { recursive: true })
    const broken = applyLayer(staging, layer, facts)
    if (broken.length > 0) throw new ExplainedError(formatLinkProblems(broken)[0])
    replaceDirectory(staging, paths)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  process.stdout.write(
    `${out} is complete: the release with ${layer.offices.length} offices and ${layer.notes.length} notes of yours.\n`,
  )
  return 0
}

/** A folder is replaced only when it is empty or was written by this command: a slip must not cost anyone's files. */
function requireReplaceable(site: string, local: string, out: string): void {
  const [target, ...sources] = [out, site, local].map((folder) => resolve(folder) + sep)
  if (sources.some((source) => target?.startsWith(source) || source.startsWith(target ?? '')))
    throw new ExplainedError(`${out} lies within ${site} or ${local}, or holds one of them. Name a folder beside them.`)
  if (!existsSync(out) || existsSync(join(out, layerFile)) || readdirSync(out).length === 0) return
  throw new ExplainedError(
    `${out} holds files that this command did not write. Name an empty folder, or one that it has written before.`,
  )
}

/** The folder as messages name it: with forward slashes, without one at the end. */
function nameOf(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/\/+$/, '') || '.'
}
