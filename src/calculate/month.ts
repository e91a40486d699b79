/** A month of a year; `month` counts from 1. */
export interface Month {
  year: number
  month: number
}

/** A length of time, or an age, in whole years and 0 to 11 months. */
export interface Duration {
  years: number
  months: number
}

/** Reads `1966-06`; also `1966-6`, as a form without a date field gives it. Null for anything else. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{1,2})$/.exec(text.normalize('NFKC').trim())
  const [year, month] = [Number(match?.[1]), Number(match?.[2])]
  return match && month >= 1 && month <= 12 ? { year, month } : null
}

/** Writes a month as `1966-06`, which also sorts. */
export function formatMonth({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** The month so many months later; earlier for a negative count. */
export function addMonths({ year, month }: Month, count: number): Month {
  const index = year * 12 + month - 1 + count
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** How many months the second month is after the first. */
export function monthsBetween(first: Month, second: Month): number {
  return (second.year - first.year) * 12 + second.month - first.month
}

/** A count of months as years and months: 186 → 15 years 6 months. */
export function toDuration(months: number): Duration {
  return { years: Math.floor(months / 12), months: months % 12 }
}

/** Years and months as a count of months. */
export function toMonths({ years, months }: Duration): number {
  return years * 12 + months
}
