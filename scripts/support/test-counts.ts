import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests of a step went well, and how many did not. */
export interface TestCounts {
  passed: number
  failed: number
}

const vitestReportSchema = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })
const playwrightReportSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
})

/** The counts of a step without tests of its own, such as the linter: it is one. */
export function countStep(status: number): TestCounts {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The counts in vitest's JSON report; a run that failed without a failed test counts as one. */
export function countVitest(report: unknown, status: number): TestCounts {
  const parsed = vitestReportSchema.safeParse(report)
  if (!parsed.success) return countStep(status === 0 ? 1 : status)
  return withStatus({ passed: parsed.data.numPassedTests, failed: parsed.data.numFailedTests }, status)
}

/** The counts in Playwright's JSON report. A test that passed only when repeated is not reliable: it failed. */
export function countPlaywright(report: unknown, status: number): TestCounts {
  const parsed = playwrightReportSchema.safeParse(report)
  if (!parsed.success) return countStep(status === 0 ? 1 : status)
  const { expected, unexpected, flaky } = parsed.data.stats
  return withStatus({ passed: expected, failed: unexpected + flaky }, status)
}

/** The last line of a test run, in the form that CI reads. */
export function formatTotal(counts: readonly TestCounts[]): string {
  const sum = (key: keyof TestCounts) => counts.reduce((total, count) => total + count[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}

/** A JSON report, or null if the run broke off before it was written. */
export function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function withStatus(counts: TestCounts, status: number): TestCounts {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
