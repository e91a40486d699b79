/** `npm start`: checks the content, builds what has changed, serves it. */
import { join } from 'node:path'
import { workerFile } from '../integrations/offline/write-offline.ts'
import { endingWorker } from '../integrations/offline.ts'
import { ensureBuilt } from './support/build-site.ts'
import { runScript } from './support/explained-error.ts'
import { readPort, requireFreePort, startServer } from './support/local-server.ts'
import { projectRoot } from './support/run-tool.ts'

await runScript(async () => {
  const port = readPort(process.argv.slice(2), process.env, 4321)
  await requireFreePort(port)
  await ensureBuilt()
  // What was kept for reading offline would stand before what has just been built.
  const instead = { [workerFile]: endingWorker }
  const server = await startServer({ directory: join(projectRoot, 'dist'), mount: '/', instead }, port)
  process.stdout.write(`\nShebao Guide (社保指南) is at ${server.url}\nStop with Ctrl+C.\n`)
  return undefined
})
