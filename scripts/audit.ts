/** `npm run audit`: asks npm's registry for known weaknesses of the packages. Needs the network, so no test does it. */
import { spawnSync } from 'node:child_process'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { projectRoot } from './support/run-tool.ts'

await runScript(async () => {
  const { npm_execpath: npm } = process.env
  if (!npm) throw new ExplainedError('Run it by npm, which asks its registry: npm run audit')
  const { status, stdout, stderr } = spawnSync(process.execPath, [npm, 'audit'], { cwd: projectRoot, encoding: 'utf8' })
  if (/\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOAUDIT|audit endpoint returned an error)\b/.test(stderr)) {
    throw new ExplainedError(
      'The packages could not be audited: the registry that npm is set to cannot be reached, or does not audit. Try again with a network, or with the registry of npmjs.org.',
    )
  }
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  return status ?? 1
})
