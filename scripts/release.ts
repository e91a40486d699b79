/**
 * `npm run release`: builds what has changed and makes the archives in `release/`, which are swapped in when they are
 * complete. The same commit gives the same bytes on every machine.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceDirectory } from '../integrations/replace-directory.ts'
import { ensureBuilt } from './support/build-site.ts'
import { runScript } from './support/explained-error.ts'
import { bundleCommand, librariesOfCommand } from './support/release/command.ts'
import { makeRelease, writeRelease } from './support/release/write-release.ts'
import { projectRoot } from './support/run-tool.ts'

/** Libraries whose code is in the archive: that which runs in the reader's browser, and in the archive's command. */
const shippedLibraries = ['pagefind', ...librariesOfCommand]

await runScript(async () => {
  await ensureBuilt()
  const staging = join(projectRoot, '.release-staging')
  rmSync(staging, { recursive: true, force: true })
  const release = makeRelease({
    root: projectRoot,
    site: join(projectRoot, 'dist'),
    shipped: shippedLibraries,
    added: [await bundleCommand(projectRoot)],
  })
  writeRelease(release, staging)
  replaceDirectory(staging, { target: join(projectRoot, 'release'), previous: join(projectRoot, '.release-previous') })
  process.stdout.write(Buffer.from(release.get('SHA256SUMS') ?? []).toString('utf8'))
  return 0
})
