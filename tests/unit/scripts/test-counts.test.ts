import { describe, expect, test } from 'vitest'
import { countPlaywright, countStep, countVitest, formatTotal } from '../../../scripts/support/test-counts.ts'

describe('the counts of a test run', () => {
  test('come from the reports', () => {
    expect(countVitest({ numPassedTests: 12, numFailedTests: 2 }, 1)).toEqual({ passed: 12, failed: 2 })
    expect(countPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 0 } }, 1)).toEqual({ passed: 7, failed: 1 })
  })

  test('take a test that passed only when repeated for a failed one', () => {
    expect(countPlaywright({ stats: { expected: 7, unexpected: 0, flaky: 1 } }, 0)).toEqual({ passed: 7, failed: 1 })
  })

  test('never call a run good that ended badly or left no report', () => {
    expect(countVitest({ numPassedTests: 12, numFailedTests: 0 }, 1)).toEqual({ passed: 12, failed: 1 })
    expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 })
    expect(countPlaywright(null, 1)).toEqual({ passed: 0, failed: 1 })
    expect(countStep(2)).toEqual({ passed: 0, failed: 1 })
  })

  test('end in one plain line', () => {
    expect(formatTotal([countStep(0), { passed: 12, failed: 2 }, { passed: 7, failed: 0 }])).toBe('20 passed, 2 failed')
  })
})
