import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerCase,
  type Choice,
  caseLabels,
  countLeftOut,
  findCase,
  joinCaseLabels,
  labelsOfCase,
  listCases,
  listOpenQuestions,
  narrowFacts,
  pathOfCase,
} from '../../../src/knowledge/cases.ts'
import type { ProcedureFacts } from '../../../src/schemas/procedure.ts'
import { createFixtureGraph } from '../../support/fixture-graph.ts'
import { readHeldContent } from '../../support/held-content.ts'

const fixture = createFixtureGraph().procedure('card-pin-reset').facts
const cases = [
  {
    id: 'which-password',
    question: { en: 'Which?', 'zh-CN': '哪个？' },
    answers: [
      { id: 'card-pin', label: { en: 'The card PIN', 'zh-CN': '社保密码' } },
      { id: 'bank-pin', label: { en: 'The bank PIN', 'zh-CN': '银行密码' } },
    ],
  },
  {
    id: 'child-age',
    question: { en: 'How old?', 'zh-CN': '多大？' },
    answers: [
      { id: 'under-16', label: { en: 'Under 16', 'zh-CN': '未满16岁' } },
      { id: 'from-16', label: { en: '16 or 17', 'zh-CN': '16岁或17岁' } },
    ],
  },
]

/** The facts of the fixture with two questions, and a step for each of the given bindings. */
function bindSteps(bindings: readonly (Record<string, string[]> | undefined)[]): ProcedureFacts {
  const steps = bindings.map((when, index) => ({ id: `step-${index}`, channel: null, when }))
  return { ...fixture, cases, steps }
}

const idsOfSteps = (facts: ProcedureFacts): string[] => facts.steps.map(({ id }) => id)

/** Steps bound to answers at random. */
const bindings = fc.array(
  fc.record(
    {
      'which-password': fc.subarray(['card-pin', 'bank-pin'], { minLength: 1 }),
      'child-age': fc.subarray(['under-16', 'from-16'], { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 6 },
)

test('a restricted piece names its cases in the words of the page', () => {
  expect(caseLabels(cases, { 'which-password': ['bank-pin'] }, 'en')).toEqual([['The bank PIN']])
  expect(caseLabels(cases, { 'which-password': ['bank-pin'], 'child-age': ['under-16'] }, 'zh-CN')).toEqual([
    ['银行密码'],
    ['未满16岁'],
  ])
  expect(caseLabels(cases, undefined, 'en')).toEqual([])
})

test('what a piece is only for reads as one phrase, also when an answer holds an "or" of its own', () => {
  const english = { or: ' or ', orElse: ', or ', and: ', and ' }
  const chinese = { or: '或', orElse: '；或者', and: '，并且' }
  expect(joinCaseLabels([['The social-security PIN', 'The bank PIN'], ['Under 16']], english)).toBe(
    'the social-security PIN or the bank PIN, and under 16',
  )
  expect(joinCaseLabels([['It is lost or stolen', 'It is damaged or expired']], english)).toBe(
    'it is lost or stolen, or it is damaged or expired',
  )
  expect(joinCaseLabels([['I pay for myself', 'HRSS matters', '16 or 17']], english)).toBe(
    'I pay for myself, or HRSS matters, or 16 or 17',
  )
  expect(joinCaseLabels([['丢了，或者被偷了', '坏了，或者到期了']], chinese)).toBe(
    '丢了，或者被偷了；或者坏了，或者到期了',
  )
  expect(joinCaseLabels([['社保密码', '银行密码'], ['未满16岁']], chinese)).toBe('社保密码或银行密码，并且未满16岁')
})

test('a case has an address and a name, in the order of the questions', () => {
  const choice = { 'child-age': 'under-16', 'which-password': 'bank-pin' }
  expect(pathOfCase(cases, choice)).toBe('bank-pin/under-16')
  expect(labelsOfCase(cases, choice, 'en')).toEqual(['The bank PIN', 'Under 16'])
  expect(pathOfCase(cases, {})).toBe('')
})

test('a case keeps what applies to it, and there it applies without condition', () => {
  const facts = bindSteps([
    undefined,
    { 'which-password': ['bank-pin'] },
    { 'which-password': ['card-pin'] },
    { 'which-password': ['bank-pin'], 'child-age': ['under-16'] },
  ])
  const bank = narrowFacts(facts, { 'which-password': 'bank-pin' })
  expect(bank.steps.map(({ id, when }) => [id, when])).toEqual([
    ['step-0', undefined],
    ['step-1', undefined],
    ['step-3', { 'child-age': ['under-16'] }],
  ])
  expect(countLeftOut(facts, bank)).toEqual([{ list: 'steps', count: 1 }])
})

test('every answer that leaves something out has a page; two together only if both do', () => {
  const facts = bindSteps([{ 'which-password': ['bank-pin'], 'child-age': ['under-16'] }])
  expect(listCases(facts).map((choice) => pathOfCase(cases, choice))).toEqual([
    'under-16',
    'from-16',
    'card-pin',
    'bank-pin',
    'bank-pin/under-16',
  ])
  expect(listCases(bindSteps([undefined]))).toEqual([])
  expect(listOpenQuestions(facts, { 'which-password': 'card-pin' }).map(({ id }) => id)).toEqual(['which-password'])
})

test('the path of a page leads back to its case, any other path to the full page', () => {
  const facts = bindSteps([{ 'which-password': ['bank-pin'] }])
  expect(findCase(facts, 'bank-pin')).toEqual({ 'which-password': 'bank-pin' })
  expect(findCase(facts, 'nothing')).toEqual({})
  expect(findCase(facts, undefined)).toEqual({})
})

test('every answer that can be given on any page leads to a page that says the same as all answers together', () => {
  fc.assert(
    fc.property(bindings, (when) => {
      const facts = bindSteps(when)
      const pages = ['', ...listCases(facts).map((choice) => pathOfCase(cases, choice))]
      const start: Choice[] = [{}, ...listCases(facts)]
      for (const choice of start) {
        for (const { id, answers } of listOpenQuestions(facts, choice)) {
          for (const answer of answers) {
            const target = answerCase(facts, choice, id, answer.id)
            expect(pages).toContain(pathOfCase(cases, target))
            expect(target[id]).toBe(answer.id)
            expect(idsOfSteps(narrowFacts(facts, target))).toEqual(
              idsOfSteps(narrowFacts(facts, { ...choice, [id]: answer.id })),
            )
          }
        }
      }
    }),
  )
})

test('every question of the site tells something apart, whoever may be asked stays reachable, and some step is left', () => {
  const problems = readHeldContent().entries.procedures.flatMap(({ key, facts }) => [
    ...facts.cases
      .filter(({ id }) => !listOpenQuestions(facts, {}).some((question) => question.id === id))
      .map(({ id }) => `${key}: nothing depends on "${id}"`),
    ...listCases(facts).flatMap((choice) => {
      const { steps, contacts } = narrowFacts(facts, choice)
      const path = pathOfCase(facts.cases, choice)
      return [
        ...(steps.length === 0 ? [`${key}/${path}: no step`] : []),
        ...(contacts.consult.length === 0 ? [`${key}/${path}: nobody to ask`] : []),
        ...(contacts.complain.length === 0 ? [`${key}/${path}: nobody to complain to`] : []),
      ]
    }),
  ])
  expect(problems).toEqual([])
})
