/** The picture of a host as the icons of its site. */
export interface HostIcons {
  /** Files at the root of the site, by name. */
  files: [name: string, content: string | Uint8Array][]
  /** For the web app manifests, which stand one folder below the root. */
  manifest: { src: string; sizes: string; type: string }[]
}

/**
 * Makes the icons out of a checked mark: for tabs, home screens and, from a PNG, for those of iPhones, which take nothing
 * else. The mark is used as it is; drawing a PNG from an SVG needs more than Node.
 *
 * @param mark The mark, and where it stands in the site.
 */
export function makeIcons(mark: { content: Uint8Array }, path: string): HostIcons {
  const { content } = mark
  if (path.endsWith('.svg')) {
    return {
      files: [['favicon.svg', content]],
      manifest: [{ src: `../${path}`, sizes: 'any', type: 'image/svg+xml' }],
    }
  }
  const { width, height } = sizeOfPng(content)
  const data = Buffer.from(content).toString('base64')
  // Every page names favicon.svg, so the picture is put into one.
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`
  return {
    files: [
      ['favicon.svg', drawing],
      ['apple-touch-icon.png', content],
    ],
    manifest: [{ src: `../${path}`, sizes: `${width}x${height}`, type: 'image/png' }],
  }
}

/** Width and height stand at fixed places of the first chunk (PNG, 11.2.1). */
function sizeOfPng(content: Uint8Array): { width: number; height: number } {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
