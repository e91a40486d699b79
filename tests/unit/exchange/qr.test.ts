import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { createQr, type QrCode } from '../../../src/exchange/qr.ts'

/** Paints the path as a phone's camera would see it, and reads it with a decoder that is not ours. */
function decode({ size, path }: QrCode): string | null {
  const scale = 4
  const pixels = new Uint8ClampedArray(size * size * scale * scale * 4).fill(255)
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const start = row * size * scale + Number(x) * scale
      for (let at = start; at < start + Number(length) * scale; at += 1) pixels.fill(0, at * 4, at * 4 + 3)
    }
  }
  return jsQR(pixels, size * scale, size * scale)?.data ?? null
}

describe('QR codes', () => {
  test.each([
    'tel:+8685712333',
    'tel:085712333',
    'https://example.org/a/b/en/offices/bijie-hrss/',
    '毕节市人社热线 0857-12333',
    'HTTPS://EXAMPLE.ORG/',
  ])('%s is read back by an independent decoder', (text) => {
    expect(decode(createQr(text))).toBe(text)
  })

  test('any telephone number is read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+86\d{7,12}$/), (number) => {
        expect(decode(createQr(`tel:${number}`))).toBe(`tel:${number}`)
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
