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
  return { entry: of, anchor: '', score, confident: false, agrees: false, line: '', explain: () => [] }
}

interface Case {
  /** The title of the better procedure. */
  title: string
  /** How well the query agrees with the name of the term. */
  agreement?: number
  /** What is typed. */
  folded?: string
  /** It was mistyped. */
  isRepaired?: boolean
  /** The places that the better procedure is for. */
  regions?: string[]
  /** A way of asking by which the better procedure is found, and how well it agrees. */
  ask?: number
}

/** What becomes of a term called "guardian" among two procedures. */
function lifted(
  units: readonly Unit[],
  { title, agreement = 1, folded = '', isRepaired = false, regions = [], ask }: Case,
): readonly Candidate[] {
  const term = entry('term', 'guardian', [line('guardian')])
  const first = { ...entry('procedure', 'first', [line(title)]), regions }
  const second = entry('procedure', 'second', [line('a card')])
  const scored = (of: Entry, found: Line, similarity: number): Scored => {
    return { entry: of, score: 0.6, coverage: 1, line: found, similarity, shown: null, units: [1] }
  }
  const scores = [
    scored(term, line('guardian'), agreement),
    ...(ask ? [scored(first, { ...line('how to do it'), field: 'ask' }, ask)] : []),
  ]
  const candidates = [candidate(term, 0.5), candidate(first, 0.8), candidate(second, 0.7)]
  const corrections = isRepaired ? [{ from: folded, to: units[0]?.text ?? '' }] : []
  return liftNamed(scores, { units, folded, corrections, dropped: [] }, candidates).sort((a, b) => b.score - a.score)
}

function order(units: readonly Unit[], given: Case): string[] {
  return lifted(units, given).map(({ entry: { key } }) => key)
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

  test('comes first, too, where a page for one place has its name in a longer one, and no place is asked for', () => {
    const longer = line('the guardian of Bijie')
    expect(order([unit('guardian')], { title: longer.folded, regions: ['520500'] })[0]).toBe('guardian')
  })

  test('is below the procedure that promises to be found so, if it is not its own name that is typed', () => {
    const verb = [unit('keeping', { ids: ['t:guardian'], forms: [] })]
    expect(order(verb, { title: 'a first card', folded: 'keeping', ask: 0.75 })).toEqual([
      'first',
      'guardian',
      'second',
    ])
    expect(order(verb, { title: 'a first card', folded: 'keeping', ask: 0.7 })[0]).toBe('guardian')
    expect(order([unit('guardian')], { title: 'a first card', folded: 'guardian', ask: 0.75 })[0]).toBe('guardian')
  })

  test('stands before all that holds it to the letter, unless a procedure is about it; by another name it only stays', () => {
    const callOf = (units: readonly Unit[], given: Case) =>
      lifted(units, given).find(({ entry: { key } }) => key === 'guardian')?.called
    expect(callOf([unit('guardian')], { title: 'a first card', folded: 'guardian' })).toBe('first')
    expect(callOf([unit('guardian')], { title: 'change of guardian', folded: 'guardian' })).toBe('stays')
    expect(callOf([unit('keeper', { ids: ['t:guardian'] })], { title: 'a card', folded: 'keeper' })).toBe('stays')
    expect(callOf([unit('parent')], { title: 'a card', agreement: 0.5, folded: 'parent' })).toBeUndefined()
  })

  test('is called so, too, where its name was mistyped or spelt in letters', () => {
    const callOf = (units: readonly Unit[], folded: string) =>
      lifted(units, { title: 'a first card', folded, isRepaired: true }).find(
        ({ entry: { key } }) => key === 'guardian',
      )?.called
    expect(callOf([unit('guardian', { trust: 0.8 })], 'gardian')).toBe('first')
    expect(callOf([unit('jianhuren', { trust: 0.85, forms: ['guardian'] })], 'jianhuren')).toBe('first')
  })
})
