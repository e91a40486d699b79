import { toMonths } from '../calculate/month.ts'
import { formatPeriod } from '../i18n/durations.ts'
import type { RetirementAnnexes } from '../schemas/annex.ts'
import { element, join, type Markup, path } from './element.ts'
import { label } from './lettering.ts'
import { drawPicture, type Picture, type PictureWords } from './picture.ts'

type Row = RetirementAnnexes['minimumPeriod']['rows'][number]

/** Years of retirement with the same minimum. */
interface Group {
  first: number
  last: number
  row: Row
}

const width = 340
const bars = { left: 100, unitsPerYear: 8 } as const
const rowHeight = 27

/** The minimum period by year of retirement: a bar for each, the part above the old fifteen years marked. */
export function drawMinimumYears(words: PictureWords, rows: readonly Row[]): Picture {
  const { t, locale } = words
  const groups = groupRows(rows)
  const [first, last] = [groups[0], groups.at(-1)]
  const base = first ? toMonths(first.row) / 12 : 0
  const drawing = drawPicture(
    words,
    {
      title: t('picture.minimum.title'),
      description: t('picture.minimum.description', {
        base: first ? formatPeriod(first.row, locale) : '',
        until: first?.last ?? '',
        final: last ? formatPeriod(last.row, locale) : '',
        from: last?.first ?? '',
      }),
      width,
      height: 28 + groups.length * rowHeight,
    },
    label(t('picture.minimum.year'), { x: 0, y: 13, size: 12.5 }),
    label(t('picture.minimum.period'), { x: bars.left, y: 13, size: 12.5 }),
    ...groups.map((group, index) => drawBar(words, group, { y: 28 + index * rowHeight, base, isLast: group === last })),
    element('path', { d: path('M', bars.left, 24, 'v', groups.length * rowHeight) }),
  )
  return {
    ...drawing,
    tables: [
      {
        caption: t('picture.minimum.title'),
        head: [t('picture.minimum.year'), t('picture.minimum.period')],
        rows: groups.map((group) => [nameGroup(words, group, group === last), formatPeriod(group.row, locale)]),
      },
    ],
  }
}

function drawBar(
  words: PictureWords,
  group: Group,
  { y, base, isLast }: { y: number; base: number; isLast: boolean },
): Markup {
  const length = (toMonths(group.row) / 12) * bars.unitsPerYear
  const old = base * bars.unitsPerYear
  return join([
    label(nameGroup(words, group, isLast), { x: 0, y: y + 15, size: 12.5, look: 'strong' }),
    element('rect', { x: bars.left, y: y + 2, width: old, height: 18, class: 'plain-area' }),
    ...(length > old
      ? [element('rect', { x: bars.left + old, y: y + 2, width: length - old, height: 18, class: 'area' })]
      : []),
    label(shortPeriod(words, group.row), { x: bars.left + length + 7, y: y + 16, look: 'strong' }),
  ])
}

/** Neighbouring years with the same minimum as one. */
function groupRows(rows: readonly Row[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && toMonths(last.row) === toMonths(row)) last.last = row.year
    else groups.push({ first: row.year, last: row.year, row })
  }
  return groups
}

function nameGroup({ t }: PictureWords, { first, last }: Group, isLast: boolean): string {
  if (isLast) return t('picture.minimum.from', { year: first })
  return first === last ? t('picture.minimum.in', { year: first }) : t('picture.minimum.between', { first, last })
}

/** Room for a few characters only: "15½ years". */
function shortPeriod({ t, locale }: PictureWords, row: Row): string {
  if (row.months !== 0 && row.months !== 6) return formatPeriod(row, locale)
  return t('picture.minimum.short', { years: row.months === 6 ? `${row.years}½` : row.years })
}
