import { expect, test } from 'vitest'
import { compareNames } from '../../../src/knowledge/compare-names.ts'

const sort = (names: readonly string[], locale: 'en' | 'zh-CN'): string[] =>
  [...names].sort((a, b) => compareNames(a, b, locale))

test('Chinese names stand by their sound, as in a dictionary, and figures before them', () => {
  expect(sort(['银行密码', '一次性缴费', '个人账户', '12333热线', '社保密码', '社会保障卡', '参保'], 'zh-CN')).toEqual([
    '12333热线',
    '参保',
    '个人账户',
    '社保密码',
    '社会保障卡',
    '一次性缴费',
    '银行密码',
  ])
})

test('English names stand alphabetically, whatever begins with a capital', () => {
  expect(sort(['pension', 'Guardian', 'e-card', 'Bank PIN'], 'en')).toEqual([
    'Bank PIN',
    'e-card',
    'Guardian',
    'pension',
  ])
})
