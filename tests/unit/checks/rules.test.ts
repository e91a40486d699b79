import { describe, expect, test } from 'vitest'
import { rules } from '../../../src/checks/rules.ts'
import { report } from '../../support/content.ts'
import { ruleCases } from './cases/all.ts'

describe('the check', () => {
  test('finds nothing in content that obeys all rules', () => {
    expect(report({})).toBe('')
  })

  for (const { rule, promise, broken, report: expected, valid } of ruleCases) {
    describe(rule, () => {
      test(promise, () => {
        expect(report(broken)).toBe(expected)
      })
      test(`accepts the valid twin where it ${promise}`, () => {
        expect(report(valid)).toBe('')
      })
    })
  }

  test('has a failing fixture and a valid twin for each of its rules', () => {
    expect(rules.map(({ id }) => id).filter((id) => !ruleCases.some(({ rule }) => rule === id))).toEqual([])
  })
})
