/**
 * Brings search to a page once someone goes to search: every other reader is spared its weight. Runs in the browser.
 * Until then, and if it cannot be loaded, the form leads to the search page, and that to everything by links.
 */
import { isLocale } from '../i18n/locales.ts'
import { partFile } from '../search/part-file.ts'
import { runScript, runSearchScript, searchFileUrl } from './search-files.ts'

const searchElements = 'search-box, search-page'

/** Loads the script of search at the first sign that it is wanted. */
export function prepareSearch(page: Document): void {
  const [first] = page.querySelectorAll<HTMLElement>(searchElements)
  if (!first) return
  const load = (): void => {
    const { locale = '', version = 'dev' } = first.dataset
    // What the first hits need is asked for at once, not one after the other.
    if (isLocale(locale)) runScript(searchFileUrl(partFile(locale, 'core', version))).catch(() => undefined)
    const element = first.localName === 'search-page' ? 'page' : 'field'
    Promise.all([runSearchScript('base', version), runSearchScript(element, version)]).catch(() => showFailure(page))
  }
  if (page.querySelector('search-page')) load()
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.closest(searchElements)) load()
  })
  // The field may have the focus already, and a form that was gone back to may be filled.
  if (page.activeElement?.closest(searchElements)) load()
}

/** On the search page the reader is told, in words that the build wrote into the page. */
function showFailure(page: Document): void {
  const container = page.querySelector<HTMLElement>('search-page')
  const status = container?.querySelector('[data-search-status]')
  if (!container || !status) return
  container.dataset.searchState = 'failed'
  status.textContent = container.dataset.failed ?? ''
}

prepareSearch(document)
