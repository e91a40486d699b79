import { describe, expect, test } from 'vitest'
import { judgeServer, type Observations, recogniseServer, serverTests } from '../../../src/client/judge-server.ts'

const good: Observations = {
  types: [
    { file: 'assets/a.css', type: 'text/css; charset=utf-8' },
    { file: 'sw.js', type: 'application/javascript' },
    { file: 'assets/offline/en.0a1b2c3d.bin', type: 'application/octet-stream' },
  ],
  compression: { sent: 3000, whole: 12_000 },
  caching: { page: 'no-cache', file: 'public, max-age=31536000, immutable' },
  headers: { policy: "frame-ancestors 'self'", frameOptions: '', typeOptions: 'nosniff' },
  wasm: { runs: true, delivered: true },
  notFound: { status: 404, isOurs: true },
  ignoresCase: false,
  path: { root: '/guide/', addsSlash: true },
  isSecure: true,
}

/** What is wrong with a server that differs from a good one in this. */
function problemsOf(change: Partial<Observations>) {
  return judgeServer({ ...good, ...change })
    .filter(({ isGood }) => !isGood)
    .map(({ test: name, values }) => [name, values])
}

describe('judgeServer', () => {
  test('has nothing against a server that is set as the guide says', () => {
    expect(problemsOf({})).toEqual([])
    expect(judgeServer(good).map((outcome) => outcome.test)).toEqual([...serverTests])
  })

  const wrong: [string, Partial<Observations>, unknown][] = [
    [
      'files it does not know',
      {
        types: [
          { file: 'a.js', type: 'text/plain' },
          { file: 'b.bin', type: '' },
        ],
      },
      ['types', { files: 'a.js (text/plain), b.bin (–)' }],
    ],
    ['text as it is', { compression: { sent: 12_000, whole: 12_000 } }, ['compression', {}]],
    [
      'pages that are kept for a day',
      { caching: { page: 'max-age=86400', file: '' } },
      ['caching', { page: 'max-age=86400', file: '–' }],
    ],
    [
      'no header of protection',
      { headers: { policy: "default-src 'self'", frameOptions: '', typeOptions: '' } },
      ['headers', { headers: 'Content-Security-Policy: frame-ancestors, X-Content-Type-Options' }],
    ],
    ['no WebAssembly', { wasm: { runs: false, delivered: true } }, ['wasm', {}]],
    ['a page for every address', { notFound: { status: 200, isOurs: true } }, ['notFound', { status: '200' }]],
    ['folders without their slash', { path: { root: '/', addsSlash: false } }, ['path', { path: '/' }]],
    ['plain http', { isSecure: false }, ['offline', {}]],
  ]
  test.each(wrong)('names %s', (_, change, expected) => {
    expect(problemsOf(change)).toEqual([expected])
  })

  test('does not call it a fault that capitals do not matter', () => {
    expect(judgeServer({ ...good, ignoresCase: true }).find((outcome) => outcome.test === 'case')).toEqual({
      test: 'case',
      isGood: false,
      isHarmless: true,
      values: {},
    })
  })
})

test.each([
  ['nginx/1.22.1', 'nginx'],
  ['Tengine', 'nginx'],
  ['Apache/2.4.62 (Debian)', 'apache'],
  ['Apache-Coyote/1.1', 'java'],
  ['Caddy', 'caddy'],
  ['Microsoft-IIS/10.0', 'iis'],
  ['Jetty(9.4.57.v20241219)', 'java'],
  ['', null],
  ['AliyunOSS', null],
])('recogniseServer: %s', (header, key) => {
  expect(recogniseServer(header)).toBe(key)
})
