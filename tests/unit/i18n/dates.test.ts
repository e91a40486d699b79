import { expect, test } from 'vitest'
import { dayOf, formatDate } from '../../../src/i18n/dates.ts'

test.each([
  ['2026-07-01', '1 July 2026', '2026年7月1日'],
  ['2023-07', 'July 2023', '2023年7月'],
  ['2021', '2021', '2021年'],
])('%s is written as precisely as it is known', (date, english, chinese) => {
  expect(formatDate(date, 'en')).toBe(english)
  expect(formatDate(date, 'zh-CN')).toBe(chinese)
})

test('a moment belongs to the day that the reader’s own clock shows', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
