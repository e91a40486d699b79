import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStale, oldestFreshDay } from '../../../src/knowledge/freshness.ts'

const day = fc
  .date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the age of a contact', () => {
  test.each([
    ['2025-11-22', '2026-11-22', false],
    ['2025-11-21', '2026-11-22', true],
    ['2026-11-22', '2026-11-22', false],
    ['2027-01-01', '2026-11-22', false],
    ['2027-02-28', '2028-02-29', false],
    ['2027-02-27', '2028-02-29', true],
    ['2023-02-28', '2024-02-28', false],
  ])('what was checked on %s is marked on %s: %s', (verified, today, stale) => {
    expect(isStale(verified, today)).toBe(stale)
  })

  test('a limit that crosses a new year lands in the right month', () => {
    expect(oldestFreshDay('2026-01-31', 2)).toBe('2025-11-30')
    expect(oldestFreshDay('2026-12-01', 12)).toBe('2025-12-01')
  })

  test('once marked, a datum stays marked on every later day', () => {
    fc.assert(
      fc.property(day, day, day, (verified, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        if (isStale(verified, earlier)) expect(isStale(verified, later)).toBe(true)
      }),
    )
  })
})
