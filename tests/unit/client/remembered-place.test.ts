import { describe, expect, test } from 'vitest'
import { keepPlace, readPlace } from '../../../src/client/remembered-place.ts'

/** As much of a storage as is used. */
function createView(kept: Record<string, string> = {}): { localStorage: Storage } {
  const map = new Map(Object.entries(kept))
  return {
    localStorage: {
      get length() {
        return map.size
      },
      clear: () => map.clear(),
      getItem: (key) => map.get(key) ?? null,
      key: (index) => [...map.keys()][index] ?? null,
      removeItem: (key) => map.delete(key),
      setItem: (key, value) => map.set(key, value),
    },
  }
}

/** A browser that refuses even to name its storage, as some do in frames and with cookies switched off. */
const refusing = {
  get localStorage(): Storage {
    throw new DOMException('denied', 'SecurityError')
  },
}

describe('the remembered place', () => {
  test.each([
    { code: '520500', district: '' },
    { code: '520500', district: '威宁彝族回族苗族自治县' },
  ])('is read back as it was kept: $code $district', (place) => {
    const view = createView()
    expect(keepPlace(view, place)).toBe(true)
    expect(readPlace(view)).toEqual(place)
  })

  test('is gone when it is forgotten', () => {
    const view = createView()
    keepPlace(view, { code: '520500', district: '' })
    expect(keepPlace(view, null)).toBe(true)
    expect(readPlace(view)).toBeNull()
  })

  test.each(['', '5205', '5205001', 'guizhou', '../../x', '520500:', `520500:${'x'.repeat(41)}`, '520500/../a'])(
    'is nothing where the storage holds what is no place: "%s"',
    (text) => {
      expect(readPlace(createView({ 'shebao.place': text }))).toBeNull()
    },
  )

  test('a browser that keeps nothing is told apart, and nothing breaks', () => {
    expect(readPlace(refusing)).toBeNull()
    expect(keepPlace(refusing, { code: '520500', district: '' })).toBe(false)
    expect(keepPlace(refusing, null)).toBe(false)
  })
})
