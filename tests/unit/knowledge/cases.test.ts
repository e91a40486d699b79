import { expect, test } from 'vitest'
import { caseAnchor, caseAttributes, caseLabels, joinApplicability } from '../../../src/knowledge/cases.ts'

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

test('a restricted piece names its cases in the words of the page', () => {
  expect(caseLabels(cases, { 'which-password': ['bank-pin'] }, 'en')).toEqual([['The bank PIN']])
  expect(caseLabels(cases, { 'which-password': ['bank-pin'], 'child-age': ['under-16'] }, 'zh-CN')).toEqual([
    ['银行密码'],
    ['未满16岁'],
  ])
  expect(caseLabels(cases, undefined, 'en')).toEqual([])
})

test('the style sheet is told the numbers of the answers a piece applies to', () => {
  expect(caseAttributes(cases, { 'child-age': ['under-16', 'from-16'] })).toEqual({ 'data-case-2': '1 2' })
  expect(caseAttributes(cases, undefined)).toEqual({})
})

test('an answer has an address of its own', () => {
  expect(caseAnchor('which-password', 'bank-pin')).toBe('case-which-password-bank-pin')
})

test('a section disappears only when each of its pieces does', () => {
  const card = { when: { 'which-password': ['card-pin'] } }
  const bank = { when: { 'which-password': ['bank-pin'] } }
  expect(joinApplicability([card, bank])).toEqual({ 'which-password': ['card-pin', 'bank-pin'] })
  expect(joinApplicability([card, {}])).toBeUndefined()
  expect(joinApplicability([])).toBeUndefined()
})
