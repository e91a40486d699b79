import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createQr } from '../../../src/exchange/qr.ts'
import { readQr } from '../../support/read-qr.ts'

describe('QR codes', () => {
  test.each([
    'tel:+8685712333',
    'tel:085712333',
    'https://example.org/a/b/en/offices/bijie-hrss/',
    '毕节市人社热线 0857-12333',
    'HTTPS://EXAMPLE.ORG/',
  ])('%s is read back by an independent decoder', (text) => {
    expect(readQr(createQr(text))).toBe(text)
  })

  test('any telephone number is read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+86\d{7,12}$/), (number) => {
        expect(readQr(createQr(`tel:${number}`))).toBe(`tel:${number}`)
      }),
      { numRuns: 40 },
    )
  })

  test('the quiet zone is part of the picture', () => {
    const { size, path } = createQr('tel:085712333')
    const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
      ([, x, y, h]) => [Number(x), Number(y), Number(h)] as const,
    )
    expect(Math.min(...places.map(([x]) => x))).toBe(4)
    expect(Math.min(...places.map(([, y]) => y))).toBe(4)
    expect(Math.max(...places.map(([x, , h]) => x + h))).toBe(size - 4)
  })

  test('the same text gives the same bytes in every build', () => {
    expect(createQr('tel:085712333')).toEqual(createQr('tel:085712333'))
  })

  test('a text that no phone would read off paper is refused', () => {
    expect(() => createQr('')).toThrow(
      new RangeError('A QR code holds 1 to 500 bytes, but this text has 0. Shorten it.'),
    )
    expect(() => createQr('社'.repeat(200))).toThrow(
      new RangeError('A QR code holds 1 to 500 bytes, but this text has 600. Shorten it.'),
    )
  })
})
