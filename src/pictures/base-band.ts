import { formatNumber } from '../knowledge/figure-words.ts'
import type { Series } from '../schemas/procedure.ts'
import type { Grade } from '../schemas/source.ts'
import { element, join, type Markup, path } from './element.ts'
import { label, measureText, paragraph, wrapText } from './lettering.ts'
import { drawPicture, type Picture, type PictureWords } from './picture.ts'

/** A year of a series with how sure its values are: the best grade of its sources. */
export type BandPoint = Series['points'][number] & { grade: Grade }

/** A series to draw: a column for each of its years. */
export interface Band {
  /** What is shown, in the page's language. */
  name: string
  points: readonly BandPoint[]
}

/** Joins a series with the grades of its sources. `gradeOf` is that of the knowledge graph. */
export function readBand(series: Series, name: string, gradeOf: (sources: readonly string[]) => Grade | null): Band {
  return { name, points: series.points.map((point) => ({ ...point, grade: gradeOf(point.sources) ?? 'D' })) }
}

const width = 340
const top = 40
const plotHeight = 190
const foot = top + plotHeight

/** The base's floor and ceiling over the years: a column for each year, from the lower limit to the upper. */
export function drawBaseBand(words: PictureWords, { name, points }: Band): Picture {
  const { t } = words
  const highest = Math.max(...points.map(({ upper, lower }) => upper ?? lower ?? 0))
  const pitch = width / points.length
  const scale = (value: number): number => foot - (value / highest) * plotHeight
  const columns = points.map((point, index) => drawColumn(words, point, { x: index * pitch, pitch, scale }))
  const isMixed = new Set(points.map(isReported)).size > 1
  const [first, last] = [points[0], points.at(-1)]
  const drawing = drawPicture(
    words,
    {
      title: name,
      description: t('picture.band.description', {
        first: yearOf(first),
        last: yearOf(last),
        from: formatLimit(words, first?.lower),
        to: formatLimit(words, last?.lower),
      }),
      width,
      height: foot + (isMixed ? 64 : 44),
    },
    label(t('picture.band.unit'), { x: 0, y: 12, size: 12.5 }),
    element('path', { d: path('M', 0, foot, 'h', width) }),
    ...columns,
    label(t('picture.band.year'), { x: 0, y: foot + 36, size: 12.5 }),
    ...(isMixed ? [drawLegend(words, foot + 54)] : []),
  )
  return {
    ...drawing,
    validUntil: last?.until ?? null,
    tables: [
      {
        caption: `${name}${t('list.comma')}${t('picture.band.unit')}`,
        head: [t('picture.band.year'), t('picture.band.lower'), t('picture.band.upper'), t('picture.band.sure')],
        rows: points.map((point) => [
          yearOf(point),
          formatLimit(words, point.lower),
          formatLimit(words, point.upper),
          t(isReported(point) ? 'picture.band.reported' : 'picture.band.according'),
        ]),
      },
    ],
  }
}

interface Column {
  x: number
  pitch: number
  scale: (value: number) => number
}

function drawColumn(words: PictureWords, point: BandPoint, { x, pitch, scale }: Column): Markup {
  const { lower, upper } = point
  const middle = x + pitch / 2
  const look = isReported(point) ? 'area dashed' : 'area'
  const bottom = lower === null ? foot : scale(lower)
  const left = x + pitch * 0.2
  const bar = pitch * 0.6
  const year = label(yearOf(point), { x: middle, y: foot + 18, size: 12.5, anchor: 'middle', look: 'strong' })
  const floor =
    lower === null ? [] : [label(formatNumber(lower), { x: middle, y: bottom + 15, size: 12.5, anchor: 'middle' })]
  if (upper === null) {
    const words2 = wrapText(words.t('picture.band.notFound'), pitch - 4, 12.5)
    return join([
      element('path', { d: path('M', left, bottom - 26, 'V', bottom, 'h', bar, 'v', -26), class: look }),
      paragraph(words2, { x: middle, y: bottom - 32 - (words2.length - 1) * 16.5, size: 12.5, anchor: 'middle' }),
      year,
      ...floor,
    ])
  }
  const height = bottom - scale(upper)
  return join([
    element('rect', { x: left, y: scale(upper), width: bar, height, rx: 2, class: look }),
    label(formatNumber(upper), { x: middle, y: scale(upper) - 6, size: 12.5, anchor: 'middle' }),
    year,
    ...floor,
  ])
}

function drawLegend({ t }: PictureWords, y: number): Markup {
  const second = 44 + measureText(t('picture.band.according'), 12.5)
  return join([
    element('rect', { x: 1, y: y - 10, width: 14, height: 12, rx: 2, class: 'area' }),
    label(t('picture.band.according'), { x: 22, y, size: 12.5 }),
    element('rect', { x: second, y: y - 10, width: 14, height: 12, rx: 2, class: 'area dashed' }),
    label(t('picture.band.reported'), { x: second + 21, y, size: 12.5 }),
  ])
}

function isReported({ grade }: BandPoint): boolean {
  return grade === 'C' || grade === 'D'
}

function yearOf(point: BandPoint | undefined): string {
  return point?.from.slice(0, 4) ?? ''
}

function formatLimit({ t }: PictureWords, value: number | null | undefined): string {
  return value === null || value === undefined ? t('picture.band.notFound') : formatNumber(value)
}
