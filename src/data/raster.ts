import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** The renderer is WebAssembly, the same bytes on every machine: so are the pictures it makes. It is loaded once. */
let loading: Promise<void> | undefined

function loadRenderer(): Promise<void> {
  loading ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return loading
}

/**
 * Makes a PNG of a drawing without letters, or with letters of the fonts that are handed in. The fonts of the machine are
 * never used, because two builds of one commit are the same to the byte.
 *
 * @param width In pixels; the height follows.
 * @param fonts The bytes of fonts (WOFF2, TTF).
 */
export async function renderPng(svg: string, width: number, fonts: readonly Uint8Array[] = []): Promise<Uint8Array> {
  await loadRenderer()
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { fontBuffers: [...fonts] } })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}

/** The sign in front of a PNG inside an icon file: one picture, square, 32 bits a pixel. */
const iconHeaderLength = 22

/**
 * Puts a PNG into an icon file (`.ico`), which some browsers ask for at the root of a host whatever a page says.
 *
 * @param size Width and height in pixels, below 256.
 */
export function wrapIcon(png: Uint8Array, size: number): Uint8Array {
  const icon = new Uint8Array(iconHeaderLength + png.length)
  const header = new DataView(icon.buffer)
  const isIcon = 1
  const count = 1
  header.setUint16(2, isIcon, true)
  header.setUint16(4, count, true)
  header.setUint8(6, size)
  header.setUint8(7, size)
  header.setUint16(10, 1, true)
  header.setUint16(12, 32, true)
  header.setUint32(14, png.length, true)
  header.setUint32(18, iconHeaderLength, true)
  icon.set(png, iconHeaderLength)
  return icon
}
