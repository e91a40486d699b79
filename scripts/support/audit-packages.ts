/** What npm's registry knows of weaknesses in the packages that we build and test with. */
import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { projectRoot } from './run-tool.ts'

/** Why a registry could not be asked, or what it said of each package with a known weakness. */
export type Audit = { kind: 'unasked'; why: string } | { kind: 'asked'; weaknesses: Weakness[] }

/** A package with a known weakness. A serious one fails a test run: it is `high` or `critical`, as its advisory says. */
export interface Weakness {
  name: string
  severity: string
  isSerious: boolean
  /** Titles and addresses of its advisories; of a package that is weak by another, that package's name. */
  advisories: string[]
}

const failureSchema = z.object({ message: z.string() })
const reportSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
})

const seriousSeverities: readonly string[] = ['high', 'critical']

/** Asks the registry that npm is set to. It waits twenty seconds at most, and never raises: without a network it says so. */
export function auditPackages(): Audit {
  const { npm_execpath: npm } = process.env
  if (!npm) return { kind: 'unasked', why: 'npm asks its registry, and this was not run by npm' }
  const options = ['--json', '--fetch-retries=0', '--fetch-timeout=20000']
  const { stdout } = spawnSync(process.execPath, [npm, 'audit', ...options], { cwd: projectRoot, encoding: 'utf8' })
  return readAudit(stdout)
}

/**
 * Reads what `npm audit --json` printed: its report (version 2), or the failure it writes in the report's place.
 *
 * @returns `unasked` for anything that is not a report, so that an answer nobody gave is never taken for a good one.
 */
export function readAudit(output: string): Audit {
  const printed = parseJson(output)
  const report = reportSchema.safeParse(printed)
  if (report.success)
    return { kind: 'asked', weaknesses: Object.values(report.data.vulnerabilities).map(describeWeakness) }
  const failure = failureSchema.safeParse(printed)
  return { kind: 'unasked', why: failure.success ? hideAddress(failure.data.message) : 'npm gave no report' }
}

/** One line for each weakness, or one that says how the question went. */
export function formatAudit(audit: Audit): string {
  if (audit.kind === 'unasked')
    return `The packages were not audited: ${audit.why}. Try again with a network, or with a registry that audits.`
  if (audit.weaknesses.length === 0) return 'The registry knows of no weakness in any package.'
  return audit.weaknesses
    .map(({ name, severity, advisories }) => `${severity}: ${name}: ${advisories.join('; ')}`)
    .join('\n')
}

function describeWeakness({ name, severity, via }: z.infer<typeof reportSchema>['vulnerabilities'][string]): Weakness {
  const advisories = via.map((cause) => (typeof cause === 'string' ? `by ${cause}` : `${cause.title} (${cause.url})`))
  return { name, severity, isSerious: seriousSeverities.includes(severity), advisories }
}

/** The address of the registry is nobody's business in a log. */
function hideAddress(message: string): string {
  return message.replace(/ - (?:GET|POST) https?:\S+/, '').replace(/https?:\S+/, 'the registry')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
