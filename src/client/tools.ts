import { 'save.page' as savePage, 'save.topic' as saveTopic } from '../content/interface/en.json'
import { 'save.page' as savePageZh, 'save.topic' as saveTopicZh } from '../content/interface/zh-CN.json'
import { runScript, siteUrl } from './search-files.ts'

/** Its bundle is loaded when it is wanted; the build puts the address of that here. */
const saveScript = '/src/client/save-page.ts'

/** Pages that somebody hands on; lists lead to them. */
const savedKinds = ['procedure', 'topic', 'law', 'article', 'region', 'office']

/**
 * Adds what is loaded when it is pressed: the button that saves a page as one file (from disk it cannot work), and the
 * tests of the page that checks a server. Runs in the browser.
 */
export function addTools(page: Document, place: Location): void {
  wakeServerCheck(page)
  if (!place.protocol.startsWith('http')) return
  const { lang, dataset } = page.documentElement
  if (!savedKinds.includes(dataset.kind ?? '')) return
  const button = page.createElement('button')
  const words = lang === 'en' ? [savePage, saveTopic] : [savePageZh, saveTopicZh]
  button.type = 'button'
  button.textContent = words[dataset.kind === 'topic' ? 1 : 0] ?? ''
  const load = (): void => {
    runScript(siteUrl(saveScript)).catch(() => undefined)
  }
  button.addEventListener('click', load, { once: true })
  const element = page.createElement('save-page')
  element.append(button)
  page.querySelector('.site-footer .bar')?.append(element)
}

/** The tests provoke errors that a browser logs; nothing is asked before somebody wants to know. */
function wakeServerCheck(page: Document): void {
  const check = page.querySelector<HTMLElement>('server-check')
  const sentence = check?.querySelector('[data-server]')
  const { src, failed = '' } = check?.dataset ?? {}
  if (!sentence || !src) return
  const start = (): void => {
    runScript(new URL(src, page.baseURI).href).catch(() => {
      sentence.textContent = failed
    })
  }
  check?.querySelector('button')?.addEventListener('click', start, { once: true })
}
