/**
 * `npm run release`: builds what has changed and makes the archives in `release/`, which are swapped in when they are
 * complete. The same commit gives the same bytes on every machine.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceDirectory, restoreDirectory } from '../integrations/replace-directory.ts'
import { ensureBuilt } from './support/build-site.ts'
import { runScript } from './support/explained-error.ts'
import { bundleCommand } from './support/release/command.ts'
import { shippedLibraries } from './support/release/shipped-libraries.ts'
import { makeRelease, writeRelease } from './support/release/write-release.ts'
import { projectRoot } from './support/run-tool.ts'

await runScript(async () => {
  const staging = join(projectRoot, '.release-staging')
  const paths = { target: join(projectRoot, 'release'), previous: join(projectRoot, '.release-previous') }
  // What a run left that was ended: before anything can fail, the last release is in its place.
  restoreDirectory(paths)
  rmSync(staging, { recursive: true, force: true })
  await ensureBuilt()
  const release = makeRelease({
    root: projectRoot,
    site: join(projectRoot, 'dist'),
    shipped: shippedLibraries,
    added: [await bundleCommand(projectRoot)],
  })
  try {
    writeRelease(release, staging)
    replaceDirectory(staging, paths)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  process.stdout.write(Buffer.from(release.get('SHA256SUMS') ?? []).toString('utf8'))
  return 0
})
