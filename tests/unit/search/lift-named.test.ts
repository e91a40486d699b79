import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../src/search/candidate.ts'
import type { Entry, Line } from '../../../src/search/entries.ts'
import { liftNamed } from '../../../src/search/lift-named.ts'
import type { Unit } from '../../../src/search/meaning.ts'
import type { Scored } from '../../../src/search/score.ts'

function entry(kind: Entry['kind'], key: string, lines: Line[] = []): Entry {
  return { kind, key, titles: {}, summaries: {}, lines, regions: [], topic: '', audience: [], urlIn: () => '/' }
}

function line(folded: string): Line {
  return {
    field: 'title',
    locale: 'en',
    text: folded,
    anchor: '',
    folded,
    ids: new Set(),
    innerIds: new Set(),
    words: new Set(folded.split(' ')),
    pieces: [],
  }
}

function unit(text: string, properties: Partial<Unit> = {}): Unit {
  return { text, ids: [], forms: [text], kind: 'concept', share: 1, trust: 1, light: false, parts: [], ...properties }
}

function candidate(of: Entry, score: number): Candidate {
  return { entry: of, anchor: '', score, confident: false, agrees: false, line: '', reasons: [] }
}

/** The order in which a term called "guardian" stands among two procedures, the better of them with this title. */
function order(units: readonly Unit[], { title, agreement = 1 }: { title: string; agreement?: number }): string[] {
  const term = entry('term', 'guardian')
  const first = entry('procedure', 'first', [line(title)])
  const second = entry('procedure', 'second', [line('a card')])
  const scored: Scored = {
    entry: term,
    score: 0.6,
    coverage: 1,
    line: line('guardian'),
    similarity: agreement,
    shown: null,
    units: [1],
  }
  return liftNamed([scored], units, [candidate(term, 0.5), candidate(first, 0.8), candidate(second, 0.7)])
    .sort((a, b) => b.score - a.score)
    .map(({ entry: { key } }) => key)
}

describe('what is called by its own name', () => {
  test('comes first where procedures only need it, and second where the title of one names it', () => {
    expect(order([unit('guardian'), unit('where', { light: true })], { title: 'a first card' })[0]).toBe('guardian')
    expect(order([unit('guardian')], { title: 'change of guardian' })).toEqual(['first', 'guardian', 'second'])
  })

  test('is so called by any word for it, and beside words that only say that it is about social insurance', () => {
    const named = unit('keeper', { ids: ['t:guardian'] })
    const general = unit('shebao', { ids: ['g:insurance'] })
    expect(order([general, named], { title: 'a first card', agreement: 0.3 })[0]).toBe('guardian')
  })

  test('is lifted a little while it is still being typed', () => {
    expect(order([unit('guardi')], { title: 'a first card', agreement: 0.5 })).toEqual(['first', 'second', 'guardian'])
  })

  test('stays where it is beside other words, by another name, and where a place is asked for', () => {
    const stays = ['first', 'second', 'guardian']
    expect(order([unit('guardian'), unit('password')], { title: 'a first card', agreement: 0.5 })).toEqual(stays)
    expect(order([unit('parent')], { title: 'a first card', agreement: 0.5 })).toEqual(stays)
    expect(order([unit('guardian'), unit('Bijie', { kind: 'place' })], { title: 'a first card' })).toEqual(stays)
  })
})
