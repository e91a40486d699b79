/**
 * How long a phone number, an address or opening hours count as checked. The one place for the limit: the content gate,
 * the pages at build time and the browser ask here. No imports, because it ships to browsers.
 */
const contactMonths = 12

/**
 * The oldest day that still counts as fresh on a given day. A day that the month does not have becomes its last one.
 *
 * @example oldestFreshDay('2026-11-22') // '2025-11-22'
 * @example oldestFreshDay('2028-02-29') // '2027-02-28'
 */
export function oldestFreshDay(today: string, months = contactMonths): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  const [thenYear, thenMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const lastDay = new Date(Date.UTC(thenYear, thenMonth, 0)).getUTCDate()
  return [String(thenYear).padStart(4, '0'), pad(thenMonth), pad(Math.min(day, lastDay))].join('-')
}

/**
 * Tells whether a datum checked on one day is too old on another: older than twelve months. Exactly twelve months is
 * still fresh; a day in the future is fresh.
 *
 * @param verified The day it was last checked, `2026-11-22`.
 * @param today The day it is looked at: that of the build, or of the reader.
 */
export function isStale(verified: string, today: string): boolean {
  return verified < oldestFreshDay(today)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
