import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateContribution } from '../../../src/calculate/contribution.ts'
import {
  type ContributionFigure,
  insurances,
  listPairs,
  listRateQuestions,
  payersByLaw,
  readShare,
} from '../../../src/calculate/contribution-shares.ts'
import { formatFen, parseYuan } from '../../../src/calculate/yuan.ts'
import { readEntries } from '../../../src/knowledge/files.ts'

const entries = readEntries(join(import.meta.dirname, '..', '..', '..', 'src', 'content'))

function figuresOf(key: string): readonly ContributionFigure[] {
  const procedure = entries.procedures.find((entry) => entry.key === key)
  if (!procedure) throw new Error(`There is no procedure "${key}".`)
  return procedure.facts.figures
}

const beijing = figuresOf('beijing-contribution-base-adjustment')
const jilin = figuresOf('jilin-contribution-rates')

/** What a result says of one line, short: the amount, or why there is none. */
function linesOf(result: ReturnType<typeof calculateContribution>): Record<string, string> {
  if (result.kind === 'refused') return { refused: result.reason }
  return Object.fromEntries(
    result.lines.map((line) => [
      `${line.insurance} ${line.payer}`,
      line.kind === 'amount' ? formatFen(line.fen) : line.reason,
    ]),
  )
}

describe('contributions', () => {
  test('someone who pays alone in Beijing on the lowest base gets the sum of the page, and is told which part is not known', () => {
    const result = calculateContribution({ figures: beijing, base: '7,270', day: '2026-11-22', situation: 'alone' })
    expect(linesOf(result)).toEqual({ 'pension flexible': '1,454.00', 'medical flexible': 'rate-expired' })
    expect(result).toMatchObject({ totals: { flexible: 145_400 }, complete: false })
  })

  test('the highest base gives the other sum of the page', () => {
    const result = calculateContribution({ figures: beijing, base: '36348', day: '2026-11-22', situation: 'alone' })
    expect(linesOf(result)['pension flexible']).toBe('7,269.60')
  })

  test('an employee in Beijing sees each share, the fixed three yuan included', () => {
    const result = calculateContribution({ figures: beijing, base: '10000', day: '2026-11-22', situation: 'employed' })
    expect(linesOf(result)).toEqual({
      'pension employer': '1,600.00',
      'pension employee': '800.00',
      'medical employer': '980.00',
      'medical employee': '203.00',
      'unemployment employer': '50.00',
      'unemployment employee': '50.00',
      'work-injury employer': 'rate-unknown',
      'maternity employer': 'rate-unknown',
    })
    expect(result).toMatchObject({ totals: { employer: 263_000, employee: 105_300 }, complete: false })
  })

  test.each([
    ['7269.99', 'base-below'],
    ['36348.01', 'base-above'],
  ])('a base of %s yuan is outside the limits and is refused with them', (base, reason) => {
    expect(calculateContribution({ figures: beijing, base, day: '2026-11-22', situation: 'alone' })).toEqual({
      kind: 'refused',
      reason,
      limits: { from: 7270, to: 36348 },
    })
  })

  test('Jilin has no limits after June 2026, so nothing is worked out and the last known period is named', () => {
    expect(calculateContribution({ figures: jilin, base: '6000', day: '2026-11-22', situation: 'employed' })).toEqual({
      kind: 'refused',
      reason: 'limits-expired',
      period: { from: '2025-07-01', until: '2026-06-30' },
    })
  })

  test('within their period the Jilin figures give the amounts of the page', () => {
    const alone = calculateContribution({ figures: jilin, base: '4393.2', day: '2026-06-30', situation: 'alone' })
    expect(linesOf(alone)).toEqual({ 'pension flexible': '878.64', 'medical flexible': 'rate-unknown' })
    const employed = calculateContribution({ figures: jilin, base: '6000', day: '2025-07-01', situation: 'employed' })
    expect(linesOf(employed)).toMatchObject({
      'pension employee': '480.00',
      'medical employee': 'rate-not-yet',
      'unemployment employee': 'rate-not-yet',
    })
  })

  test('a day before the first limits is refused as not yet', () => {
    expect(
      calculateContribution({ figures: beijing, base: '8000', day: '2026-06-30', situation: 'alone' }),
    ).toMatchObject({
      kind: 'answer',
      lines: [
        {
          kind: 'refused',
          insurance: 'pension',
          reason: 'limits-not-yet',
          period: { from: '2026-07-01', until: '2027-06-30' },
        },
        { kind: 'amount', insurance: 'medical', fixed: 58_492, fen: 58_492 },
      ],
    })
  })

  test('where the rate depends on a case, it is worked out only once the case is known', () => {
    const figures = figuresOf('shenzhen-hukou-contributions')
    const ask = (answers?: Record<string, string>) =>
      linesOf(
        calculateContribution({
          figures,
          base: '10000',
          day: '2026-05-01',
          situation: 'employed',
          ...(answers && { answers }),
        }),
      )['pension employer']
    expect(ask()).toBe('rate-ambiguous')
    expect(ask({ hukou: 'shenzhen' })).toBe('1,700.00')
    expect(ask({ hukou: 'elsewhere' })).toBe('1,600.00')
  })

  test('only the questions that decide a rate are asked: the hukou in Shenzhen, nothing in Beijing and Jilin', () => {
    expect(listRateQuestions(figuresOf('shenzhen-hukou-contributions'))).toContain('hukou')
    expect([listRateQuestions(beijing), listRateQuestions(jilin)]).toEqual([[], []])
  })

  test('a base that is no amount is refused as unreadable', () => {
    for (const base of ['', 'abc', '-5', '1e5', '7,27', '5.123', '１２x']) {
      expect(calculateContribution({ figures: beijing, base, day: '2026-11-22', situation: 'alone' })).toEqual({
        kind: 'refused',
        reason: 'base-unreadable',
      })
    }
  })

  test('a page without limits or rates gives no amount', () => {
    const [rate] = beijing.filter(({ id }) => id === 'pension-flexible')
    if (!rate) throw new Error('The fixture has no rate.')
    const ask = (figures: ContributionFigure[]) =>
      calculateContribution({ figures, base: '8000', day: '2026-11-22', situation: 'alone' })
    expect(ask([rate])).toEqual({ kind: 'refused', reason: 'limits-unknown' })
    expect(ask([])).toEqual({ kind: 'refused', reason: 'rate-unknown' })
  })

  test('whatever is typed, no amount is worked out on a base outside the limits', () => {
    const bases = fc.oneof(
      fc.string(),
      fc.integer({ min: 0, max: 10_000_000 }).map((fen) => String(fen / 100)),
    )
    fc.assert(
      fc.property(bases, fc.constantFrom('employed' as const, 'alone' as const), (base, situation) => {
        const result = calculateContribution({ figures: beijing, base, day: '2026-11-22', situation })
        if (result.kind === 'refused') return
        expect(result.base).toBeGreaterThanOrEqual(727_000)
        expect(result.base).toBeLessThanOrEqual(3_634_800)
        for (const line of result.lines) {
          if (line.kind === 'refused') continue
          const exact = (result.base * (line.percent ?? 0)) / 100 + (line.fixed ?? 0)
          expect(Math.abs(line.fen - exact)).toBeLessThanOrEqual(0.5 + 1e-6)
        }
      }),
    )
  })
})

describe('amounts of yuan', () => {
  test.each([
    ['7270', 727_000],
    ['7,270.5', 727_050],
    ['７２７０', 727_000],
    ['¥ 7270元', 727_000],
    [' 0.01 ', 1],
  ])('%s is read', (text, fen) => {
    expect(parseYuan(text)).toBe(fen)
  })

  test('every amount is read back from the form it is written in', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_900 }), (fen) => parseYuan(formatFen(fen)) === fen))
  })
})

describe('who pays', () => {
  test('each entry of the table rests on a provision that is held here', () => {
    for (const insurance of insurances) {
      for (const provision of Object.values(payersByLaw[insurance])) {
        const article = entries.articles.find(({ key }) => key === provision.article)
        expect(article?.paragraphs['zh-CN'][provision.paragraph - 1], provision.article).toBeDefined()
      }
    }
  })

  test('an employee pays for three insurances, the employer for five, a person alone for two', () => {
    const count = (situation: 'employed' | 'alone', payer: string) =>
      listPairs(situation).filter((pair) => pair.payer === payer).length
    expect([count('employed', 'employee'), count('employed', 'employer'), count('alone', 'flexible')]).toEqual([
      3, 5, 2,
    ])
  })

  test.each([
    ['pension-employer', 'percent', 'pension employer percent'],
    ['medical-flexible-2025', 'yuan-per-month', 'medical flexible fixed'],
    ['work-injury-employer', 'percent', 'work-injury employer percent'],
  ] as const)('the figure %s is read as what its name says', (id, unit, expected) => {
    const share = readShare({ id, unit, value: 1, validFrom: null, validUntil: null })
    expect(`${share?.insurance} ${share?.payer} ${share?.kind}`).toBe(expected)
  })

  test.each(['unemployment-total', 'base-limits-2026', 'pension', 'pension-employers'])(
    'the figure %s is no share of anyone',
    (id) => {
      expect(readShare({ id, unit: 'percent', value: 1, validFrom: null, validUntil: null })).toBeNull()
    },
  )
})
