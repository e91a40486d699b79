import encodeQr from 'qr'

/** A QR code as one SVG path in a square: `<svg viewBox="0 0 {size} {size}"><path d="{path}"/></svg>`. */
export interface QrCode {
  /** The length of a side in modules, the quiet zone of four modules around it included. */
  size: number
  /** The dark modules, one run of a row at a time. */
  path: string
}

/** What a reader needs around the code to find it (ISO/IEC 18004). */
const quietZone = 4

/**
 * Encodes a `tel:` address, the address of a page or any short text, at build time. Medium error correction: a sheet
 * that is creased or stained is still read.
 *
 * @throws RangeError when the text is empty or longer than 500 bytes: phones do not read such codes off paper.
 */
export function createQr(text: string): QrCode {
  const bytes = new TextEncoder().encode(text).length
  if (bytes === 0 || bytes > 500) {
    throw new RangeError(`A QR code holds 1 to 500 bytes, but this text has ${bytes}. Shorten it.`)
  }
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: quietZone, ...encodingOf(text) })
  return { size: modules.length, path: modules.map(drawRow).join('') }
}

/** Left to itself the encoder turns text in capitals into its smaller alphabet, which is right; Chinese needs bytes. */
function encodingOf(text: string): { encoding: 'byte' } | Record<never, never> {
  return /^[0-9A-Z $%*+\-./:]*$/.test(text) ? {} : { encoding: 'byte' }
}

/** The runs of dark modules of a row: `M4 4h7v1h-7z`. */
function drawRow(row: readonly boolean[], y: number): string {
  const runs: string[] = []
  let start = -1
  for (const [x, isDark] of [...row, false].entries()) {
    if (isDark && start < 0) start = x
    if (isDark || start < 0) continue
    runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`)
    start = -1
  }
  return runs.join('')
}
