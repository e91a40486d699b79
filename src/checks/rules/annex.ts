import { addMonths, formatMonth, toMonths } from '../../calculate/month.ts'
import {
  calculateRetirement,
  minimumPeriodOf,
  minimumYears,
  retirementGroups,
  tableOf,
} from '../../calculate/retirement-age.ts'
import type { AgeTable } from '../../schemas/annex.ts'
import type { FieldPath } from '../positions.ts'
import type { Finding, Rule } from '../problem.ts'
import type { CheckedAnnexes } from '../read-content.ts'

/** Annexed tables that say something else than the articles they belong to, and tables with gaps. */
export const annex: Rule = {
  id: 'annex',
  severity: 'error',
  find: ({ annexes, laws }) =>
    annexes.flatMap((file) => {
      if (!file.data) return []
      const { data } = file
      const known = laws.some(({ key }) => key === file.law)
      return [
        ...(known && data.law === file.law ? [] : [findWrongLaw(file, data.law)]),
        ...findWrongGroups(file, data.ages),
        ...data.ages.flatMap((table, index) => findWrongAges(file, table, index)),
        ...findWrongPeriods(file, data.minimumPeriod.rows),
      ]
    }),
}

function findWrongLaw(file: CheckedAnnexes, law: string): Finding {
  return finding(file, ['law'], {
    message: `The tables are annexed to "${law}", but stand in the folder of "${file.law}".`,
    remedy: 'Move the file into the folder of its law, or correct the key.',
  })
}

function findWrongGroups(file: CheckedAnnexes, tables: readonly AgeTable[]): Finding[] {
  return retirementGroups
    .filter((group) => !tables.some((table) => table.group === group))
    .map((group) =>
      finding(file, ['ages'], {
        message: `There is no table for the group "${group}".`,
        remedy: 'Each of the three groups has one table: correct the group of the table that stands twice.',
      }),
    )
}

function findWrongAges(file: CheckedAnnexes, { group, rows }: AgeTable, table: number): Finding[] {
  const printed = tableOf(group)
  let expected = printed.from
  const problems = rows.flatMap((row, index): Finding[] => {
    const at = ['ages', table, 'rows', index]
    const [first, last] = [readMonth(row.from), readMonth(row.to)]
    const due = expected
    expected = addMonths(last, 1)
    if (formatMonth(due) !== row.from || row.to < row.from) {
      const message = `The row ${row.from} to ${row.to} of "${group}" should begin with ${formatMonth(due)}.`
      return [
        finding(file, at, { message, remedy: 'Every birth month stands in one row, in order. Correct the months.' }),
      ]
    }
    const wrong = listMonths(first, last).filter((month) => ageByRule(month, group) !== toMonths(row))
    const [month] = wrong
    if (!month) return []
    const message = `For ${month} the table of "${group}" gives ${row.years} years ${row.months} months, but the rule gives ${words(ageByRule(month, group))}.`
    return [finding(file, at, { message, remedy: 'Compare the row with the official table.' })]
  })
  const end = formatMonth(addMonths(expected, -1))
  if (problems.length > 0 || end === formatMonth(printed.to)) return problems
  const message = `The table of "${group}" ends with ${end}, but the official one with ${formatMonth(printed.to)}.`
  return [
    finding(file, ['ages', table, 'rows', rows.length - 1], {
      message,
      remedy: 'Add the missing rows, or remove those that are not printed.',
    }),
  ]
}

type PeriodRow = NonNullable<CheckedAnnexes['data']>['minimumPeriod']['rows'][number]

function findWrongPeriods(file: CheckedAnnexes, rows: readonly PeriodRow[]): Finding[] {
  const at = (index: number): FieldPath => ['minimumPeriod', 'rows', index]
  const count = minimumYears.to - minimumYears.from + 1
  const problems = rows.flatMap((row, index): Finding[] => {
    const year = minimumYears.from + index
    const rule = minimumPeriodOf(year)
    if (row.year !== year || !rule) {
      const message = `The row of ${row.year} stands where that of ${year} is due.`
      return [
        finding(file, at(index), {
          message,
          remedy: `One row a year, from ${minimumYears.from} to ${minimumYears.to}.`,
        }),
      ]
    }
    if (toMonths(rule) === toMonths(row)) return []
    const message = `For ${year} the table gives ${row.years} years ${row.months} months, but the rule gives ${words(toMonths(rule))}.`
    return [finding(file, at(index), { message, remedy: 'Compare the row with the official table.' })]
  })
  if (problems.length > 0 || rows.length === count) return problems
  const message = `The table of the minimum period has ${rows.length} years, but the official one ${count}.`
  return [finding(file, at(rows.length - 1), { message, remedy: 'Add the missing rows.' })]
}

/** The age in months that the rule gives to a birth month; null outside the table. */
function ageByRule(month: string, group: AgeTable['group']): number | null {
  const result = calculateRetirement(month, group)
  return result.kind === 'answer' ? toMonths(result.age) : null
}

function words(months: number | null): string {
  return months === null ? 'none' : `${Math.floor(months / 12)} years ${months % 12} months`
}

function readMonth(text: string): { year: number; month: number } {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5)) }
}

function listMonths(first: { year: number; month: number }, last: { year: number; month: number }): string[] {
  const count = (last.year - first.year) * 12 + last.month - first.month + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => formatMonth(addMonths(first, index)))
}

function finding(file: CheckedAnnexes, at: FieldPath, words: { message: string; remedy: string }): Finding {
  return { path: file.path, line: file.yaml.lineOf(at), ...words }
}
