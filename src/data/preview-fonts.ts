import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The fonts that previews are set in, in exact versions: two builds of one commit are the same to the byte. */
const packages = { '@fontsource/noto-sans': '5.3.0', '@fontsource/noto-sans-sc': '5.3.0' } as const

// In this order: the renderer takes a missing character from the first font that holds it.
const files = [
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
  '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2',
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2',
  '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-600-normal.woff2',
  '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
  '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2',
] as const

/**
 * Reads the fonts of previews. They are no dependency: 80 MB, for the few who build for a public address.
 *
 * @param locate Gives the file that a name below a package stands for; throws for one that is not installed.
 * @throws Error that says what to install.
 */
export function readPreviewFonts(
  locate: (name: string) => string = createRequire(import.meta.url).resolve,
): Uint8Array[] {
  for (const [name, version] of Object.entries(packages)) {
    if (versionOf(name, locate) !== version) throw new Error(explainMissing())
  }
  return files.map((name) => readFileSync(locate(name)))
}

function versionOf(name: string, locate: (name: string) => string): string | null {
  try {
    const found: unknown = JSON.parse(readFileSync(locate(`${name}/package.json`), 'utf8'))
    return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : null
  } catch {
    return null
  }
}

function explainMissing(): string {
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  return `SITE_URL asks for previews, and their fonts are not installed. Run: npm install --no-save ${wanted.join(' ')}`
}
