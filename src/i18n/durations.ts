import type { Locale } from './locales.ts'

interface YearsAndMonths {
  years: number
  months: number
}

/**
 * Writes an age for readers.
 *
 * @example formatAge({ years: 60, months: 5 }, 'en') // '60 years 5 months'
 * @example formatAge({ years: 60, months: 5 }, 'zh-CN') // '60岁5个月'
 */
export function formatAge(age: YearsAndMonths, locale: Locale): string {
  return locale === 'zh-CN' ? `${age.years}岁${chineseMonths(age)}` : englishWords(age)
}

/**
 * Writes a period for readers.
 *
 * @example formatPeriod({ years: 15, months: 6 }, 'zh-CN') // '15年6个月'
 */
export function formatPeriod(period: YearsAndMonths, locale: Locale): string {
  return locale === 'zh-CN' ? `${period.years}年${chineseMonths(period)}` : englishWords(period)
}

function chineseMonths({ months }: YearsAndMonths): string {
  return months > 0 ? `${months}个月` : ''
}

/** In a narrow column a line breaks between two durations, not within one: hence no-break spaces. */
function englishWords({ years, months }: YearsAndMonths): string {
  const words = `${years} ${years === 1 ? 'year' : 'years'}`
  const whole = months > 0 ? `${words} ${months} ${months === 1 ? 'month' : 'months'}` : words
  return whole.replaceAll(' ', '\u00a0')
}
