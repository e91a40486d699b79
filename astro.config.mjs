import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { clientBundle } from './integrations/client-bundle.ts'
import { contentCheck } from './integrations/content-check.ts'
import { linkCheck } from './integrations/link-check.ts'
import { localLayer, readLocalFolder } from './integrations/local-layer.ts'
import { offline } from './integrations/offline.ts'
import { outputSettings } from './integrations/output-settings.ts'
import { publish } from './integrations/publish.ts'
import { relocate } from './integrations/relocate.ts'
import { searchIndex } from './integrations/search-index.ts'
import { squeeze } from './integrations/squeeze.ts'
import { localeOfPath } from './src/i18n/urls.ts'

const local = readLocalFolder(process.env)

export default defineConfig({
  ...outputSettings,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Official wording is quoted to the character: nothing may turn its quotation marks or dashes.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  server: { port: 4321 },
  vite: {
    ...outputSettings.vite,
    // Sites that tests build there are none of ours: watched, they keep the development server from answering.
    server: { watch: { ignored: ['**/.cache/**'] } },
  },
  // In running order: the hooks after the build depend on it.
  integrations: [
    contentCheck(),
    mdx(),
    clientBundle(),
    searchIndex(),
    relocate(),
    squeeze(),
    offline(),
    linkCheck({ localeOfPath }),
    ...(local ? [localLayer(local)] : []),
    publish({ local }),
  ],
})
