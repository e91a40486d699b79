/** `node scripts/astro.ts <command> …`: Astro's own command line, without its usage statistics. */
import { runScript } from './support/explained-error.ts'
import { runTool } from './support/run-tool.ts'

await runScript(() => runTool('astro', process.argv.slice(2)))
