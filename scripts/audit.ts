/** `npm run audit`: asks npm's registry for known weaknesses of the packages. `npm test` asks too, if it has a network. */
import { auditPackages, formatAudit } from './support/audit-packages.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'

await runScript(async () => {
  const audit = auditPackages()
  if (audit.kind === 'unasked') throw new ExplainedError(formatAudit(audit))
  process.stdout.write(`${formatAudit(audit)}\n`)
  return audit.weaknesses.some(({ isSerious }) => isSerious) ? 1 : 0
})
