import {
  type ContributionFigure,
  holdsOn,
  type Insurance,
  isBaseLimits,
  listPairs,
  type Payer,
  readShare,
  type Share,
  type Situation,
} from './contribution-shares.ts'
import { parseYuan } from './yuan.ts'

/** Why a line has no amount, or the whole question no answer. */
export type ContributionRefusal =
  | 'base-unreadable'
  | 'base-below'
  | 'base-above'
  | 'limits-unknown'
  | 'limits-expired'
  | 'limits-not-yet'
  | 'rate-unknown'
  | 'rate-expired'
  | 'rate-not-yet'
  | 'rate-ambiguous'

/** One amount: an insurance and who pays it. */
export interface ContributionAmount {
  kind: 'amount'
  insurance: Insurance
  payer: Payer
  /** In percent of the base, where a share of it is paid. */
  percent: number | null
  /** A fixed sum a month in fen, where one is paid besides or instead. */
  fixed: number | null
  /** In fen, rounded to the nearest. */
  fen: number
}

/** A line without an amount. */
export interface RefusedLine {
  kind: 'refused'
  insurance: Insurance
  payer: Payer
  reason: ContributionRefusal
  /** The period of the figure that does not hold on the day. */
  period?: Period
  /** The limits that the base lies outside of, in yuan. */
  limits?: { from: number; to: number }
}

interface Period {
  from: string | null
  until: string | null
}

/** What somebody asks: who pays how much a month, on which base, on which day. */
export interface ContributionQuestion {
  /** The figures of a procedure. */
  figures: readonly ContributionFigure[]
  /** The monthly base as typed: `6,000`, `7270.50`. */
  base: string
  /** The day for which it is asked, `2026-11-22`. */
  day: string
  situation: Situation
  /** Answers to the questions of the page, for figures that hold for some cases only: question id → answer id. */
  answers?: Readonly<Record<string, string>>
}

/** What is paid a month, line by line. */
export interface ContributionAnswer {
  kind: 'answer'
  /** The base in fen. */
  base: number
  lines: readonly (ContributionAmount | RefusedLine)[]
  /** The sum of the amounts of each payer, in fen. */
  totals: Readonly<Partial<Record<Payer, number>>>
  /** Whether every line has an amount; otherwise the sums are part of the whole and must say so. */
  complete: boolean
}

/** No sum at all, and why. */
export interface RefusedContribution {
  kind: 'refused'
  reason: ContributionRefusal
  period?: Period
  limits?: { from: number; to: number }
}

/**
 * Works out what is paid a month, from figures that hold on the day. What cannot be worked out says why: a base outside
 * the limits, limits or rates whose period is over, figures that are not there. Nothing is thrown for what people type.
 */
export function calculateContribution(question: ContributionQuestion): ContributionAnswer | RefusedContribution {
  const base = parseYuan(question.base)
  if (base === null) return { kind: 'refused', reason: 'base-unreadable' }
  const figures = question.figures.filter((figure) => appliesTo(figure, question))
  const shares = figures.flatMap((figure) => readShare(figure) ?? [])
  const lines = listPairs(question.situation).map(({ insurance, payer }) => {
    const own = shares.filter((share) => share.insurance === insurance && share.payer === payer)
    return calculateLine({ insurance, payer, shares: own, figures, base, day: question.day })
  })
  const amounts = lines.filter((line) => line.kind === 'amount')
  if (amounts.length === 0) return refuse(lines)
  const totals: Partial<Record<Payer, number>> = {}
  for (const { payer, fen } of amounts) totals[payer] = (totals[payer] ?? 0) + fen
  return { kind: 'answer', base, lines, totals, complete: amounts.length === lines.length }
}

interface Line {
  insurance: Insurance
  payer: Payer
  shares: readonly Share[]
  figures: readonly ContributionFigure[]
  base: number
  day: string
}

function calculateLine({ insurance, payer, shares, figures, base, day }: Line): ContributionAmount | RefusedLine {
  const refused = (rest: Omit<RefusedLine, 'kind' | 'insurance' | 'payer'>): RefusedLine => ({
    kind: 'refused',
    insurance,
    payer,
    ...rest,
  })
  const kinds = (['percent', 'fixed'] as const).filter((kind) => shares.some((share) => share.kind === kind))
  if (kinds.length === 0) return refused({ reason: 'rate-unknown' })
  let [percent, fixed]: [number | null, number | null] = [null, null]
  for (const kind of kinds) {
    const candidates = shares.filter((share) => share.kind === kind)
    const inForce = candidates.filter(({ figure }) => holdsOn(figure, day))
    const [share] = inForce
    if (!share)
      return refused(
        explainPeriod(
          candidates.map(({ figure }) => figure),
          day,
          'rate',
        ),
      )
    if (inForce.length > 1) return refused({ reason: 'rate-ambiguous' })
    if (kind === 'percent') percent = share.value
    else fixed = Math.round(share.value * 100)
  }
  if (percent !== null) {
    const problem = checkBase({ insurance, figures, base, day })
    if (problem) return refused(problem)
  }
  const fen = (percent === null ? 0 : takePercent(base, percent)) + (fixed ?? 0)
  return { kind: 'amount', insurance, payer, percent, fixed, fen }
}

/** What is wrong with the base for an insurance; null when it lies between limits that hold on the day. */
function checkBase({ insurance, figures, base, day }: Pick<Line, 'insurance' | 'figures' | 'base' | 'day'>) {
  const own = figures.filter(({ id }) => new RegExp(`^${insurance}-base(?:-|$)`).test(id))
  const candidates = own.length > 0 ? own : figures.filter(isBaseLimits)
  if (candidates.length === 0) return { reason: 'limits-unknown' } as const
  const limits = candidates.find((figure) => holdsOn(figure, day))
  if (!limits) return explainPeriod(candidates, day, 'limits')
  if (typeof limits.value === 'number') return { reason: 'limits-unknown' } as const
  if (base < Math.round(limits.value.from * 100)) return { reason: 'base-below', limits: limits.value } as const
  if (base > Math.round(limits.value.to * 100)) return { reason: 'base-above', limits: limits.value } as const
  return null
}

/** Of figures none of which holds on the day: over, or not begun. The period is that of the latest one that is over. */
function explainPeriod(figures: readonly ContributionFigure[], day: string, what: 'rate' | 'limits') {
  const over = figures
    .filter(({ validUntil }) => validUntil !== null && validUntil < day)
    .sort((a, b) => ((a.validUntil ?? '') < (b.validUntil ?? '') ? 1 : -1))
  const [figure = figures[0]] = over
  const period: Period = { from: figure?.validFrom ?? null, until: figure?.validUntil ?? null }
  const reason: ContributionRefusal = over.length > 0 ? `${what}-expired` : `${what}-not-yet`
  return { reason, period }
}

/** When no line has an amount, the reason that most readers can act on comes first. */
function refuse(lines: readonly (ContributionAmount | RefusedLine)[]): RefusedContribution {
  const order = [
    'base-below',
    'base-above',
    'limits-expired',
    'limits-not-yet',
    'limits-unknown',
    'rate-expired',
    'rate-not-yet',
  ]
  const refused = lines.filter((line) => line.kind === 'refused')
  const line =
    order.flatMap((reason) => refused.find((candidate) => candidate.reason === reason) ?? [])[0] ?? refused[0]
  return {
    kind: 'refused',
    reason: line?.reason ?? 'rate-unknown',
    ...(line?.period && { period: line.period }),
    ...(line?.limits && { limits: line.limits }),
  }
}

/** A share of an amount of fen, to the nearest fen; in whole numbers, because 0.1 + 0.2 is not 0.3. */
function takePercent(fen: number, percent: number): number {
  return Math.round((fen * Math.round(percent * 1000)) / 100_000)
}

/** Whether a figure holds in the reader's case. The situation answers the question of who pays wherever a page asks it. */
function appliesTo({ when }: ContributionFigure, { answers = {} }: ContributionQuestion): boolean {
  return Object.entries(when ?? {}).every(([question, allowed]) => {
    const answer = answers[question]
    return answer === undefined || allowed.includes(answer)
  })
}
