import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { fingerprintInputs } from './build-inputs.ts'
import { type ReplacedPaths, replaceDirectory, restoreDirectory } from './replace-directory.ts'

/** Where a build ends up, and where its traces are. */
interface PublishPaths extends ReplacedPaths {
  /** The fingerprint of what the target was built from. */
  stamp: string
}

/** The paths of a project. */
function publishPaths(root: string): PublishPaths {
  return {
    target: join(root, 'dist'),
    previous: join(root, '.dist-previous'),
    stamp: join(root, '.cache', 'published-inputs'),
  }
}

/** Tells whether `dist/` was built from exactly what the project's folder holds now. */
export function isPublished(root: string): boolean {
  const paths = publishPaths(root)
  restoreDirectory(paths)
  if (!existsSync(paths.target) || !existsSync(paths.stamp)) return false
  return readFileSync(paths.stamp, 'utf8') === fingerprintInputs(root)
}

/**
 * The last integration: moves a finished and checked build from the staging folder (`outDir`) to `dist/`.
 * A build that fails anywhere before leaves `dist/` as it was.
 *
 * @param local The folder of the layer that the build has, if any: such a build does not pass for one without.
 */
export function publish({ local }: { local?: string | undefined } = {}): AstroIntegration {
  let root = ''
  let fingerprint = ''
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return
        root = fileURLToPath(config.root)
        const paths = publishPaths(root)
        if (resolve(fileURLToPath(config.outDir)) === resolve(paths.target)) {
          throw new Error('outDir must be a staging folder, not dist/: a failed build would destroy the last good one.')
        }
        restoreDirectory(paths)
        // Taken before anything is read, so that a change during the build makes the result stale, not fresh.
        fingerprint = fingerprintInputs(root, local)
      },
      'astro:build:done': ({ dir, logger }) => {
        const paths = publishPaths(root)
        rmSync(paths.stamp, { force: true })
        replaceDirectory(fileURLToPath(dir), paths)
        mkdirSync(join(paths.stamp, '..'), { recursive: true })
        writeFileSync(paths.stamp, fingerprint)
        logger.info('The build is complete and checked: dist/ is replaced.')
      },
    },
  }
}
