import { expect, test } from 'vitest'
import { formatAge, formatPeriod } from '../../../src/i18n/durations.ts'

test.each([
  [{ years: 60, months: 5 }, '60 years 5 months', '60岁5个月', '60年5个月'],
  [{ years: 61, months: 0 }, '61 years', '61岁', '61年'],
  [{ years: 1, months: 1 }, '1 year 1 month', '1岁1个月', '1年1个月'],
])('years and months are written as people say them', (duration, english, age, period) => {
  // No line breaks within a duration.
  const unbroken = english.replaceAll(' ', '\u00a0')
  expect(formatAge(duration, 'en')).toBe(unbroken)
  expect(formatPeriod(duration, 'en')).toBe(unbroken)
  expect(formatAge(duration, 'zh-CN')).toBe(age)
  expect(formatPeriod(duration, 'zh-CN')).toBe(period)
})
