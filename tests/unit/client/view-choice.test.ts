import { describe, expect, test } from 'vitest'
import { readView, rememberView } from '../../../src/client/view-choice.ts'

/** A device that remembers, and what it remembers at the start. */
function remember(start: Record<string, string> = {}): { storage: () => Storage; kept: Map<string, string> } {
  const kept = new Map(Object.entries(start))
  const device: Storage = {
    length: 0,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: () => null,
    removeItem: (key) => kept.delete(key),
    setItem: (key, value) => kept.set(key, value),
  }
  return { storage: () => device, kept }
}

function refuse(): Storage {
  throw new Error('SecurityError')
}

const nowhere = { search: '', hash: '' }

describe('what the reader has chosen', () => {
  test('is nothing on a first visit, and nothing is stored', () => {
    const { storage, kept } = remember()
    expect(readView(nowhere, storage)).toEqual({})
    expect(kept.size).toBe(0)
  })

  test.each([
    [{ search: '?view=comfort', hash: '' }, { view: 'comfort' }],
    [{ search: '', hash: '#comfort' }, { view: 'comfort' }],
    [{ search: '?q=1&scheme=dark', hash: '#p2' }, { scheme: 'dark' }],
  ])('is asked for by an address (%j) and remembered', (place, choice) => {
    const { storage, kept } = remember()
    expect(readView(place, storage)).toEqual(choice)
    expect(Object.fromEntries(kept)).toEqual(
      Object.fromEntries(Object.entries(choice).map(([setting, value]) => [`shebao-${setting}`, value])),
    )
  })

  test('is what the device remembers, unless the address asks for something else', () => {
    const { storage } = remember({ 'shebao-view': 'comfort', 'shebao-scheme': 'dark' })
    expect(readView(nowhere, storage)).toEqual({ view: 'comfort', scheme: 'dark' })
    expect(readView({ search: '?view=normal', hash: '' }, storage)).toEqual({ view: 'normal', scheme: 'dark' })
  })

  test.each(['?view=', '?view=huge', '?scheme=toString', '?view=<b>'])('ignores the unknown word in %s', (search) => {
    const { storage, kept } = remember({ 'shebao-view': 'odd' })
    expect(readView({ search, hash: '' }, storage)).toEqual({})
    expect(kept.get('shebao-view')).toBe('odd')
  })

  test('holds for the page on a device that refuses to remember', () => {
    expect(readView({ search: '?view=comfort', hash: '' }, refuse)).toEqual({ view: 'comfort' })
    expect(readView(nowhere, refuse)).toEqual({})
    expect(() => rememberView('scheme', 'dark', refuse)).not.toThrow()
  })
})
