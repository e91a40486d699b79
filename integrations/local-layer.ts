import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import { countProblems, formatProblems } from '../src/checks/problem.ts'
import { dayOf } from '../src/i18n/dates.ts'
import { formatProblems as formatLinkProblems } from './link-problems.ts'
import { applyLayer } from './local/apply-layer.ts'
import { isLayerError } from './local/layer-error.ts'
import { openLayer } from './local/open-layer.ts'

/** The variable that names the folder of a host's layer; `npm run build -- --local <folder>` sets it. */
export const localVariable = 'SHEBAO_GUIDE_LOCAL'

/** The folder of the layer that is to be applied, or undefined. */
export function readLocalFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const folder = environment[localVariable]
  return folder ? resolve(folder) : undefined
}

/**
 * After everything else, before the build is published: lays a host's own layer over the finished site, exactly as the
 * command of the archive does.
 *
 * @param folder The folder of the layer.
 */
export function localLayer(folder: string): AstroIntegration {
  return {
    name: 'local-layer',
    hooks: {
      'astro:build:done': ({ dir, logger }) => layOverBuild(fileURLToPath(dir), folder, logger),
    },
  }
}

/**
 * Lays a layer over a finished build, in place.
 *
 * @param log Where warnings and the result are told.
 * @throws AstroError that holds every problem.
 */
export function layOverBuild(
  site: string,
  folder: string,
  log: { info: (text: string) => void; warn: (text: string) => void },
): void {
  const base = basename(folder)
  try {
    const { layer, facts, problems } = openLayer({ site, local: folder }, { base, today: dayOf(new Date()) })
    const list = formatProblems(problems)
    if (!layer) throw new AstroError(`The layer has problems: ${countProblems(problems)}\n\n${list}`, nothingPublished)
    if (problems.length > 0) log.warn(list)
    const broken = applyLayer(site, layer, facts)
    if (broken.length > 0) throw new AstroError(...formatLinkProblems(broken))
    log.info(`${layer.offices.length} offices and ${layer.notes.length} notes of ${base} are added.`)
  } catch (error) {
    if (isLayerError(error)) throw new AstroError(error.message, nothingPublished)
    throw error
  }
}

const nothingPublished = 'Nothing was published: dist/ is as it was before.'
