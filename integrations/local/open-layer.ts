import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/checks/problem.ts'
import { listFiles } from '../built-files.ts'
import { layerFile } from './apply-layer.ts'
import { checkLayer } from './check-layer.ts'
import { LayerFolderError } from './layer-error.ts'
import { type Layer, readLayer } from './read-layer.ts'
import { readSiteFacts, type SiteFacts } from './site-facts.ts'

/** A layer that was read and checked against a site. */
export interface OpenedLayer {
  /** Null when it may not be applied. */
  layer: Layer | null
  facts: SiteFacts
  /** Errors and warnings, by file and line. */
  problems: Problem[]
}

/** Files of a layer are texts and one small picture. */
const longestFile = 200_000

/**
 * Reads the folder of a layer and checks it against a built site.
 *
 * @param base What paths in problems begin with.
 * @param today The day it is judged by.
 * @throws LayerFolderError when one of the folders is not what it should be.
 */
export function openLayer(
  folders: { site: string; local: string },
  { base, today }: { base: string; today: string },
): OpenedLayer {
  const { site, local } = folders
  if (!existsSync(local))
    throw new LayerFolderError(`There is no folder ${base}. Name the folder that holds host.yaml.`)
  if (existsSync(join(site, layerFile)))
    throw new LayerFolderError(
      'The site holds a layer already. Apply yours to the folder site/ of the archive, which stays as it is.',
    )
  const facts = readFacts(site)
  const files = new Map(listFiles(local).map((file) => [file, readLimited(local, file, base)]))
  const { layer, problems } = readLayer(files, base)
  if (!layer) return { layer, facts, problems }
  const found = checkLayer(layer, facts, today)
  return { layer: found.some(({ severity }) => severity === 'error') ? null : layer, facts, problems: found }
}

function readFacts(site: string): SiteFacts {
  try {
    return readSiteFacts((name) => readFileSync(join(site, 'data', name), 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new LayerFolderError(
      `${site} is not the site of this release (${reason}). Name the folder site/ of the archive that this command came with.`,
    )
  }
}

function readLimited(local: string, file: string, base: string): Uint8Array {
  const content = readFileSync(join(local, file))
  if (content.length <= longestFile) return content
  throw new LayerFolderError(
    `${base}/${file} has ${content.length} bytes, more than ${longestFile}. A layer holds texts and one small picture.`,
  )
}
