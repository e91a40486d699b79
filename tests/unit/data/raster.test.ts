import { expect, test } from 'vitest'
import { renderPng, wrapIcon } from '../../../src/data/raster.ts'
import { drawIcon, homeScreenIcons } from '../../../src/pictures/mark.ts'

/** Width, height and the first bytes of a PNG. */
function readPng(bytes: Uint8Array): { signature: string; width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    signature: String.fromCharCode(...bytes.slice(1, 4)),
    width: view.getUint32(16),
    height: view.getUint32(20),
  }
}

test.each(homeScreenIcons)('the icon $name is a square PNG, the same each time', async ({ size }) => {
  const png = await renderPng(drawIcon('solid'), size)
  expect(readPng(png)).toEqual({ signature: 'PNG', width: size, height: size })
  expect(await renderPng(drawIcon('solid'), size)).toEqual(png)
})

test('the icon file of browser tabs says where its picture begins and how long it is', async () => {
  const png = await renderPng(drawIcon('solid'), 32)
  const icon = wrapIcon(png, 32)
  const header = new DataView(icon.buffer)
  const start = header.getUint32(18, true)
  expect([header.getUint16(2, true), header.getUint16(4, true), header.getUint8(6)]).toEqual([1, 1, 32])
  expect(icon.slice(start, start + header.getUint32(14, true))).toEqual(png)
})
