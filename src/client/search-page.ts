/**
 * `<search-page>`: the list of results on the search page, in the page's own address. Runs in the browser.
 * Its state stands in `data-search-state`: idle, loading, results, weak, none, failed. Its words stand in templates
 * that the build wrote into the page, so that they are there even when nothing can be loaded.
 */
import { isLocale } from '../i18n/locales.ts'
import type { Answer } from '../search/engine.ts'
import type { Hit } from '../search/hit.ts'
import { fillTemplate, findTemplate } from './fill-template.ts'
import { runSearchScript } from './search-files.ts'
import type { SearchFilters } from './search-filters.ts'
import { resultItem } from './search-hit.ts'
import type { Progress } from './search-progress.ts'
import { SearchSession } from './search-session.ts'

type State = 'idle' | 'loading' | 'results' | 'weak' | 'none' | 'failed'

const shownAtOnce = 20
const pause = 150
const patience = 8000

/** The list of results. */
export class SearchPage extends HTMLElement {
  #session: SearchSession | null = null
  #input: HTMLInputElement | null = null
  /** Null until they are loaded. */
  #filters: SearchFilters | null = null
  #filtering: Promise<void> | null = null
  /** Whether the address filters: then no hit is shown before the filters are there. */
  #isFiltered = false
  #progress: Progress | null = null
  #isComposing = false
  #timer = 0
  #query = ''
  #shown = shownAtOnce
  /** Whether the address stands for a query that was sent: then typing on makes a new one instead of changing it. */
  #isSent = true

  connectedCallback(): void {
    const { locale = '', version } = this.dataset
    const input = this.querySelector('input')
    const form = this.querySelector('form')
    if (!input || !form || this.#input || !isLocale(locale)) return
    this.#input = input
    this.#session = new SearchSession(locale, version ?? 'dev')
    this.#box('filters').replaceChildren(this.#template('filters', {}))
    this.#offerFilters([], null)
    input.addEventListener('compositionstart', () => {
      this.#isComposing = true
    })
    input.addEventListener('compositionend', () => {
      this.#isComposing = false
      this.#wait()
    })
    input.addEventListener('input', () => {
      if (!this.#isComposing) this.#wait()
    })
    input.addEventListener('blur', () => {
      this.#isSent = true
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#send(input.value)
    })
    this.addEventListener('click', (event) => {
      const example = event.target instanceof Element ? event.target.closest('[data-search-example]') : null
      if (!example) return
      event.preventDefault()
      input.value = example.textContent?.trim() ?? ''
      this.#send(input.value)
      input.focus()
    })
    window.addEventListener('popstate', () => this.#readAddress())
    // What was typed before this script came stays.
    if (input.value) this.#wait()
    else this.#readAddress()
  }

  #readAddress(): void {
    const { searchParams } = new URL(location.href)
    const query = searchParams.get('q') ?? ''
    if (this.#input) this.#input.value = query
    this.#filters?.read(searchParams)
    searchParams.delete('q')
    this.#isFiltered = !this.#filters && searchParams.toString() !== ''
    if (this.#isFiltered) this.#loadFilters()
    this.#isSent = true
    this.#run(query)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      const query = this.#input?.value.trim() ?? ''
      if (query === this.#query) return
      this.#writeAddress(query, this.#isSent ? 'push' : 'replace')
      this.#isSent = false
      this.#run(query)
    }, pause)
  }

  #send(text: string): void {
    const query = text.trim()
    this.#writeAddress(query, this.#isSent ? 'push' : 'replace')
    this.#isSent = true
    this.#run(query)
  }

  #run(text: string): void {
    clearTimeout(this.#timer)
    const session = this.#session
    const query = text.trim()
    if (!session) return
    this.#query = query
    this.#progress = null
    this.#shown = shownAtOnce
    if (!query) {
      this.#showIdle(session)
      return
    }
    if (this.dataset.searchState !== 'results') this.#tell('loading', this.#word('loading'))
    const impatient = window.setTimeout(() => {
      if (this.#query === query && !this.#progress) this.#fail()
    }, patience)
    session
      .ask(query, { fullText: true }, (progress) => {
        clearTimeout(impatient)
        if (this.#query === query) this.#show(progress)
      })
      .catch(() => {
        clearTimeout(impatient)
        if (this.#query === query) this.#fail()
      })
  }

  #showIdle(session: SearchSession): void {
    session.cancel()
    this.#list?.replaceChildren()
    this.#offerFilters([], null)
    this.#tell('idle', '')
    this.#showNotes([])
    // Whoever comes here is about to type.
    session.open().catch(() => undefined)
  }

  #show(progress: Progress): void {
    const [session, list] = [this.#session, this.#list]
    if (!session || !list) return
    this.#progress = progress
    if (this.#isFiltered) return
    const { answer, done } = progress
    const { hits, state } = answer
    this.#offerFilters(hits, answer)
    const chosen = this.#filters?.filter(hits) ?? hits
    list.replaceChildren(...chosen.slice(0, this.#shown).map((hit) => resultItem(hit, session)))
    if (done || hits.length > 0) this.#loadFilters()
    // Nothing yet is not nothing: full texts may still hold it.
    if (!done) {
      if (hits.length === 0) this.#tell('loading', this.#word('still-none'))
      else this.#tell(state, state === 'weak' ? this.#word('still-weak') : '')
      return
    }
    this.#tell(state, this.#sentence(hits, chosen, progress))
    this.#noteOn(progress, chosen)
  }

  #sentence(hits: readonly Hit[], chosen: readonly Hit[], { answer: { state }, more }: Progress): string {
    const values = { count: String(hits.length), shown: String(chosen.length), query: this.#query }
    if (chosen.length < hits.length) return this.#word(chosen.length === 0 ? 'filtered-none' : 'filtered', values)
    if (state !== 'results') return this.#word(state, values)
    // Where the full texts may hold more, their number is not known.
    if (more) return this.#word('best', values)
    return this.#word(hits.length === 1 ? 'one' : 'count', values)
  }

  /** Notes come with the filters; that something failed is said without them. */
  #noteOn(progress: Progress, chosen: readonly Hit[]): void {
    const [session, { failed }] = [this.#session, progress]
    if (!session) return
    const showAll = (): void => {
      this.#shown = Number.POSITIVE_INFINITY
      this.#show(progress)
    }
    this.#showNotes([
      ...(failed ? [this.#template(`failed-${failed}`, {})] : []),
      ...(globalThis.shebaoCode?.writeNotes?.(progress, {
        page: this,
        session,
        query: this.#query,
        template: (name, values) => this.#template(name, values),
        showAll: chosen.length > this.#shown ? showAll : null,
      }) ?? []),
    ])
  }

  /** Shows the filters, closed, with the hits that they are for: coming later they would push these down. */
  #offerFilters(hits: readonly Hit[], answer: Answer | null): void {
    if (this.#filters) this.#filters.show(hits, answer)
    else this.#box('filters').toggleAttribute('hidden', hits.length < 2)
  }

  /** Brings what makes the filters work, and the notes, after the first hits, which are lighter without. */
  #loadFilters(): void {
    this.#filtering ??= runSearchScript('filters', this.dataset.version ?? 'dev')
      .then(() => {
        const Filters = globalThis.shebaoCode?.SearchFilters
        if (Filters) this.#filters = new Filters(this.#box('filters'), () => this.#refilter())
        this.#filters?.read(new URL(location.href).searchParams)
      })
      // Without them all hits are shown.
      .catch(() => this.#box('filters').replaceChildren())
      .then(() => {
        this.#isFiltered = false
        if (this.#filters?.takeOver()) this.#refilter()
        else if (this.#progress) this.#show(this.#progress)
      })
  }

  /** A filter was chosen: it becomes part of the address, and the back button takes it away again. */
  #refilter(): void {
    this.#writeAddress(this.#query, 'push')
    this.#isSent = true
    this.#shown = shownAtOnce
    if (this.#progress) this.#show(this.#progress)
  }

  #fail(): void {
    this.#list?.replaceChildren()
    this.#offerFilters([], null)
    this.#tell('failed', this.#word('failed'))
  }

  #tell(state: State, text: string): void {
    this.dataset.searchState = state
    this.setAttribute('aria-busy', String(state === 'loading'))
    const status = this.querySelector('[data-search-status]')
    // Writing the same words again would make screen readers say them again.
    if (status && status.textContent !== text) status.textContent = text
    if (state === 'loading' || state === 'failed') this.#showNotes([])
  }

  #showNotes(notes: readonly Node[]): void {
    this.#box('notes').replaceChildren(...notes)
  }

  #writeAddress(query: string, how: 'push' | 'replace'): void {
    const url = new URL(location.href)
    if (query) url.searchParams.set('q', query)
    else url.searchParams.delete('q')
    this.#filters?.write(url.searchParams)
    if (url.href === location.href) return
    if (how === 'push') history.pushState(null, '', url)
    else history.replaceState(null, '', url)
  }

  /** The words of a case, filled in. */
  #template(name: string, values: Readonly<Record<string, string>>): DocumentFragment {
    const template = findTemplate(this, name)
    return template ? fillTemplate(template, values) : document.createDocumentFragment()
  }

  #word(name: string, values: Readonly<Record<string, string>> = {}): string {
    return this.#template(name, values).textContent?.trim() ?? ''
  }

  #box(name: string): Element {
    return this.querySelector(`[data-search-${name}]`) ?? document.createElement('div')
  }

  get #list(): HTMLOListElement | null {
    return this.querySelector<HTMLOListElement>('ol[data-search-list]')
  }
}

customElements.define('search-page', SearchPage)
