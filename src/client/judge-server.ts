/** Judges a server by what it answered. Pure: the page that checks a server asks, this decides. */

/** The tests in the order they are shown. */
export const serverTests = [
  'types',
  'compression',
  'caching',
  'headers',
  'wasm',
  'notFound',
  'case',
  'path',
  'offline',
] as const

export type ServerTest = (typeof serverTests)[number]

/** What was observed of a server. Headers that did not come are empty. */
export interface Observations {
  /** Files with the type they came with; '' for one that did not come. */
  types: readonly { file: string; type: string }[]
  /** Bytes of a style sheet as sent and as it is. */
  compression: { sent: number; whole: number }
  /** Cache-Control of a page and of a file named by its hash. */
  caching: { page: string; file: string }
  headers: { policy: string; frameOptions: string; typeOptions: string }
  wasm: { runs: boolean; delivered: boolean }
  notFound: { status: number; isOurs: boolean }
  /** Whether an address in capitals leads to the page. */
  ignoresCase: boolean
  path: { root: string; addsSlash: boolean }
  isSecure: boolean
}

/** An outcome, with the values that its sentence names. */
export interface Outcome {
  test: ServerTest
  isGood: boolean
  /** Nothing has to be set, whatever the outcome. */
  isHarmless?: true
  values: Readonly<Record<string, string>>
}

const expectedTypes: Readonly<Record<string, RegExp>> = {
  bin: /^application\/octet-stream\b/,
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  js: /^(?:text|application)\/(?:x-)?javascript\b/,
  json: /^application\/json\b/,
  svg: /^image\/svg\+xml\b/,
  vcf: /^text\/(?:x-)?v-?card\b/,
}

const week = 604_800

/** All outcomes, in the order of `serverTests`. */
export function judgeServer(seen: Observations): Outcome[] {
  const wrong = seen.types.filter(({ file, type }) => !isExpected(file, type))
  const missing = [
    ...(/\bframe-ancestors\b/.test(seen.headers.policy) || seen.headers.frameOptions !== ''
      ? []
      : ['Content-Security-Policy: frame-ancestors']),
    ...(seen.headers.typeOptions.toLowerCase() === 'nosniff' ? [] : ['X-Content-Type-Options']),
  ]
  const { root, addsSlash } = seen.path
  const outcomes: Record<ServerTest, Omit<Outcome, 'test'>> = {
    types: { isGood: wrong.length === 0, values: { files: wrong.map(describeType).join(', ') } },
    compression: { isGood: seen.compression.sent < 0.8 * seen.compression.whole, values: {} },
    caching: {
      isGood: isFresh(seen.caching.page) && ageOf(seen.caching.file) >= week,
      values: { page: seen.caching.page || '–', file: seen.caching.file || '–' },
    },
    headers: { isGood: missing.length === 0, values: { headers: missing.join(', ') } },
    wasm: { isGood: seen.wasm.runs && seen.wasm.delivered, values: {} },
    notFound: {
      isGood: seen.notFound.status === 404 && seen.notFound.isOurs,
      values: { status: String(seen.notFound.status) },
    },
    case: { isGood: !seen.ignoresCase, isHarmless: true, values: {} },
    path: { isGood: addsSlash, values: { path: root } },
    offline: { isGood: seen.isSecure, values: {} },
  }
  return serverTests.map((test) => ({ test, ...outcomes[test] }))
}

/** The configuration for a server, from its `Server` header; null for one that does not say. */
export function recogniseServer(header: string): string | null {
  if (/nginx|openresty|tengine/i.test(header)) return 'nginx'
  if (/apache(?!.*(?:coyote|tomcat))/i.test(header)) return 'apache'
  if (/caddy/i.test(header)) return 'caddy'
  if (/\biis\b/i.test(header)) return 'iis'
  return /jetty|tomcat|coyote/i.test(header) ? 'java' : null
}

function isExpected(file: string, type: string): boolean {
  return expectedTypes[file.slice(file.lastIndexOf('.') + 1)]?.test(type.toLowerCase()) ?? type !== ''
}

function describeType({ file, type }: { file: string; type: string }): string {
  return `${file} (${type || '–'})`
}

/** Browsers may keep a page no longer than some minutes unasked. */
function isFresh(cacheControl: string): boolean {
  return /\bno-(?:cache|store)\b/.test(cacheControl) || (/\bmax-age=/.test(cacheControl) && ageOf(cacheControl) <= 600)
}

function ageOf(cacheControl: string): number {
  return Number(/\bmax-age=(\d+)/.exec(cacheControl)?.[1] ?? 0)
}
