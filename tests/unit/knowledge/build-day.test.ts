import { expect, test } from 'vitest'
import { readBuildDay } from '../../../src/knowledge/build-day.ts'

test('a build marks what is old on its own day', () => {
  expect(readBuildDay({}, new Date(2027, 11, 3, 23, 59))).toBe('2027-12-03')
})

test('SOURCE_DATE_EPOCH makes a build on another day come out the same', () => {
  expect(readBuildDay({ SOURCE_DATE_EPOCH: '1795305600' }, new Date(2030, 0, 1))).toBe('2026-11-22')
})

test('a SOURCE_DATE_EPOCH that is no number is refused, not passed over', () => {
  expect(() => readBuildDay({ SOURCE_DATE_EPOCH: 'yesterday' })).toThrow(
    new Error('SOURCE_DATE_EPOCH is "yesterday". Set it to whole seconds since 1970, or unset it.'),
  )
})
