import type { Figure } from '../schemas/procedure.ts'

/** The five insurances, in the order in which pages name them. */
export const insurances = ['pension', 'medical', 'unemployment', 'work-injury', 'maternity'] as const
export type Insurance = (typeof insurances)[number]

/** Who pays: an employer, its employee, or a person who pays alone (flexible worker). */
export const payers = ['employer', 'employee', 'flexible'] as const
export type Payer = (typeof payers)[number]

/** Under which of the two ways a person is insured; it decides who pays. */
export type Situation = 'employed' | 'alone'

/** The part of a figure that sums need; small, because it also travels to the browser. */
export type ContributionFigure = Pick<Figure, 'id' | 'value' | 'unit' | 'validFrom' | 'validUntil'> &
  Partial<Pick<Figure, 'when'>>

/** A provision that says who pays: the key of its article and the paragraph. */
export interface PayerProvision {
  article: string
  paragraph: number
}

/**
 * Who pays into which insurance by the Social Insurance Law, with the provision. A person who pays alone may join
 * pension and medical insurance; of the other three the Law says nothing for such a person.
 */
export const payersByLaw: Readonly<Record<Insurance, Readonly<Partial<Record<Payer, PayerProvision>>>>> = {
  pension: {
    employer: { article: 'social-insurance-law/article-010', paragraph: 1 },
    employee: { article: 'social-insurance-law/article-010', paragraph: 1 },
    flexible: { article: 'social-insurance-law/article-010', paragraph: 2 },
  },
  medical: {
    employer: { article: 'social-insurance-law/article-023', paragraph: 1 },
    employee: { article: 'social-insurance-law/article-023', paragraph: 1 },
    flexible: { article: 'social-insurance-law/article-023', paragraph: 2 },
  },
  unemployment: {
    employer: { article: 'social-insurance-law/article-044', paragraph: 1 },
    employee: { article: 'social-insurance-law/article-044', paragraph: 1 },
  },
  'work-injury': { employer: { article: 'social-insurance-law/article-033', paragraph: 1 } },
  maternity: { employer: { article: 'social-insurance-law/article-053', paragraph: 1 } },
}

/** A figure that an amount is worked out with, read from its id: `medical-employee`, `medical-flexible-2026`. */
export interface Share {
  insurance: Insurance
  payer: Payer
  /** A share of the base in percent, or a fixed sum a month in yuan. */
  kind: 'percent' | 'fixed'
  value: number
  figure: ContributionFigure
}

/** The insurances and payers of a situation, in order. */
export function listPairs(situation: Situation): { insurance: Insurance; payer: Payer }[] {
  const who: readonly Payer[] = situation === 'employed' ? ['employer', 'employee'] : ['flexible']
  return insurances.flatMap((insurance) =>
    who.filter((payer) => payersByLaw[insurance][payer]).map((payer) => ({ insurance, payer })),
  )
}

const sharePattern = new RegExp(`^(${insurances.join('|')})-(${payers.join('|')})(?:-[a-z0-9-]+)?$`)

/**
 * Reads what a figure is by its id: `<insurance>-<payer>`, with more words behind where there are several, and a unit of
 * percent or yuan a month. Null for every other figure.
 *
 * @example readShare({ id: 'medical-employee', value: 2, unit: 'percent', … }) // { insurance: 'medical', payer: 'employee', kind: 'percent', … }
 */
export function readShare(figure: ContributionFigure): Share | null {
  const match = sharePattern.exec(figure.id)
  const insurance = insurances.find((name) => name === match?.[1])
  const payer = payers.find((name) => name === match?.[2])
  if (!insurance || !payer || typeof figure.value !== 'number') return null
  if (figure.unit === 'percent') return { insurance, payer, kind: 'percent', value: figure.value, figure }
  return figure.unit === 'yuan-per-month' ? { insurance, payer, kind: 'fixed', value: figure.value, figure } : null
}

/** Whether a figure is the limits of the base of all insurances, `base-limits`, or of one period of them, `base-limits-2025`. */
export function isBaseLimits({ id }: Pick<Figure, 'id'>): boolean {
  return /^base-limits(?:-|$)/.test(id)
}

/** Tells whether a figure holds on a day; the first and last day of its period count. */
export function holdsOn({ validFrom, validUntil }: Pick<Figure, 'validFrom' | 'validUntil'>, day: string): boolean {
  return (validFrom ?? '') <= day && (validUntil === null || day <= validUntil)
}

/**
 * The questions of a page that must be answered before its rates are known: those on which several figures for the same
 * insurance and payer depend.
 */
export function listRateQuestions(figures: readonly ContributionFigure[]): string[] {
  const shares = figures.flatMap((figure) => readShare(figure) ?? [])
  const questions = shares.flatMap(({ insurance, payer, kind, figure }) => {
    const rivals = shares.filter(
      (share) => share.insurance === insurance && share.payer === payer && share.kind === kind,
    )
    return Object.entries(figure.when ?? {}).flatMap(([question, answers]) =>
      rivals.some((rival) => rival.figure.when?.[question]?.join() !== answers.join()) ? [question] : [],
    )
  })
  return [...new Set(questions)]
}
