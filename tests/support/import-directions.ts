/**
 * Which part of the project may import which. One table: the test `import-directions` holds every file to it,
 * and `docs/architecture.md` explains it. Imports point one way, so a change is felt only upwards.
 */

/** A part of the project, named after its folder. */
export interface Zone {
  /** Where its files are: a folder with a slash at the end, or one file. */
  path: string
  /** The zones it may import besides itself. */
  may: readonly string[]
  /** The zones of which it may import types only (`import type`): they leave no trace in what it becomes. */
  mayType?: readonly string[]
  /** Single files of other zones it may import besides. */
  mayFiles?: readonly string[]
  /** Packages and schemes it must not import, by the beginning of their names. */
  forbidden?: readonly string[]
  /** Its files that the line above does not bind. */
  exempt?: readonly string[]
}

/** What a plain Node process or test cannot load. */
const astroOnly = ['astro:']
/** What a browser cannot load either. */
const nodeOnly = ['astro:', 'node:', 'astro', 'yaml', 'satteri', 'pagefind']

export const zones = {
  pages: {
    path: 'src/pages/',
    may: [
      'exchange',
      'layouts',
      'components',
      'data',
      'knowledge',
      'schemas',
      'i18n',
      'styles',
      'pictures',
      'calculate',
    ],
    forbidden: astroOnly,
  },
  layouts: {
    path: 'src/layouts/',
    may: ['components', 'knowledge', 'i18n', 'styles', 'pictures', 'calculate'],
    mayType: ['schemas'],
    forbidden: ['astro:content'],
  },
  components: {
    path: 'src/components/',
    may: ['exchange', 'knowledge', 'i18n', 'styles', 'pictures', 'calculate', 'hosting'],
    mayType: ['schemas', 'search'],
    mayFiles: ['src/client/judge-server.ts'],
    forbidden: ['astro:content'],
  },
  knowledge: {
    path: 'src/knowledge/',
    // Of content only data files, such as the table of regions.
    may: ['schemas', 'i18n', 'content', 'package'],
    forbidden: astroOnly,
    // The one module that reads collections.
    exempt: ['src/knowledge/load.ts'],
  },
  // Its version.
  package: { path: 'package.json', may: [] },
  'content.config': { path: 'src/content.config.ts', may: ['schemas', 'knowledge'] },
  schemas: { path: 'src/schemas/', may: ['i18n'], forbidden: nodeOnly },
  checks: { path: 'src/checks/', may: ['knowledge', 'schemas', 'i18n', 'calculate'], forbidden: astroOnly },
  // It ships to browsers too: sums and rules, nothing else.
  calculate: { path: 'src/calculate/', may: [], mayType: ['schemas'], forbidden: nodeOnly },
  pictures: {
    path: 'src/pictures/',
    may: ['calculate', 'i18n'],
    mayType: ['schemas', 'knowledge'],
    mayFiles: ['src/knowledge/escape-xml.ts', 'src/knowledge/figure-words.ts'],
    forbidden: nodeOnly,
  },
  // What machines read: JSON, JSON-LD, XML.
  data: { path: 'src/data/', may: ['knowledge', 'schemas', 'i18n'], forbidden: astroOnly },
  exchange: { path: 'src/exchange/', may: ['knowledge', 'schemas', 'i18n'], forbidden: astroOnly },
  'import-law': { path: 'src/import-law/', may: ['knowledge', 'schemas', 'i18n'], forbidden: astroOnly },
  search: {
    path: 'src/search/',
    // It ships to browsers and runs in Node: it brings along these small modules and nothing else.
    may: [],
    mayFiles: ['src/knowledge/article-number.ts', 'src/knowledge/count-slips.ts', 'src/knowledge/provision.ts'],
    mayType: ['i18n', 'knowledge', 'schemas'],
    forbidden: nodeOnly,
  },
  client: {
    path: 'src/client/',
    // Of the interface single words and of the package its version, which the bundle then holds.
    may: ['search', 'i18n', 'calculate', 'interface', 'package'],
    // Small pure modules that pages at build time and browsers share.
    mayFiles: [
      'src/exchange/qr.ts',
      'src/knowledge/citation-exports.ts',
      'src/knowledge/consulted-day.ts',
      'src/knowledge/correction-note.ts',
      'src/knowledge/freshness.ts',
      'src/knowledge/provision.ts',
      'src/knowledge/read-citation.ts',
    ],
    mayType: ['data'],
    forbidden: nodeOnly,
  },
  i18n: { path: 'src/i18n/', may: ['interface'], forbidden: astroOnly },
  styles: { path: 'src/styles/', may: [] },
  // Configurations of servers, shown on a page as they are.
  hosting: { path: 'hosting/', may: [] },
  interface: { path: 'src/content/interface/', may: [] },
  content: { path: 'src/content/', may: [] },
  integrations: {
    path: 'integrations/',
    may: ['checks', 'exchange', 'knowledge', 'search', 'i18n', 'schemas'],
    mayFiles: ['src/client/offline-pack.ts', 'src/data/place-record.ts', 'src/pictures/palette.ts'],
    forbidden: ['astro:content'],
  },
  scripts: {
    path: 'scripts/',
    may: ['exchange', 'integrations', 'checks', 'knowledge', 'search', 'i18n', 'schemas', 'data', 'import-law'],
    forbidden: astroOnly,
  },
} as const satisfies Record<string, Zone>

export type ZoneName = keyof typeof zones

/** Zones whose files a plain Node process runs: nothing they load, at any distance, may be `astro:…`. */
export const pureZones: readonly ZoneName[] = [
  'schemas',
  'data',
  'exchange',
  'import-law',
  'checks',
  'calculate',
  'pictures',
  'search',
  'client',
  'i18n',
  'integrations',
  'scripts',
]
