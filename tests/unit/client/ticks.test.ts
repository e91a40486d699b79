import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTicks } from '../../../src/client/ticks.ts'

/** A browser that keeps one text. */
function holding(text: string | null): { localStorage: Storage } {
  const nothing = (): void => undefined
  const localStorage = { length: 1, key: () => null, clear: nothing, removeItem: nothing, setItem: nothing }
  return { localStorage: { ...localStorage, getItem: () => text } }
}

test('ticks that were kept are read', () => {
  expect(readTicks(holding('["household-register-family"]'), 'ticks')).toEqual(['household-register-family'])
  expect(readTicks(holding(null), 'ticks')).toEqual([])
})

test('whatever else stands in the storage, no box is ticked by it and nothing breaks', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const value of readTicks(holding(text), 'ticks')) expect(typeof value).toBe('string')
    }),
  )
})

test('where the browser refuses storage, there are no ticks', () => {
  const refusing = {
    get localStorage(): never {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    },
  }
  expect(readTicks(refusing, 'ticks')).toEqual([])
})
