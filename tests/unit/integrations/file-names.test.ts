import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainPath, safeFileName } from '../../../integrations/file-names.ts'

describe('explainPath', () => {
  test.each([
    'en/laws/civil-code/23/index.html',
    'assets/law.0a1b2c3d.css',
    'assets/search/en_0a1.pf_index',
    '404.html',
  ])('has nothing against %s', (path) => {
    expect(explainPath(path)).toBeNull()
  })

  test.each([
    ['assets/_law_.css', 'has the part "_law_.css", which not every host serves'],
    ['en/.hidden/index.html', 'has the part ".hidden", which not every host serves'],
    ['en/Laws/index.html', 'has the part "Laws", which not every host serves'],
    ['社保/index.html', 'has the part "社保", which not every host serves'],
    ['en/a b.html', 'has the part "a b.html", which not every host serves'],
    ['en/end./index.html', 'has the part "end.", which not every host serves'],
    ['en/con/index.html', 'has the part "con", a device on Windows'],
    ['data/nul.json', 'has the part "nul.json", a device on Windows'],
    [`en/${'a'.repeat(160)}`, 'has 163 characters, more than 160'],
  ])('refuses %s', (path, problem) => {
    expect(explainPath(path)).toBe(problem)
  })
})

describe('safeFileName', () => {
  test('makes the name of a route one that every host serves', () => {
    expect(['_law_.css', '[number].css', 'local-rules.css', 'Status.css', '_.css'].map(safeFileName)).toEqual([
      'law',
      'number',
      'local-rules',
      'status',
      'file',
    ])
  })

  test('whatever the name, the result is served', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (name) => {
        expect(explainPath(`assets/${safeFileName(name)}.0a1b2c3d.css`)).toBeNull()
      }),
    )
  })
})
