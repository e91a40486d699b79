import { expect, test } from 'vitest'
import type { Candidate } from '../../../src/search/candidate.ts'
import type { Entry, Line } from '../../../src/search/entries.ts'
import { liftNamed } from '../../../src/search/lift-named.ts'
import type { Unit } from '../../../src/search/meaning.ts'
import type { Scored } from '../../../src/search/score.ts'

function entry(kind: Entry['kind'], key: string): Entry {
  return {
    kind,
    key,
    titles: {},
    summaries: {},
    lines: [],
    regions: [],
    topic: '',
    audience: [],
    urlIn: () => '/',
  }
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
    words: new Set(),
    pieces: [],
  }
}

function unit(text: string, light = false): Unit {
  return { text, ids: [], forms: [], kind: 'concept', share: 1, trust: 1, light, parts: [] }
}

/** What a term called "guardian" scores beside a procedure whose line agrees so far with the query. */
function scoreOfTerm(units: readonly Unit[], similarity: number): number {
  const [term, procedure] = [entry('term', 'guardian'), entry('procedure', 'first-card')]
  const found = [
    { entry: term, score: 0.6, line: line('guardian') },
    { entry: procedure, score: 0.69, line: line('what a guardian brings') },
  ]
  const scores = found.map(({ entry: of, score, line: best }): Scored => {
    return { entry: of, score, coverage: 1, line: best, similarity, shown: null, units: [1] }
  })
  const candidates = new Map(
    found.map(({ entry: of, score }): [Entry, Candidate] => [
      of,
      { entry: of, anchor: '', score, confident: false, agrees: false, line: '', reasons: [] },
    ]),
  )
  liftNamed(scores, units, candidates)
  return candidates.get(term)?.score ?? 0
}

test('what is called by its own name comes first where procedures only need it, and second where one is about it', () => {
  expect(scoreOfTerm([unit('guardi'), unit('where', true)], 0.5)).toBeCloseTo(0.72)
  expect(scoreOfTerm([unit('guardi')], 0.9)).toBeCloseTo(0.689)
})

test('beside other words, or by another name, it stays where it is', () => {
  expect(scoreOfTerm([unit('guardian'), unit('password')], 0.5)).toBe(0.6)
  expect(scoreOfTerm([unit('parent')], 0.5)).toBe(0.6)
})
