import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../src/search/candidate.ts'
import { liftThing } from '../../../src/search/lift-thing.ts'
import type { Unit } from '../../../src/search/meaning.ts'
import { createCandidate } from '../../support/search-candidate.ts'

function unit(ids: string[], light = false): Unit {
  return { text: 'word', ids, forms: [], kind: 'concept', share: 1, trust: 1, light, parts: [] }
}

function order(candidates: readonly Candidate[], units: readonly Unit[] = []): string[] {
  return liftThing(candidates, units)
    .sort((a, b) => b.score - a.score)
    .map(({ entry: { key } }) => key)
}

const procedures = ['self-paid', 'graduate', 'transfer'].map((key, index) =>
  createCandidate('procedure', key, 0.9 - index * 0.1, { leaning: 0.3 - index * 0.05 }),
)

describe('a question of which procedures are all that is seen at first sight', () => {
  test('has the thing that it names third, below the two that answer best', () => {
    const things = [createCandidate('term', 'flexible-employment', 0.4), createCandidate('term', 'hukou', 0.5)]
    expect(order([...procedures, ...things], [unit(['t:flexible-employment'])])).toEqual([
      'self-paid',
      'graduate',
      'flexible-employment',
      'transfer',
      'hukou',
    ])
  })

  test('has the rule third that its words lean towards nearly as much as towards the best page', () => {
    expect(order([...procedures, createCandidate('law', 'labor-contract-law', 0.2, { leaning: 0.25 })])[2]).toBe(
      'labor-contract-law',
    )
    expect(order([...procedures, createCandidate('law', 'labor-contract-law', 0.2, { leaning: 0.1 })])[2]).toBe(
      'transfer',
    )
  })

  test('lifts nothing that is named only by a word for what kind of answer is wanted, and no noise', () => {
    const thing = createCandidate('term', 'flexible-employment', 0.4)
    expect(order([...procedures, thing], [unit(['t:flexible-employment'], true)])[3]).toBe('flexible-employment')
    const noise = createCandidate('term', 'flexible-employment', 0.05)
    expect(order([...procedures, noise], [unit(['t:flexible-employment'])])[3]).toBe('flexible-employment')
  })
})

test('what stands among the first three already takes no place from a procedure', () => {
  const [best, second, third] = procedures
  if (!best || !second || !third) throw new Error('Three procedures are wanted.')
  const known = createCandidate('term', 'hukou', 0.85)
  const other = createCandidate('term', 'flexible-employment', 0.4)
  expect(order([best, known, second, third, other], [unit(['t:flexible-employment'])])).toEqual([
    'self-paid',
    'hukou',
    'graduate',
    'transfer',
    'flexible-employment',
  ])
})

describe('a thing that words lean towards more than towards any procedure', () => {
  const ofScore = (score: number, leaning: number): Candidate[] => [
    ...procedures,
    createCandidate('term', 'double-payment', score, { leaning }),
  ]

  test('comes first, unless it is worth far less than the best procedure', () => {
    expect(order(ofScore(0.82, 0.31))[0]).toBe('double-payment')
    expect(order(ofScore(0.82, 0.29))[0]).toBe('self-paid')
    expect(order(ofScore(0.72, 0.31))[0]).toBe('self-paid')
  })

  test('stays where it is if a word was guessed, and for Chinese', () => {
    expect(order(ofScore(0.82, 0.31), [{ ...unit([]), trust: 0.8 }])[0]).toBe('self-paid')
    expect(order(ofScore(0.82, 0.31), [{ ...unit([]), text: '重复' }])[0]).toBe('self-paid')
  })
})
