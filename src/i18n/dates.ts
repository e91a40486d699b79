import type { Locale } from './locales.ts'

/** The months in English, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * Writes a date for readers. Takes `2026-07-01`, `2026-07` or `2026`, as precise as the source is.
 * Own code on purpose: the output may not depend on the ICU data of the machine that builds.
 *
 * @example formatDate('2026-07-01', 'en') // '1 July 2026'
 * @example formatDate('2026-07', 'zh-CN') // '2026年7月'
 */
export function formatDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-')
  if (locale === 'zh-CN') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  }
  const monthName = month ? monthNames[Number(month) - 1] : undefined
  return [day ? String(Number(day)) : undefined, monthName, year].filter(Boolean).join(' ')
}

/** The day of a moment in the time zone of the machine, as `2026-11-22`: that of the reader, or of who runs a command. */
export function dayOf(moment: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}
