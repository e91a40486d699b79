import { existsSync, renameSync, rmSync } from 'node:fs'

/** A folder that is replaced as a whole. */
export interface ReplacedPaths {
  /** What is served: the last good one. */
  target: string
  /** Where the target stands for the moment between two renames. */
  previous: string
}

/**
 * Replaces the target by the staging folder, by renames only: at every moment a whole build is there, under the
 * target's name or under `previous`. Throws what the file system throws, with the old target back in its place.
 */
export function replaceDirectory(staging: string, { target, previous }: ReplacedPaths) {
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
export function restoreDirectory({ target, previous }: ReplacedPaths): void {
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target)
}
