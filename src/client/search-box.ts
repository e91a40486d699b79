/**
 * Brings search to a page once someone goes to search: every other reader is spared its weight. Runs in the browser.
 * Until then, and if it cannot be loaded, the form leads to the search page, and that to everything by links.
 */
import { isLocale } from '../i18n/locales.ts'
import { partFile } from '../search/part-file.ts'
import { runScript, runSearchScript, searchFileUrl } from './search-files.ts'

const searchElements = 'search-box, search-page'

/** Loads the script of search at the first sign that it is wanted: the address asks, or the reader goes to the field. */
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
  // `view-mode.ts` has read the address.
  if (page.documentElement.dataset.asked !== undefined) load()
  else if (first.localName === 'search-page') first.dataset.searchState = 'idle'
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.closest('search-box')) load()
  })
  page.addEventListener('keydown', focusOnSlash)
  // The field may have the focus already, and a form that was gone back to may be filled.
  if (page.activeElement?.closest('search-box')) load()
}

/** On the search page the reader is told, in words that the build wrote into the page. */
function showFailure(page: Document): void {
  const container = page.querySelector<HTMLElement>('search-page')
  const status = container?.querySelector('[data-search-status]')
  if (!container || !status) return
  container.dataset.searchState = 'failed'
  status.textContent = container.dataset.failed ?? ''
}

/**
 * "/" goes to the search field of the page, unless one is typing or has turned it off: WCAG 2.1.4 asks that a shortcut
 * of one character can be turned off, since voice input may press it unasked.
 */
function focusOnSlash(event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (document.documentElement.dataset.slash === 'off') return
  const { target } = event
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))) return
  const input = document.querySelector<HTMLInputElement>('search-box input, search-page input')
  if (!input) return
  event.preventDefault()
  input.focus()
  input.select()
}

prepareSearch(document)
