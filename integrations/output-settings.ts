import type { AstroUserConfig } from 'astro'

/**
 * The settings that make a build servable from anywhere: folders with a slash at the end, style sheets and scripts
 * as files of their own (a strict policy forbids inline ones), and no space lost between words.
 */
export const outputSettings = {
  // A build is made here and moved to dist/ when it is complete and checked: see publish.ts.
  outDir: './.staging/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // The default, 'jsx', also drops the space between a word and the link on the next line.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  vite: {
    // Without the limit small images and scripts are written into the pages.
    // The silenced check warns about every MDX file, twelve lines each, of nothing we could change.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
} as const satisfies AstroUserConfig
