import { monthNames } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locales.ts'

/** A day of the week as OpenStreetMap writes it. */
export type Weekday = (typeof weekdays)[number]

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

/** A stretch of a day, `09:00` to `12:00`; `24:00` is its end. */
export interface TimeSpan {
  from: string
  to: string
}

/** A part of the year by months, both included; it may run over the new year. */
export interface Season {
  from: number
  to: number
}

/** What holds on some days. */
export interface OpeningRule {
  /** Null: all year. */
  season: Season | null
  days: readonly Weekday[]
  /** Whether it is said of public holidays. */
  holidays: boolean
  /** Empty: closed. */
  times: readonly TimeSpan[]
}

/** Opening times that were understood. */
export interface OpeningHours {
  /** Day and night. */
  always: boolean
  rules: readonly OpeningRule[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** What is wrong with a text of opening times; the message tells an editor what to write. */
export class OpeningHoursError extends Error {
  override name = 'OpeningHoursError'
}

/**
 * Reads opening times. A strict part of OpenStreetMap's `opening_hours`: what counters need, in the one way to write it,
 * so that nothing has to be guessed.
 *
 *     24/7
 *     Mo-Fr 09:00-12:00,13:30-17:30; PH off
 *     May-Sep Mo-Fr 09:00-12:00,15:00-18:00; Oct-Apr Mo-Fr 09:00-12:00,14:00-17:30; PH off
 *
 * @throws OpeningHoursError when the text is anything else.
 */
export function parseOpeningHours(text: string): OpeningHours {
  if (text === '24/7') return { always: true, rules: [] }
  const rules = text.split('; ').map(parseRule)
  refuseDoubledDays(rules)
  refuseMixedSeasons(rules)
  return { always: false, rules }
}

/**
 * Opening times in words: "Monday to Friday 09:00 to 12:00 and 13:30 to 17:30; closed on public holidays", 周一至周五
 * 9:00至12:00、13:30至17:30；法定节假日休息.
 */
export function describeOpeningHours({ always, rules }: OpeningHours, locale: Locale): string {
  if (always) return locale === 'zh-CN' ? '全天24小时' : 'day and night, every day'
  return rules.map((rule) => describeRule(rule, locale)).join(locale === 'zh-CN' ? '；' : '; ')
}

function parseRule(text: string): OpeningRule {
  const match = /^(?:((?:[A-Z][a-z]{2})(?:-[A-Z][a-z]{2})?) )?([A-Z][A-Za-z,-]*) (\S+)$/.exec(text)
  if (!match) {
    throw new OpeningHoursError(
      `"${text}" is not understood. Write days and times, such as "Mo-Fr 09:00-12:00,13:30-17:30", parts set off by "; ".`,
    )
  }
  const [, season, days = '', times = ''] = match
  return { season: season ? parseSeason(season) : null, ...parseDays(days), times: parseTimes(times) }
}

function parseSeason(text: string): Season {
  const [from = 0, to = from] = text.split('-').map((name) => {
    const index = (months as readonly string[]).indexOf(name)
    if (index < 0) throw new OpeningHoursError(`"${name}" is no month. Write Jan, Feb, Mar … Dec.`)
    return index + 1
  })
  return { from, to }
}

function parseDays(text: string): Pick<OpeningRule, 'days' | 'holidays'> {
  const days: Weekday[] = []
  let holidays = false
  for (const part of text.split(',')) {
    if (part === 'PH') {
      holidays = true
      continue
    }
    const [first = '', last = first, ...rest] = part.split('-')
    const [from, to] = [indexOfDay(first), indexOfDay(last)]
    if (rest.length > 0 || to < from || (last !== first && to === from)) {
      throw new OpeningHoursError(`"${part}" is no range of days. Write it from Mo to Su, such as "Mo-Fr" or "Sa,Su".`)
    }
    days.push(...weekdays.slice(from, to + 1))
  }
  return { days, holidays }
}

function indexOfDay(text: string): number {
  const index = (weekdays as readonly string[]).indexOf(text)
  if (index < 0)
    throw new OpeningHoursError(`"${text}" is no day. Write Mo, Tu, We, Th, Fr, Sa, Su, or PH for public holidays.`)
  return index
}

function parseTimes(text: string): TimeSpan[] {
  if (text === 'off') return []
  let previous = ''
  return text.split(',').map((part) => {
    const [, from = '', to = ''] =
      /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:(?:[01]\d|2[0-3]):[0-5]\d)|24:00)$/.exec(part) ?? []
    if (from === '') {
      throw new OpeningHoursError(`"${part}" is no time of day. Write it as 09:00-12:00, or "off" when it is closed.`)
    }
    if (from >= to || from <= previous) {
      throw new OpeningHoursError(
        `"${part}" ends before it begins, or begins before the time in front of it has ended.`,
      )
    }
    previous = to
    return { from, to }
  })
}

/** OpenStreetMap lets a later rule override an earlier one; readers of a table would not see which one holds. */
function refuseDoubledDays(rules: readonly OpeningRule[]): void {
  const seen: { month: number; day: string }[] = []
  for (const { season, days, holidays } of rules) {
    for (const day of [...days, ...(holidays ? ['PH'] : [])]) {
      for (const month of monthsOf(season)) {
        if (seen.some((entry) => entry.day === day && entry.month === month)) {
          throw new OpeningHoursError(`"${day}" has two times in ${months[month - 1]}. Write each day once.`)
        }
        seen.push({ month, day })
      }
    }
  }
}

/** Times for part of the year leave open what holds in the rest, unless every rule names its season. */
function refuseMixedSeasons(rules: readonly OpeningRule[]): void {
  const ofWeekdays = rules.filter(({ days }) => days.length > 0)
  const seasonal = ofWeekdays.filter(({ season }) => season !== null)
  if (seasonal.length > 0 && seasonal.length < ofWeekdays.length) {
    throw new OpeningHoursError('Some times name their months and some do not. Give all of them months, or none.')
  }
}

function monthsOf(season: Season | null): number[] {
  const all = months.map((_, index) => index + 1)
  if (!season) return all
  const { from, to } = season
  return all.filter((month) => (from <= to ? month >= from && month <= to : month >= from || month <= to))
}

const dayNames: Readonly<Record<Weekday, Readonly<Record<Locale, string>>>> = {
  Mo: { en: 'Monday', 'zh-CN': '周一' },
  Tu: { en: 'Tuesday', 'zh-CN': '周二' },
  We: { en: 'Wednesday', 'zh-CN': '周三' },
  Th: { en: 'Thursday', 'zh-CN': '周四' },
  Fr: { en: 'Friday', 'zh-CN': '周五' },
  Sa: { en: 'Saturday', 'zh-CN': '周六' },
  Su: { en: 'Sunday', 'zh-CN': '周日' },
}

function describeRule({ season, days, holidays, times }: OpeningRule, locale: Locale): string {
  const when = describeDays(days, locale)
  if (locale === 'zh-CN') {
    const who = [when, ...(holidays ? ['法定节假日'] : [])].filter(Boolean).join('、')
    const span = season
      ? `${season.from === season.to ? `${season.from}月` : `${season.from}月至${season.to}月`}，`
      : ''
    const hours = times.map(({ from, to }) => `${from.replace(/^0/, '')}至${to.replace(/^0/, '')}`).join('、')
    return times.length > 0 ? `${span}${who}${hours}` : `${span}${who}休息`
  }
  const who = [when, ...(holidays ? ['public holidays'] : [])].filter(Boolean).join(' and ')
  const span = season ? ` from ${monthNames[season.from - 1]} to ${monthNames[season.to - 1]}` : ''
  const hours = times.map(({ from, to }) => `${from} to ${to}`).join(' and ')
  return times.length > 0 ? `${who} ${hours}${span}` : `closed on ${who}${span}`
}

/** Runs of three days and more as a range: Monday to Friday, Sunday. */
function describeDays(days: readonly Weekday[], locale: Locale): string {
  const indexes = days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b)
  const runs: number[][] = []
  for (const index of indexes) {
    const run = runs.at(-1)
    if (run && run.at(-1) === index - 1) run.push(index)
    else runs.push([index])
  }
  const nameOf = (index: number | undefined): string => {
    const day = weekdays[index ?? 0]
    return day ? dayNames[day][locale] : ''
  }
  const parts = runs.flatMap((run) =>
    run.length > 2
      ? [`${nameOf(run[0])}${locale === 'zh-CN' ? '至' : ' to '}${nameOf(run.at(-1))}`]
      : run.map((index) => nameOf(index)),
  )
  return parts.join(locale === 'zh-CN' ? '、' : ', ')
}
