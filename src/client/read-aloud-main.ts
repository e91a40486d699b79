/** The script of reading aloud: loaded by `site.ts` when the button is first pressed. Runs in the browser. */
import { isLocale, segmentOfLocale } from '../i18n/locales.ts'
import { type AloudWords, startReading } from './read-aloud.ts'
import { runScript, siteUrl } from './search-files.ts'

declare global {
  /** Set by `aloud.js` of the page's language. */
  var shebaoAloud: AloudWords | undefined
}

async function begin(): Promise<void> {
  const container = document.querySelector<HTMLElement>('read-aloud')
  const { lang } = document.documentElement
  if (!container || !isLocale(lang)) return
  await runScript(siteUrl(`/${segmentOfLocale(lang)}/aloud.js`))
  const words = globalThis.shebaoAloud
  if (words) startReading(container, words, speechSynthesis)
}

begin().catch(() => undefined)
