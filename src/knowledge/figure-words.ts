import type { Locale } from '../i18n/locales.ts'
import type { Figure } from '../schemas/procedure.ts'

type Unit = Figure['unit']

/** Units that stand directly behind the number: 20%, 20元. */
const words: Record<Unit, Record<Locale, string>> = {
  yuan: { en: ' yuan', 'zh-CN': '元' },
  'yuan-per-month': { en: ' yuan a month', 'zh-CN': '元/月' },
  'yuan-per-year': { en: ' yuan a year', 'zh-CN': '元/年' },
  percent: { en: '%', 'zh-CN': '%' },
  days: { en: ' days', 'zh-CN': '天' },
  'working-days': { en: ' working days', 'zh-CN': '个工作日' },
  months: { en: ' months', 'zh-CN': '个月' },
  years: { en: ' years', 'zh-CN': '年' },
  times: { en: ' times', 'zh-CN': '次' },
  multiple: { en: ' times', 'zh-CN': '倍' },
  'percent-per-day': { en: '% a day', 'zh-CN': '%/日' },
}

/**
 * A figure in words: "2,490 yuan a month", 6次, "5 to 10 working days".
 *
 * @example formatFigure({ value: 0.05, unit: 'percent-per-day' }, 'en') // '0.05% a day'
 */
export function formatFigure({ value, unit }: Pick<Figure, 'value' | 'unit'>, locale: Locale): string {
  const number =
    typeof value === 'number'
      ? formatNumber(value)
      : `${formatNumber(value.from)}${locale === 'zh-CN' ? '至' : ' to '}${formatNumber(value.to)}`
  const word = words[unit][locale]
  return number + (value === 1 && locale === 'en' ? singular(word) : word)
}

/** Digits in groups of three, with a comma. Own code, because the output may not depend on the machine's ICU data. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction ? `${grouped}.${fraction}` : grouped
}

/** One day, one month: the plural goes. "yuan" and "% a day" have none. */
function singular(word: string): string {
  return word.replace(/s$/, '')
}
