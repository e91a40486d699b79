import { toMonths } from '../calculate/month.ts'
import { formatDate } from '../i18n/dates.ts'
import { formatAge } from '../i18n/durations.ts'
import type { AgeTable, RetirementAnnexes } from '../schemas/annex.ts'
import { element, join, type Markup, path } from './element.ts'
import { label } from './lettering.ts'
import { drawPicture, type Picture, type PictureTable, type PictureWords } from './picture.ts'

type Row = AgeTable['rows'][number]

const width = 340
const years = { first: 1963, last: 1987 } as const
const ages = { lowest: 50, highest: 63 } as const
/** Room below the lowest line for its name. */
const foot = 46
const plot = { left: 24, top: 36, right: 338, bottom: 290 } as const

/** The statutory age by month of birth, a line for each group, drawn from the rows of the official tables. */
export function drawRetirementAges(words: PictureWords, groups: RetirementAnnexes['ages']): Picture {
  const { t } = words
  const drawing = drawPicture(
    words,
    {
      title: t('picture.ages.title'),
      description: t('picture.ages.description', {
        groups: groups.map((group) => describeGroup(words, group)).join(t('picture.ages.join')),
      }),
      width,
      height: plot.bottom + 40,
    },
    drawAxes(words),
    ...groups.map((group) => drawGroup(words, group)),
  )
  return { ...drawing, tables: groups.map((group) => tabulate(words, group)) }
}

/** The ages of a group by year of birth. The groups share few years: in one table most cells would say nothing. */
function tabulate(words: PictureWords, group: AgeTable): PictureTable {
  const birthYears = [...new Set(group.rows.map(yearOf))]
  return {
    caption: describeGroup(words, group),
    head: [words.t('picture.ages.year'), words.t('calculator.retirement.age')],
    rows: birthYears.map((year) => [formatDate(String(year), words.locale), describeYear(words, group.rows, year)]),
  }
}

function drawAxes({ t }: PictureWords): Markup {
  const ticks = [50, 55, 60]
  return join([
    label(t('picture.ages.age'), { x: 0, y: 12, size: 12.5 }),
    element('path', {
      d: path(...ticks.flatMap((age) => ['M', plot.left, y(age * 12), 'H', plot.right])),
      class: 'grid',
    }),
    ...ticks.map((age) => label(String(age), { x: plot.left - 6, y: y(age * 12) + 4, size: 12.5, anchor: 'end' })),
    element('path', { d: path('M', plot.left, plot.bottom, 'H', plot.right) }),
    ...[1965, 1970, 1975, 1980, 1985].flatMap((year) => [
      element('path', { d: path('M', x(year), plot.bottom, 'v', 5) }),
      label(String(year), { x: x(year), y: plot.bottom + 19, size: 12.5, anchor: 'middle' }),
    ]),
    label(t('picture.ages.year'), { x: plot.right, y: plot.bottom + 36, size: 12.5, anchor: 'end' }),
  ])
}

/** A stair through all rows; dotted where the table does not reach. */
function drawGroup(words: PictureWords, { group, rows }: AgeTable): Markup {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return join([])
  const oldAge = toMonths(first) - 1
  const final = toMonths(last)
  const start = x(position(first.from))
  const end = x(position(last.to) + 1 / 12)
  // One unit and a half a step: drawn to the hundredth it would weigh more and look the same.
  const stair = rows.flatMap((row) => ['V', y(toMonths(row)), 'H', x(position(row.to) + 1 / 12)])
  return join([
    element('path', { d: path('M', plot.left, y(oldAge), 'H', start), class: 'accent dashed' }),
    element('path', { d: path('M', start, y(oldAge), ...stair), class: 'accent bold' }),
    element('path', { d: path('M', end, y(final), 'H', plot.right), class: 'accent dashed' }),
    label(words.t(`calculator.group.${group}`), {
      x: plot.left + 4,
      y: y(oldAge) + 18,
      size: 12.5,
      look: 'strong jade',
    }),
    label(words.t('picture.ages.final', { age: last.years, month: formatDate(last.from, words.locale) }), {
      x: plot.left + 4,
      y: y(oldAge) + 34,
      size: 12.5,
    }),
    label(String(last.years), { x: plot.right, y: y(final) - 7, look: 'strong jade', anchor: 'end' }),
    element('circle', { cx: x(position(last.from)), cy: y(final), r: 3.5, class: 'full' }),
    element('circle', { cx: start, cy: y(oldAge), r: 3.5, class: 'paper accent' }),
  ])
}

function describeGroup({ t, locale }: PictureWords, { group, rows }: AgeTable): string {
  const [first, last] = [rows[0], rows.at(-1)]
  return t('picture.ages.group', {
    group: t(`calculator.group.${group}`),
    from: first ? formatAge(first, locale) : '',
    to: last ? formatAge(last, locale) : '',
    month: last ? formatDate(last.from, locale) : '',
  })
}

/** The ages of those born in a year of the table, from the first to the last month. */
function describeYear({ t, locale }: PictureWords, rows: readonly Row[], year: number): string {
  const ages = rows.filter((row) => yearOf(row) === year).map((row) => formatAge(row, locale))
  const [from = '', to = from] = [ages[0], ages.at(-1)]
  return from === to ? from : t('picture.ages.range', { from, to })
}

function yearOf({ from }: Row): number {
  return Number(from.slice(0, 4))
}

/** A month as a place on the axis of years: the first day of `1966-07` is 1966.5. */
function position(month: string): number {
  return Number(month.slice(0, 4)) + (Number(month.slice(5)) - 1) / 12
}

function x(year: number): number {
  return plot.left + ((year - years.first) / (years.last - years.first)) * (plot.right - plot.left)
}

function y(months: number): number {
  const [low, high] = [ages.lowest * 12, ages.highest * 12]
  return plot.bottom - foot - ((months - low) / (high - low)) * (plot.bottom - foot - plot.top)
}
