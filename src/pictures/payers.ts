import {
  type ContributionFigure,
  holdsOn,
  type Insurance,
  insurances,
  listPairs,
  type Payer,
  payersByLaw,
  readShare,
} from '../calculate/contribution-shares.ts'
import { element, join, type Markup, path } from './element.ts'
import { label, lineHeight, paragraph, wrapText } from './lettering.ts'
import { drawPicture, type Picture, type PictureWords } from './picture.ts'

/** What one side pays for an insurance: a rate (and a fixed sum), something whose rate is not held here, or nothing. */
export type PaidShare =
  | { kind: 'rate'; percent: number | null; fixed: number | null }
  | { kind: 'open' }
  | { kind: 'nothing' }

/** What each side pays, for every insurance. */
export type PaidShares = Readonly<Record<Insurance, Readonly<Record<Payer, PaidShare>>>>

/** Who pays what on a day: who pays by the Law, how much by the figures of a page that hold on that day. */
export function readShares(figures: readonly ContributionFigure[], day: string): PaidShares {
  const inForce = figures.filter((figure) => holdsOn(figure, day)).flatMap((figure) => readShare(figure) ?? [])
  const shareOf = (insurance: Insurance, payer: Payer): PaidShare => {
    if (!payersByLaw[insurance][payer]) return { kind: 'nothing' }
    const own = inForce.filter((share) => share.insurance === insurance && share.payer === payer)
    const valuesOf = (kind: 'percent' | 'fixed') => own.filter((share) => share.kind === kind).map(({ value }) => value)
    const [percent = null, ...otherRates] = valuesOf('percent')
    const [fixed = null, ...otherSums] = valuesOf('fixed')
    // Several rates hold for several cases; the picture has room for one truth only.
    if ((percent === null && fixed === null) || otherRates.length > 0 || otherSums.length > 0) return { kind: 'open' }
    return { kind: 'rate', percent, fixed }
  }
  const rowOf = (insurance: Insurance) => ({
    employer: shareOf(insurance, 'employer'),
    employee: shareOf(insurance, 'employee'),
    flexible: shareOf(insurance, 'flexible'),
  })
  return {
    pension: rowOf('pension'),
    medical: rowOf('medical'),
    unemployment: rowOf('unemployment'),
    'work-injury': rowOf('work-injury'),
    maternity: rowOf('maternity'),
  }
}

const width = 340
const middle = 170
/** Half the width of the column of names. */
const gap = 54
const rowHeight = 38
const unitsPerPercent = 4.6

/**
 * The last day on which all rates that hold on a day still hold; null when none of them has an end. Pictures are built once
 * and read for years, so the page says when one is over.
 */
export function endOfShares(figures: readonly ContributionFigure[], day: string): string | null {
  const ends = figures
    .filter((figure) => holdsOn(figure, day) && readShare(figure))
    .flatMap(({ validUntil }) => validUntil ?? [])
  return ends.sort()[0] ?? null
}

/** Where and when the shares hold, in the page's language. */
export interface PaidWhere {
  place: string
  day: string
}

/** Who pays what: the employer to the left, the employee to the right, below them who pays alone. */
export function drawPayers(words: PictureWords, shares: PaidShares, where: PaidWhere): Picture {
  const { t } = words
  const title = t('picture.payers.title', { ...where })
  const rows = insurances.map((insurance, index) =>
    drawRow(words, insurance, shares[insurance], 34 + index * rowHeight),
  )
  const top = 34 + insurances.length * rowHeight + 14
  const alone = listPairs('alone').map(({ insurance }) => insurance)
  const aloneRows = alone.map((insurance, index) =>
    drawAlone(words, insurance, shares[insurance].flexible, top + 34 + index * 34),
  )
  const note = wrapText(t('picture.payers.note'), width, 12.5)
  const drawing = drawPicture(
    words,
    {
      title,
      description: t('picture.payers.description'),
      width,
      height: top + 34 + alone.length * 34 + note.length * lineHeight(12.5) + 6,
    },
    label(t('picture.payers.employer'), { x: middle - gap, y: 14, look: 'strong jade', anchor: 'end' }),
    label(t('picture.payers.employee'), { x: middle + gap, y: 14, look: 'strong amber' }),
    element('path', {
      d: path(
        'M',
        middle - gap,
        24,
        'v',
        insurances.length * rowHeight,
        'M',
        middle + gap,
        24,
        'v',
        insurances.length * rowHeight,
      ),
      class: 'grid',
    }),
    ...rows,
    element('path', { d: path('M', 0, top - 2, 'h', width), class: 'grid' }),
    label(t('picture.payers.alone'), { x: 0, y: top + 20, look: 'strong amber' }),
    ...aloneRows,
    paragraph(note, { x: 0, y: top + 34 + alone.length * 34 + 12, size: 12.5 }),
  )
  const cell = (share: PaidShare, payer: Payer): string => describeShare(words, share, payer)
  return {
    ...drawing,
    tables: [
      {
        caption: title,
        head: [
          t('picture.payers.insurance'),
          t('picture.payers.employer'),
          t('picture.payers.employee'),
          t('picture.payers.alone'),
        ],
        rows: insurances.map((insurance) => [
          t(`service.${insurance}`),
          cell(shares[insurance].employer, 'employer'),
          cell(shares[insurance].employee, 'employee'),
          cell(shares[insurance].flexible, 'flexible'),
        ]),
      },
    ],
  }
}

function drawRow(words: PictureWords, insurance: Insurance, shares: PaidShares[Insurance], y: number): Markup {
  const name = wrapText(words.t(`service.${insurance}`), gap * 2 - 6, 12.5)
  const nameY = y + 16 - ((name.length - 1) * lineHeight(12.5)) / 2
  return join([
    paragraph(name, { x: middle, y: nameY, size: 12.5, look: 'ink', anchor: 'middle' }),
    drawBar(words, shares.employer, { x: middle - gap, y, direction: -1 }),
    drawBar(words, shares.employee, { x: middle + gap, y, direction: 1 }),
  ])
}

function drawAlone(words: PictureWords, insurance: Insurance, share: PaidShare, y: number): Markup {
  return join([
    label(words.t(`service.${insurance}`), { x: 0, y: y + 16, size: 12.5, look: 'ink' }),
    drawBar(words, share, { x: middle - gap + 14, y, direction: 1 }, words.t('picture.payers.may')),
  ])
}

interface Bar {
  x: number
  y: number
  /** -1 for a bar that grows to the left. */
  direction: 1 | -1
}

function drawBar(
  words: PictureWords,
  share: PaidShare,
  { x, y, direction }: Bar,
  open = words.t('picture.payers.pays'),
): Markup {
  const anchor = direction === 1 ? 'start' : 'end'
  if (share.kind === 'nothing') {
    return label(words.t('picture.payers.nothing'), { x: x + 8 * direction, y: y + 16, size: 12.5, anchor })
  }
  const length = share.kind === 'open' || share.percent === null ? 26 : Math.max(3, share.percent * unitsPerPercent)
  const look = direction === -1 ? 'area' : 'warn-area'
  const left = direction === 1 ? x : x - length
  const isKnown = share.kind === 'rate'
  const caption = isKnown ? writeRate(words, share) : open
  return join([
    element('rect', { x: left, y: y + 1, width: length, height: 22, rx: 2, class: isKnown ? look : `${look} dashed` }),
    label(caption, {
      x: x + (length + 6) * direction,
      y: y + 17,
      size: isKnown ? 14 : 12.5,
      anchor,
      ...(isKnown && { look: 'strong' }),
    }),
  ])
}

function writeRate({ t }: PictureWords, { percent, fixed }: { percent: number | null; fixed: number | null }): string {
  if (percent === null) return t('picture.payers.sum', { yuan: fixed ?? 0 })
  return fixed === null ? `${percent}%` : t('picture.payers.both', { percent, yuan: fixed })
}

function describeShare(words: PictureWords, share: PaidShare, payer: Payer): string {
  if (share.kind === 'rate') return writeRate(words, share)
  if (share.kind === 'nothing')
    return words.t(payer === 'flexible' ? 'picture.payers.notOpen' : 'picture.payers.nothing')
  return words.t(payer === 'flexible' ? 'picture.payers.mayJoin' : 'picture.payers.paysOpen')
}
