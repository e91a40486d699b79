import jsQR from 'jsqr'
import type { QrCode } from '../../src/exchange/qr.ts'

/** Paints the path of a code as a phone's camera would see it, and reads it with a decoder that is not ours. */
export function readQr({ size, path }: QrCode): string | null {
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
