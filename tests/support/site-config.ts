import { defineConfig } from 'astro/config'
import { clientBundle } from '../../integrations/client-bundle.ts'
import { linkCheck } from '../../integrations/link-check.ts'
import { outputSettings } from '../../integrations/output-settings.ts'
import { publish } from '../../integrations/publish.ts'
import { relocate } from '../../integrations/relocate.ts'
import { localeOfPath } from '../../src/i18n/urls.ts'

/** The configuration of the tiny sites in `tests/fixtures/sites`: the project's own, without its content. */
export const siteConfig = defineConfig({
  ...outputSettings,
  integrations: [clientBundle(), relocate(), linkCheck({ localeOfPath }), publish()],
})
