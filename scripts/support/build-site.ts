import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { localVariable } from '../../integrations/local-layer.ts'
import { isPublished } from '../../integrations/publish.ts'
import { ExplainedError, hasCode } from './explained-error.ts'
import { projectRoot, runTool } from './run-tool.ts'

const lockFile = join(projectRoot, '.cache', 'build.lock')

/**
 * Checks the content and builds the site into `dist/`, which a failed build leaves as it was.
 * Throws an `ExplainedError` after the build has printed its problems.
 *
 * @param local The folder of a host's layer to lay over it, if any.
 */
export async function buildSite(local?: string): Promise<void> {
  await withLock(lockFile, () => runBuild(local))
}

/** Builds unless `dist/` already holds what the sources say. Two processes that ask at once build once. */
export async function ensureBuilt(): Promise<void> {
  await withLock(lockFile, async () => {
    if (isPublished(projectRoot)) {
      process.stderr.write('Nothing has changed since the last build: dist/ is used as it is.\n')
      return
    }
    process.stderr.write('Checking the content and building the site …\n')
    await runBuild()
  })
}

async function runBuild(local = ''): Promise<void> {
  // Astro keeps compiled content between builds; after a renamed file its cache names modules that are gone.
  // A cold start costs nothing measurable.
  rmSync(join(projectRoot, 'node_modules', '.astro'), { recursive: true, force: true })
  const status = await runTool('astro', ['build'], { [localVariable]: local })
  if (status === 0) return
  throw new ExplainedError(
    'The site was not built: the problems are above. dist/ is as it was; correct them and run the command again.',
  )
}

/**
 * Runs a task while no other process on this machine runs one under the same lock file; waits for the other first.
 * The lock of a process that is gone is taken over.
 */
export async function withLock(path: string, task: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  for (let isFirst = true; !takeLock(path); isFirst = false) {
    if (isFirst) process.stderr.write('Another build of this folder is running; waiting for it …\n')
    await wait(200)
  }
  try {
    await task()
  } finally {
    rmSync(path, { force: true })
  }
}

function takeLock(path: string): boolean {
  try {
    // The flag makes creation fail if the file is there, so only one process gets it.
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    if (!isHeld(path)) rmSync(path, { force: true })
    return false
  }
}

/** Tells whether the process that wrote a lock is still there. */
function isHeld(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, 'utf8'))
    // Just created and not written yet.
    if (owner === 0) return true
    process.kill(owner, 0)
    return true
  } catch (error) {
    // EPERM: it runs, for another user. Anything else: it is gone, or the lock is.
    return hasCode(error, 'EPERM')
  }
}
