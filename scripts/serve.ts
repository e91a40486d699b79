/**
 * `node scripts/serve.ts [--port 0] [--directory dist] [--mount /a/b/c/] [--build]`: serves a built site, for the
 * browser tests and for trying a build below a path. `--build` builds first if something has changed.
 */
import { resolve } from 'node:path'
import { ensureBuilt } from './support/build-site.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { readOption, readPort, startServer } from './support/local-server.ts'
import { projectRoot } from './support/run-tool.ts'

await runScript(async () => {
  const args = process.argv.slice(2)
  const mount = readOption(args, '--mount') ?? '/'
  if (!/^\/(?:[^/]+\/)*$/.test(mount)) {
    throw new ExplainedError(`--mount is "${mount}". Give a path with a slash at both ends, such as /a/b/c/.`)
  }
  if (args.includes('--build')) await ensureBuilt()
  const directory = resolve(projectRoot, readOption(args, '--directory') ?? 'dist')
  const server = await startServer({ directory, mount }, readPort(args, process.env, 0))
  process.stdout.write(`${directory} is at ${server.url}\n`)
  return undefined
})
