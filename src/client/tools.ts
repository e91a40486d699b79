import { 'save.page' as savePage, 'save.topic' as saveTopic } from '../content/interface/en.json'
import { 'save.page' as savePageZh, 'save.topic' as saveTopicZh } from '../content/interface/zh-CN.json'
import { runScript, siteUrl } from './search-files.ts'

/** Its bundle is loaded when it is wanted; the build puts the address of that here. */
const saveScript = '/src/client/save-page.ts'

/** Pages that somebody hands on; lists lead to them. */
const savedKinds = ['procedure', 'topic', 'law', 'article', 'region', 'office']

/**
 * Adds what needs a script and a server: the button that saves a page as one file, and the tests of the page that checks
 * a server. From disk neither can work. Runs in the browser.
 */
export function addTools(page: Document, place: Location): void {
  if (!place.protocol.startsWith('http')) return
  const { lang, dataset } = page.documentElement
  const check = page.querySelector<HTMLElement>('server-check')
  if (check?.dataset.src) runScript(new URL(check.dataset.src, page.baseURI).href).catch(() => undefined)
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
