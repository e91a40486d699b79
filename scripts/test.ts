/**
 * `npm test`: every test there is. `npm test -- unit browser` runs some steps only.
 * All steps run even if one fails; the last line is "N passed, N failed".
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { auditPackages, formatAudit } from './support/audit-packages.ts'
import { ensureBrowser } from './support/browser.ts'
import { ensureBuilt } from './support/build-site.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { projectRoot, runTool } from './support/run-tool.ts'
import {
  countPlaywright,
  countStep,
  countVitest,
  formatTotal,
  readReport,
  type TestCounts,
} from './support/test-counts.ts'

const steps = {
  audit: async () => runAudit(),
  lint: async () => countStep(await runTool('biome', ['check', '--error-on-warnings', '.'])),
  types: async () => countStep(await runTool('astro', ['check'])),
  unit: () => runVitest('unit'),
  build: () => runVitest('build'),
  browser: runPlaywright,
} as const satisfies Record<string, () => Promise<TestCounts>>

type StepName = keyof typeof steps

function isStepName(name: string): name is StepName {
  return name in steps
}

/** A registry that cannot be asked says nothing of our packages, so the step then counts neither way. */
function runAudit(): TestCounts {
  const audit = auditPackages()
  process.stdout.write(`${formatAudit(audit)}\n`)
  if (audit.kind === 'unasked') return { passed: 0, failed: 0 }
  return countStep(audit.weaknesses.some(({ isSerious }) => isSerious) ? 1 : 0)
}

async function runVitest(project: 'unit' | 'build'): Promise<TestCounts> {
  const report = reportPath(project)
  const status = await runTool('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return countVitest(readReport(report), status)
}

async function runPlaywright(): Promise<TestCounts> {
  try {
    await ensureBuilt()
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error
    process.stderr.write(`${error.message}\n`)
    return countStep(1)
  }
  const report = reportPath('browser')
  const status = await runTool('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  return countPlaywright(readReport(report), status)
}

/** Where a step's report is written; an older one is removed, so that it cannot be read in its place. */
function reportPath(step: StepName): string {
  const path = join(projectRoot, '.cache', `test-${step}.json`)
  rmSync(path, { force: true })
  return path
}

function readSteps(args: readonly string[]): StepName[] {
  const all = Object.keys(steps).filter(isStepName)
  const unknown = args.find((name) => !isStepName(name))
  if (unknown !== undefined)
    throw new ExplainedError(`There is no step "${unknown}". The steps are: ${all.join(', ')}.`)
  return args.length === 0 ? all : all.filter((name) => args.includes(name))
}

await runScript(async () => {
  const names = readSteps(process.argv.slice(2))
  // Looked for first: without one the run could not end well, and the steps before it take minutes.
  const environment = names.includes('browser') ? { CHROMIUM_PATH: ensureBrowser() } : {}
  Object.assign(process.env, environment)

  const results: { name: StepName; counts: TestCounts }[] = []
  for (const name of names) {
    process.stdout.write(`\n── ${name} ──\n`)
    results.push({ name, counts: await steps[name]() })
  }
  process.stdout.write('\n')
  for (const { name, counts } of results) process.stdout.write(`${name.padEnd(8)} ${formatTotal([counts])}\n`)
  process.stdout.write(`\n${formatTotal(results.map(({ counts }) => counts))}\n`)
  return results.some(({ counts }) => counts.failed > 0) ? 1 : 0
})
