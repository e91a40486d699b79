/** `npm run build`: checks the content and builds `dist/`. */
import { buildSite } from './support/build-site.ts'
import { runScript } from './support/explained-error.ts'

await runScript(async () => {
  await buildSite()
  return 0
})
