import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requireOwnScript } from '../../../src/client/own-script.ts'

const root = 'https://host.example/a/b/'

/** Addresses as an attacker would try them: other schemes and hosts, ways upwards, escapes, markup. */
const hostileUrl = fc
  .tuple(
    fc.constantFrom(
      '',
      root,
      'javascript:',
      'data:text/javascript,',
      'blob:https://host.example/',
      '//evil.example/',
      'https://evil.example/',
      'https://host.example@evil.example/',
      'https://host.example.evil.example/a/b/',
      'https://host.example/a/',
      `${root}assets/../../../`,
      `${root}assets/%2e%2e/%2e%2e/`,
      `${root}assets\\..\\`,
      `${root}sw.js?`,
      'HTTPS://HOST.EXAMPLE/a/b/',
      'vbscript:',
      'file:///',
    ),
    fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.webPath(),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "assets/x.js'onload='alert(1)",
        'assets/x.js#',
        'assets/ .js',
        '\0',
      ),
    ),
  )
  .map((parts) => parts.join(''))

describe('requireOwnScript', () => {
  test.each([
    'assets/site.0a1b2c3d.js',
    'assets/search/text.zh-cn.0a1b2c3d/words-12.js',
    'sw.js',
    'src/client/site.ts',
    'data/places/520500.js',
    'zh-cn/aloud.js',
  ])('lets %s of the site through', (path) => {
    expect(requireOwnScript(root, root + path)).toBe(root + path)
  })

  test('of 10,000 hostile addresses it lets none through that is not a file of scripts of this site', () => {
    let refused = 0
    fc.assert(
      fc.property(hostileUrl, (url) => {
        try {
          const { origin, pathname, search, hash } = new URL(requireOwnScript(root, url))
          expect([origin, search, hash]).toEqual(['https://host.example', '', ''])
          expect(pathname).toMatch(
            /^\/a\/b\/(?:sw\.js|(?:assets|src)\/[\w./-]+|data\/places\/\d{6}\.js|[a-z-]+\/aloud\.js)$/,
          )
          expect(pathname).not.toContain('..')
        } catch (error) {
          if (!(error instanceof TypeError)) throw error
          refused += 1
        }
      }),
      { numRuns: 10_000 },
    )
    expect(refused).toBeGreaterThan(9000)
  })
})
