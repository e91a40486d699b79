import fc from 'fast-check'
import OpeningHoursLibrary from 'opening_hours'
import { describe, expect, test } from 'vitest'
import { describeOpeningHours, OpeningHoursError, parseOpeningHours } from '../../../src/knowledge/opening-hours.ts'

const bijie = { lat: 27.3, lon: 105.3, address: { country_code: 'cn', state: '贵州省' } }

describe('opening times', () => {
  test.each([
    ['24/7', 'day and night, every day', '全天24小时'],
    [
      'Mo-Fr 09:00-12:00,13:30-17:30; PH off',
      'Monday to Friday 09:00 to 12:00 and 13:30 to 17:30; closed on public holidays',
      '周一至周五9:00至12:00、13:30至17:30；法定节假日休息',
    ],
    [
      'Mo-Th,Su 09:00-17:00; Fr 09:00-12:00; Sa off',
      'Monday to Thursday, Sunday 09:00 to 17:00; Friday 09:00 to 12:00; closed on Saturday',
      '周一至周四、周日9:00至17:00；周五9:00至12:00；周六休息',
    ],
    [
      'May-Sep Mo-Fr 15:00-18:00; Oct-Apr Mo-Fr 14:00-17:30; PH off',
      'Monday to Friday 15:00 to 18:00 from May to September; Monday to Friday 14:00 to 17:30 from October to April; closed on public holidays',
      '5月至9月，周一至周五15:00至18:00；10月至4月，周一至周五14:00至17:30；法定节假日休息',
    ],
    [
      'Sa,Su,PH 10:00-24:00',
      'Saturday, Sunday and public holidays 10:00 to 24:00',
      '周六、周日、法定节假日10:00至24:00',
    ],
  ])('%s reads "%s"', (text, english, chinese) => {
    expect(describeOpeningHours(parseOpeningHours(text), 'en')).toBe(english)
    expect(describeOpeningHours(parseOpeningHours(text), 'zh-CN')).toBe(chinese)
  })

  test.each([
    ['', '"" is not understood. Write days and times, such as "Mo-Fr 09:00-12:00,13:30-17:30", parts set off by "; ".'],
    [
      'Monday to Friday 9-5',
      '"Monday to Friday 9-5" is not understood. Write days and times, such as "Mo-Fr 09:00-12:00,13:30-17:30", parts set off by "; ".',
    ],
    ['Mo-Fr 9:00-17:00', '"9:00-17:00" is no time of day. Write it as 09:00-12:00, or "off" when it is closed.'],
    ['Mo-Xx 09:00-17:00', '"Xx" is no day. Write Mo, Tu, We, Th, Fr, Sa, Su, or PH for public holidays.'],
    ['Fr-Mo 09:00-17:00', '"Fr-Mo" is no range of days. Write it from Mo to Su, such as "Mo-Fr" or "Sa,Su".'],
    ['Foo-Bar Mo 09:00-17:00', '"Foo" is no month. Write Jan, Feb, Mar … Dec.'],
    ['Mo 17:00-09:00', '"17:00-09:00" ends before it begins, or begins before the time in front of it has ended.'],
    [
      'Mo 09:00-12:00,11:00-13:00',
      '"11:00-13:00" ends before it begins, or begins before the time in front of it has ended.',
    ],
    ['Mo-Fr 09:00-17:00; We 09:00-12:00', '"We" has two times in Jan. Write each day once.'],
    [
      'May-Sep Mo 09:00-17:00; Tu 09:00-12:00',
      'Some times name their months and some do not. Give all of them months, or none.',
    ],
  ])('%j is refused with a remedy', (text, message) => {
    expect(() => parseOpeningHours(text)).toThrow(new OpeningHoursError(message))
  })

  const time = fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.constantFrom('00', '15', '30'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
  const rule = (day: string) =>
    fc.tuple(time, time).map(([a, b]) => `${day} ${a < b ? `${a}-${b}` : a > b ? `${b}-${a}` : `${a}-23:00`}`)
  const week = fc
    .tuple(
      rule('Mo-We'),
      rule('Th,Fr'),
      fc.option(rule('Sa,Su'), { nil: 'Sa,Su off' }),
      fc.constantFrom('', '; PH off'),
    )
    .map(([a, b, c, holidays]) => `${[a, b, c].join('; ')}${holidays}`)

  test('whatever is accepted, OpenStreetMap’s own library reads without a warning, and opens at the same hours', () => {
    fc.assert(
      fc.property(
        week,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 23 * 4 }),
        (text, weekday, quarter) => {
          const { rules } = parseOpeningHours(text)
          const library = new OpeningHoursLibrary(text, bijie)
          expect(library.getWarnings()).toEqual([])
          // A week in August, without public holidays.
          const moment = new Date(2026, 7, 3 + weekday, Math.floor(quarter / 4), (quarter % 4) * 15 + 5)
          const clock = `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`
          const open = rules.some(
            ({ days, times }) =>
              days.some((day) => ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].indexOf(day) === weekday) &&
              times.some(({ from, to }) => clock >= from && clock < to),
          )
          expect(library.getState(moment)).toBe(open)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('reading any text either works or explains itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseOpeningHours(text)
        } catch (error) {
          expect(error).toBeInstanceOf(OpeningHoursError)
        }
      }),
    )
  })
})
