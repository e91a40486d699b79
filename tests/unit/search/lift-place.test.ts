import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../src/search/candidate.ts'
import { liftPlace } from '../../../src/search/lift-place.ts'
import { createCandidate } from '../../support/search-candidate.ts'

function order(candidates: readonly Candidate[]): string[] {
  return liftPlace(candidates)
    .sort((a, b) => b.score - a.score)
    .map(({ entry: { key } }) => key)
}

const replacing = createCandidate('procedure', 'replace-card', 0.9)
const reissue = createCandidate('term', 'card-reissue', 0.8)
const activation = createCandidate('procedure', 'activation', 0.7)
const hangzhou = createCandidate('region', '330100', 0.48)

describe('a question that names a place beside its matter', () => {
  test('has the page of that place third, below the two that answer the matter best', () => {
    expect(order([replacing, reissue, activation, hangzhou])).toEqual([
      'replace-card',
      'card-reissue',
      '330100',
      'activation',
    ])
  })

  test('leaves that page where it is when a page for the place is among the first three', () => {
    const local = createCandidate('procedure', 'hangzhou-card', 0.7, { regions: ['330100'] })
    expect(order([replacing, reissue, local, hangzhou]).at(-1)).toBe('330100')
  })

  test('lifts none of several places, because it cannot tell which is meant', () => {
    const suzhou = createCandidate('region', '320500', 0.47)
    expect(order([replacing, reissue, activation, hangzhou, suzhou]).slice(-2)).toEqual(['330100', '320500'])
  })

  test('never lowers a page: what stands higher stays there', () => {
    const first = createCandidate('region', '330100', 0.95)
    expect(order([replacing, reissue, activation, first])[0]).toBe('330100')
  })
})
