import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, formatMonth, monthsBetween, parseMonth, toMonths } from '../../../src/calculate/month.ts'
import {
  calculateRetirement,
  minimumPeriodOf,
  retirementGroups,
  retirementRules,
  tableOf,
} from '../../../src/calculate/retirement-age.ts'
import { readRetirementAnnexes } from '../../../src/knowledge/annexes.ts'

const annexes = readRetirementAnnexes()

/** Every birth month of the annexed tables with its age, as printed. */
const printed = annexes.ages.flatMap(({ group, rows }) =>
  rows.flatMap(({ from, to, years, months }) => {
    const first = parseMonth(from)
    const last = parseMonth(to)
    if (!first || !last) throw new Error(`The row ${from} to ${to} has no months.`)
    return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => ({
      group,
      birth: addMonths(first, index),
      age: { years, months },
    }))
  }),
)

describe('the retirement age', () => {
  test('equals the official table in each of its 408 birth months', () => {
    expect(printed).toHaveLength(408)
    for (const { group, birth, age } of printed) {
      const result = calculateRetirement(formatMonth(birth), group)
      expect(result, `${group} born ${formatMonth(birth)}`).toMatchObject({
        kind: 'answer',
        age,
        retirement: addMonths(birth, toMonths(age)),
      })
    }
  })

  test.each([
    [
      '1966-06',
      'men',
      { age: { years: 60, months: 5 }, retirement: { year: 2026, month: 11 }, minimum: { years: 15, months: 0 } },
    ],
    [
      '1971-06',
      'women-55',
      { age: { years: 55, months: 5 }, retirement: { year: 2026, month: 11 }, minimum: { years: 15, months: 0 } },
    ],
    [
      '1976-04',
      'women-50',
      { age: { years: 50, months: 8 }, retirement: { year: 2026, month: 12 }, minimum: { years: 15, months: 0 } },
    ],
    [
      '1970-01',
      'men',
      { age: { years: 61, months: 4 }, retirement: { year: 2031, month: 5 }, minimum: { years: 16, months: 0 } },
    ],
    ['1965-01', 'men', { age: { years: 60, months: 1 }, retirement: { year: 2025, month: 2 }, delay: 1 }],
    [
      '1984-12',
      'women-50',
      { age: { years: 55, months: 0 }, retirement: { year: 2039, month: 12 }, minimum: { years: 20, months: 0 } },
    ],
  ])(
    'someone born %s (%s) gets the date that the page and the published calculators give',
    (birth, group, expected) => {
      expect(calculateRetirement(birth, group)).toMatchObject({ kind: 'answer', ...expected })
    },
  )

  test.each([
    ['1964-12', 'men', 'before-table'],
    ['1969-12', 'women-55', 'before-table'],
    ['1974-12', 'women-50', 'before-table'],
    ['1977-01', 'men', 'after-table'],
    ['1982-01', 'women-55', 'after-table'],
    ['1985-01', 'women-50', 'after-table'],
  ])(
    'someone born %s (%s) is told that the table does not hold that month, and which it holds',
    (birth, group, reason) => {
      const result = calculateRetirement(birth, group)
      expect(result).toMatchObject({ kind: 'refused', reason })
      const annex = annexes.ages.find((table) => table.group === group)
      expect(result.kind === 'refused' && result.table && formatMonth(result.table.from)).toBe(annex?.rows[0]?.from)
      expect(result.kind === 'refused' && result.table && formatMonth(result.table.to)).toBe(annex?.rows.at(-1)?.to)
    },
  )

  test.each(['', '1966', '1966-13', '1966-00', '6-1966', '1966-06-01', 'June 1966'])(
    'what is no month, "%s", is refused as unreadable',
    (birth) => {
      expect(calculateRetirement(birth, 'men')).toMatchObject({ kind: 'refused', reason: 'month-unreadable' })
    },
  )

  test('full-width digits from a Chinese keyboard are read', () => {
    expect(calculateRetirement('１９６６-０６', 'men')).toMatchObject({ kind: 'answer', age: { years: 60, months: 5 } })
  })

  test('a group that no table is for is refused', () => {
    expect(calculateRetirement('1966-06', 'women')).toEqual({ kind: 'refused', reason: 'group-unknown' })
    expect(calculateRetirement('1966-06', 'toString')).toEqual({ kind: 'refused', reason: 'group-unknown' })
  })

  test('whatever is typed, the answer is a row of the table or a refusal, and never an error', () => {
    const months = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 15 }))
      .map(([y, m]) => `${y}-${m}`)
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), months),
        fc.oneof(fc.string(), fc.constantFrom(...retirementGroups)),
        (birth, group) => {
          const result = calculateRetirement(birth, group)
          if (result.kind === 'refused') return
          const { oldAge, finalAge } = retirementRules[result.group]
          expect(toMonths(result.age)).toBeGreaterThan(oldAge * 12)
          expect(toMonths(result.age)).toBeLessThanOrEqual(finalAge * 12)
          expect(printed).toContainEqual({ group: result.group, birth: result.birth, age: result.age })
        },
      ),
    )
  })

  test('nobody retires in a year that the table of minimum periods does not hold', () => {
    for (const group of retirementGroups) {
      const { from, to } = tableOf(group)
      for (const birth of [from, to]) expect(calculateRetirement(formatMonth(birth), group).kind).toBe('answer')
    }
  })
})

describe('the minimum period of contributions', () => {
  test('equals the official table in each of its years, 2025 to 2039', () => {
    const { rows } = annexes.minimumPeriod
    expect(rows.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, index) => 2025 + index))
    for (const { year, years, months } of rows) expect(minimumPeriodOf(year)).toEqual({ years, months })
  })

  test('rises by six months a year from 2030 until it is twenty years', () => {
    const rise = Array.from({ length: 10 }, (_, index) => minimumPeriodOf(2030 + index))
    expect(rise.map((period) => period && toMonths(period))).toEqual([186, 192, 198, 204, 210, 216, 222, 228, 234, 240])
  })

  test.each([2024, 2040, 2030.5, Number.NaN])('is not stated for %d, which the table does not hold', (year) => {
    expect(minimumPeriodOf(year)).toBeNull()
  })
})
