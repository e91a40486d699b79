import type { AstroUserConfig } from 'astro'
import { safeFileName } from './file-names.ts'

const assets = 'assets'

/**
 * The settings that make a build servable from anywhere: folders with a slash at the end, style sheets and scripts
 * as files of their own (a strict policy forbids inline ones), and no space lost between words.
 */
export const outputSettings = {
  // A build is made here and moved to dist/ when it is complete and checked: see publish.ts.
  outDir: './.staging/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets },
  // The default, 'jsx', also drops the space between a word and the link on the next line.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  vite: {
    // Without the limit small images and scripts are written into the pages.
    // The silenced check warns about every MDX file, twelve lines each, of nothing we could change.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: {
          // Names of style sheets come from routes such as [law].astro; some hosts drop what begins with "_". A hash in
          // capitals and small letters would be two names that some file systems hold for one.
          assetFileNames: ({ names }) => `${assets}/${safeFileName(names[0] ?? 'file')}.[hash:8][extname]`,
          hashCharacters: 'hex',
        },
      },
    },
  },
} as const satisfies AstroUserConfig
