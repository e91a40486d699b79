import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { fingerprintInputs } from './build-inputs.ts'

/** Where a build ends up, and where its traces are. */
interface PublishPaths {
  /** What is served: the last good build. */
  target: string
  /** Where the target stands for the moment between two renames. */
  previous: string
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

/**
 * Replaces the target by the staging folder, by renames only: at every moment a whole build is there, under the
 * target's name or under `previous`. Throws what the file system throws, with the old target back in its place.
 */
export function replaceDirectory(staging: string, { target, previous }: Pick<PublishPaths, 'target' | 'previous'>) {
  restoreDirectory({ target, previous })
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(target)) renameSync(target, previous)
  try {
    renameSync(staging, target)
  } catch (error) {
    restoreDirectory({ target, previous })
    throw error
  }
  rmSync(previous, { recursive: true, force: true })
}

/** Puts the last build back after a crash between the two renames. Does nothing when a target is there. */
export function restoreDirectory({ target, previous }: Pick<PublishPaths, 'target' | 'previous'>): void {
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target)
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
 */
export function publish(): AstroIntegration {
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
        fingerprint = fingerprintInputs(root)
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
