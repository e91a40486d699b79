import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../src/search/candidate.ts'
import type { Line } from '../../../src/search/entries.ts'
import { liftParticular } from '../../../src/search/lift-particular.ts'
import type { Unit } from '../../../src/search/meaning.ts'
import { createCandidate } from '../../support/search-candidate.ts'

function unit(id: string, others: Partial<Unit> = {}): Unit {
  return { text: id, ids: [id], forms: [], kind: 'concept', share: 1, trust: 1, light: false, parts: [], ...others }
}

function line(field: Line['field'], ids: string[]): Line {
  const none = new Set<string>()
  return {
    field,
    locale: 'en',
    text: '',
    anchor: '',
    folded: '',
    ids: new Set(ids),
    innerIds: none,
    words: none,
    pieces: [],
  }
}

/** The first hit, where a first card is answered well and the photo of the card is hardly known. */
function firstOf(units: readonly Unit[], promises: Line[] = [], score = 0.3): string | undefined {
  const procedure = createCandidate('procedure', 'first-card', 0.8)
  const guide: Candidate = { ...procedure, entry: { ...procedure.entry, lines: promises } }
  const [first] = liftParticular([guide, createCandidate('document', 'card-photo', score)], units).sort(
    (a, b) => b.score - a.score,
  )
  return first?.entry.key
}

const photo = unit('d:card-photo')
const card = unit('g:card')

describe('what is particular among a few keywords', () => {
  test('comes first: the other words only say where it belongs', () => {
    expect(firstOf([photo, card])).toBe('card-photo')
  })

  test('does not where a page is found by it, in its title or a way of asking; that a page only mentions it is nothing', () => {
    expect(firstOf([photo, card], [line('title', ['d:card-photo'])])).toBe('first-card')
    expect(firstOf([photo, card], [line('ask', ['d:card-photo'])])).toBe('first-card')
    expect(firstOf([photo, card], [line('detail', ['d:card-photo'])])).toBe('card-photo')
  })

  test('does not in a question, where a place is named, in a longer telling, alone, or where it is noise', () => {
    expect(firstOf([photo, card, unit('g:ask-where', { light: true })])).toBe('first-card')
    expect(firstOf([photo, unit('r:520500', { kind: 'place' })])).toBe('first-card')
    expect(firstOf([photo, card, unit('g:child'), unit('g:collect')])).toBe('first-card')
    expect(firstOf([photo])).toBe('first-card')
    expect(firstOf([photo, card], [], 0.2)).toBe('first-card')
  })
})
