import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFigure, formatNumber } from '../../../src/knowledge/figure-words.ts'

test('a figure carries its unit in the words of each language', () => {
  expect(formatFigure({ value: 2490, unit: 'yuan-per-month' }, 'en')).toBe('2,490 yuan a month')
  expect(formatFigure({ value: 2490, unit: 'yuan-per-month' }, 'zh-CN')).toBe('2,490元/月')
  expect(formatFigure({ value: 0.05, unit: 'percent-per-day' }, 'en')).toBe('0.05% a day')
  expect(formatFigure({ value: 6, unit: 'times' }, 'zh-CN')).toBe('6次')
})

test('a range names both ends', () => {
  expect(formatFigure({ value: { from: 5, to: 10 }, unit: 'working-days' }, 'en')).toBe('5 to 10 working days')
  expect(formatFigure({ value: { from: 5, to: 10 }, unit: 'working-days' }, 'zh-CN')).toBe('5至10个工作日')
  expect(formatFigure({ value: { from: 1, to: 3 }, unit: 'multiple' }, 'zh-CN')).toBe('1至3倍')
})

test('one of something is no plural', () => {
  expect(formatFigure({ value: 1, unit: 'months' }, 'en')).toBe('1 month')
  expect(formatFigure({ value: 1, unit: 'yuan' }, 'en')).toBe('1 yuan')
})

test('grouping changes no number', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: 0.01, max: 1e9 }).map((value) => Number(value.toFixed(2))),
      (value) => {
        expect(Number(formatNumber(value).replaceAll(',', ''))).toBe(value)
      },
    ),
  )
})
