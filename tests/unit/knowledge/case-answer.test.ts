import { expect, test } from 'vitest'
import { findCaseAnswer, listNearestAnswers } from '../../../src/knowledge/case-answer.ts'
import type { AnswersGiven } from '../../../src/schemas/fields.ts'
import type { CaseAnswer } from '../../../src/schemas/procedure.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'

const answerFor = (when: AnswersGiven, en: string): CaseAnswer => ({ when, text: { en, 'zh-CN': en }, sources: ['a'] })
const bank = answerFor({ pin: ['bank'] }, 'Ask the bank.')
const child = answerFor({ age: ['under-16', 'from-16'] }, 'A parent goes.')
const bankOfChild = answerFor({ pin: ['bank'], age: ['under-16'] }, 'A parent asks the bank.')
const facts = { ...createFixtureGraph().procedure('card-pin-reset').facts, caseAnswers: [bank, child, bankOfChild] }

test('a case is told what was written for its questions, and for the most of them', () => {
  expect(findCaseAnswer(facts, { pin: 'bank' })).toBe(bank)
  expect(findCaseAnswer(facts, { pin: 'card', age: 'from-16' })).toBe(child)
  expect(findCaseAnswer(facts, { pin: 'bank', age: 'under-16' })).toBe(bankOfChild)
})

test('the full page and a case nobody wrote for have no answer of a case', () => {
  expect(findCaseAnswer(facts, {})).toBeUndefined()
  expect(findCaseAnswer(facts, { pin: 'card' })).toBeUndefined()
})

test('answers that fit a case equally are both named, so that the check can refuse them', () => {
  expect(listNearestAnswers(facts, { pin: 'bank', age: 'from-16' })).toEqual([bank, child])
})
