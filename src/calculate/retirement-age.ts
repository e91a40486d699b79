import type { RetirementGroup } from '../schemas/annex.ts'
import { addMonths, type Duration, type Month, monthsBetween, parseMonth, toDuration, toMonths } from './month.ts'

/** How the age of one group rises. */
export interface RetirementRule {
  /** The age before the rise, in years. */
  oldAge: number
  /** The age at which the rise ends, in years. */
  finalAge: number
  /** So many birth months share one step; each step is one month. */
  birthMonthsPerStep: number
}

/** The first day of the rise is in this month: who would have retired in it is the first to wait a month longer. */
const riseBegins: Month = { year: 2025, month: 1 }

/**
 * The rule of Article 1 of the State Council's measures of 2024, the one place where it stands:
 * men and women of the old age 55 one month for every four birth months, women of the old age 50 one for every two.
 */
export const retirementRules: Readonly<Record<RetirementGroup, RetirementRule>> = {
  men: { oldAge: 60, finalAge: 63, birthMonthsPerStep: 4 },
  'women-55': { oldAge: 55, finalAge: 58, birthMonthsPerStep: 4 },
  'women-50': { oldAge: 50, finalAge: 55, birthMonthsPerStep: 2 },
}

/** The groups in the order of the official tables. */
export const retirementGroups: readonly RetirementGroup[] = ['men', 'women-55', 'women-50']

/**
 * The rule of Article 2: fifteen years, from 2030 six months more each year, until it is twenty years.
 * The official table begins with 2025 and ends with the year in which twenty years are reached.
 */
const minimumRule = { base: 180, final: 240, step: 6, risesFrom: 2030, tableFrom: 2025, tableTo: 2039 } as const

/** The years of retirement that the official table of the minimum period holds. */
export const minimumYears = { from: minimumRule.tableFrom, to: minimumRule.tableTo } as const

/** Why a question gets no answer: unreadable, or outside the official table of its group. */
export type RetirementRefusal = 'group-unknown' | 'month-unreadable' | 'before-table' | 'after-table'

/** What the official tables say of a birth month. */
export interface RetirementAnswer {
  kind: 'answer'
  group: RetirementGroup
  birth: Month
  /** The statutory age. */
  age: Duration
  /** How many months later than before the rise. */
  delay: number
  /** The month in which the age is reached. */
  retirement: Month
  /** The minimum period of contributions for a monthly pension in that year. */
  minimum: Duration
}

/** A refusal; with the table's limits and both ages once the group is known. */
export interface RefusedRetirement {
  kind: 'refused'
  reason: RetirementRefusal
  rule?: RetirementRule
  /** The birth months of the table, first and last. */
  table?: { from: Month; to: Month }
}

/** Tells whether a word names one of the groups. */
function isRetirementGroup(group: string): group is RetirementGroup {
  return retirementGroups.some((known) => known === group)
}

/** The birth months of a group's official table, first and last: as many as the steps take. */
export function tableOf(group: RetirementGroup): { from: Month; to: Month } {
  const { oldAge, birthMonthsPerStep } = retirementRules[group]
  const from = addMonths(riseBegins, -oldAge * 12)
  return { from, to: addMonths(from, stepsOf(group) * birthMonthsPerStep - 1) }
}

/**
 * Reads a birth month and a group as a form gives them and says what the official tables say.
 * Nothing is thrown: what cannot be answered comes back as a refusal with its reason.
 *
 * @param birth `1966-06`.
 * @param group `men`, `women-55` or `women-50`.
 */
export function calculateRetirement(birth: string, group: string): RetirementAnswer | RefusedRetirement {
  if (!isRetirementGroup(group)) return { kind: 'refused', reason: 'group-unknown' }
  const rule = retirementRules[group]
  const table = tableOf(group)
  const month = parseMonth(birth)
  if (!month) return { kind: 'refused', reason: 'month-unreadable', rule, table }
  const position = monthsBetween(table.from, month)
  if (position < 0) return { kind: 'refused', reason: 'before-table', rule, table }
  if (monthsBetween(month, table.to) < 0) return { kind: 'refused', reason: 'after-table', rule, table }
  const delay = Math.floor(position / rule.birthMonthsPerStep) + 1
  const age = toDuration(rule.oldAge * 12 + delay)
  const retirement = addMonths(month, toMonths(age))
  const minimum = minimumPeriodOf(retirement.year)
  // The tables of ages end where the table of periods ends, so the year is always in it; a test holds this.
  if (!minimum) return { kind: 'refused', reason: 'after-table', rule, table }
  return { kind: 'answer', group, birth: month, age, delay, retirement, minimum }
}

/** The minimum period of contributions for a year of retirement; null outside the official table (2025 to 2039). */
export function minimumPeriodOf(year: number): Duration | null {
  const { base, final, step, risesFrom, tableFrom, tableTo } = minimumRule
  if (!Number.isInteger(year) || year < tableFrom || year > tableTo) return null
  return toDuration(Math.min(final, base + Math.max(0, year - risesFrom + 1) * step))
}

function stepsOf(group: RetirementGroup): number {
  const { oldAge, finalAge } = retirementRules[group]
  return (finalAge - oldAge) * 12
}
