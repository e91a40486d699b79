import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrastOf } from '../../../integrations/local/contrast.ts'

const source = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8')
const [light = '', dark = ''] = source.split('@media (prefers-color-scheme: dark)')
const schemes = { light: readColours(light), dark: readColours(dark) }

/** Words on what they stand on. */
const text = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink', 'jade-ground'],
  ['ink', 'amber-ground'],
  ['quiet', 'paper'],
  ['quiet', 'ground'],
  ['quiet', 'jade-ground'],
  ['jade', 'paper'],
  ['jade', 'ground'],
  ['jade', 'jade-ground'],
  ['jade', 'amber-ground'],
  ['amber', 'paper'],
  ['amber', 'amber-ground'],
  ['brick', 'paper'],
  ['brick', 'brick-ground'],
] as const

for (const [scheme, colours] of Object.entries(schemes)) {
  describe(`the ${scheme} scheme`, () => {
    test.each(text)('%s on %s is read at 7:1', (front, back) => {
      expect(contrast(colours.get(front), colours.get(back))).toBeGreaterThanOrEqual(7)
    })

    test.each(['paper', 'ground'])('the edges of fields are seen on %s at 4.5:1', (back) => {
      expect(contrast(colours.get('edge'), colours.get(back))).toBeGreaterThanOrEqual(4.5)
    })
  })
}

function readColours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

/** The ratio of WCAG 2.2, 1.4.3. */
function contrast(a: string | undefined, b: string | undefined): number {
  if (!a || !b) throw new Error('The palette lacks a colour that this test names.')
  return contrastOf(a, b)
}
