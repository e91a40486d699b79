/**
 * `<search-page>`: the list of results on the search page, in the page's own address. Runs in the browser.
 * Its state stands in `data-search-state`: idle, loading, results, weak, none, failed.
 */
import { isLocale, otherLocale } from '../i18n/locales.ts'
import { createUrl } from '../i18n/urls.ts'
import { siteUrl } from './search-files.ts'
import { paragraph, resultItem } from './search-hit.ts'
import { type Progress, SearchSession } from './search-session.ts'

type State = 'idle' | 'loading' | 'results' | 'weak' | 'none' | 'failed'

const shownAtOnce = 20
const pause = 150
const patience = 8000

/** The list of results. */
export class SearchPage extends HTMLElement {
  private session: SearchSession | null = null
  private input: HTMLInputElement | null = null
  private isComposing = false
  private timer = 0
  private query = ''
  /** The address holds what someone is still typing: more of it replaces it. A query that was sent or opened stays behind. */
  private isDraft = false

  connectedCallback(): void {
    const { locale = '', version } = this.dataset
    const input = this.querySelector('input')
    const form = this.querySelector('form')
    if (!input || !form || this.input || !isLocale(locale)) return
    this.input = input
    this.session = new SearchSession(locale, version ?? 'dev')
    input.addEventListener('compositionstart', () => {
      this.isComposing = true
    })
    input.addEventListener('compositionend', () => {
      this.isComposing = false
      this.wait()
    })
    input.addEventListener('input', () => {
      if (!this.isComposing) this.wait()
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.run(input.value, 'send')
    })
    input.addEventListener('change', () => {
      this.isDraft = false
    })
    window.addEventListener('popstate', () => this.readAddress())
    this.readAddress()
  }

  private readAddress(): void {
    const query = new URLSearchParams(location.search).get('q') ?? ''
    if (this.input) this.input.value = query
    this.isDraft = false
    this.run(query, 'keep')
  }

  private wait(): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.run(this.input?.value ?? '', 'type'), pause)
  }

  private run(text: string, address: 'send' | 'type' | 'keep'): void {
    clearTimeout(this.timer)
    const { session } = this
    const query = text.trim()
    if (!session || (query === this.query && address === 'type')) return
    this.query = query
    if (address !== 'keep') this.writeAddress(query)
    if (address === 'send') this.isDraft = false
    if (!query) {
      session.cancel()
      this.list?.replaceChildren()
      this.tell('idle', '')
      void session.open().then(
        () => this.hint(),
        () => undefined,
      )
      return
    }
    if (this.dataset.searchState !== 'results') this.tell('loading', session.word('loading'))
    const impatient = window.setTimeout(() => {
      if (this.query === query && this.dataset.searchState === 'loading') this.fail()
    }, patience)
    session
      .ask(query, { fullText: true }, (progress) => {
        clearTimeout(impatient)
        this.show(query, progress)
      })
      .catch(() => {
        clearTimeout(impatient)
        if (this.query === query) this.fail()
      })
  }

  private show(query: string, { answer, done, textFailed, more }: Progress): void {
    const { session, list } = this
    if (!session || !list || this.query !== query) return
    const { hits, state } = answer
    list.replaceChildren(...hits.slice(0, shownAtOnce).map((hit) => resultItem(hit, session)))
    // Nothing yet is not nothing: full texts may still hold it.
    if (!done) {
      const isWaiting = hits.length === 0
      this.tell(isWaiting ? 'loading' : state, isWaiting ? session.word('loading') : '')
      return
    }
    this.tell(state, this.sentence(answer.hits.length, state, query))
    const notes = this.notes(answer, { textFailed })
    if (hits.length > shownAtOnce)
      notes.unshift(
        this.moreButton(() => list.append(...hits.slice(shownAtOnce).map((hit) => resultItem(hit, session)))),
      )
    else if (more) notes.unshift(this.moreButton(() => void more()))
    this.showNotes(notes)
  }

  private sentence(count: number, state: State, query: string): string {
    const word = state === 'results' ? (count === 1 ? 'one' : 'count') : state
    return this.session?.word(word, { count, query }) ?? ''
  }

  /** What stands below the list: a repair that was made, the other language, a way on when there is nothing. */
  private notes({ found, state }: Progress['answer'], { textFailed }: { textFailed: boolean }): HTMLElement[] {
    const { session } = this
    if (!session) return []
    const notes: HTMLElement[] = []
    const [correction] = found.meaning.corrections
    if (correction)
      notes.push(paragraph('search-note', session.word('corrected', { from: correction.from, to: correction.to })))
    if (textFailed) notes.push(paragraph('search-note', session.word('textFailed')))
    if (state !== 'results') notes.push(paragraph('search-note', session.word('wayOn')))
    const link = document.createElement('a')
    const other = otherLocale(session.locale)
    link.href = `${siteUrl(createUrl(other, { page: 'search' }))}?q=${encodeURIComponent(this.query)}`
    link.lang = other
    link.hreflang = other
    link.textContent = session.word('otherLanguage')
    notes.push(paragraph('search-note', link))
    return notes
  }

  private moreButton(act: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'search-more'
    button.textContent = this.session?.word('more') ?? ''
    button.addEventListener('click', () => {
      button.remove()
      act()
    })
    return button
  }

  private hint(): void {
    if (this.dataset.searchState === 'idle') this.tell('idle', this.session?.word('hint') ?? '')
  }

  private fail(): void {
    this.list?.replaceChildren()
    this.showNotes([])
    // Written into the page by the build: when the data cannot be loaded, its words cannot either.
    this.tell('failed', this.dataset.failed ?? '')
  }

  private tell(state: State, text: string): void {
    this.dataset.searchState = state
    this.setAttribute('aria-busy', String(state === 'loading'))
    const status = this.querySelector('[data-search-status]')
    // Writing the same words again would make screen readers say them again.
    if (status && status.textContent !== text) status.textContent = text
    if (state !== 'results' && state !== 'weak' && state !== 'none') this.showNotes([])
    const browse = this.querySelector<HTMLElement>('.browse')
    if (browse) browse.hidden = state === 'results' || state === 'loading'
  }

  private showNotes(notes: readonly HTMLElement[]): void {
    const known = this.querySelector('[data-search-notes]')
    const box = known ?? document.createElement('div')
    if (!known) {
      box.setAttribute('data-search-notes', '')
      this.list?.after(box)
    }
    box.replaceChildren(...notes)
  }

  private writeAddress(query: string): void {
    const url = new URL(location.href)
    if (query) url.searchParams.set('q', query)
    else url.searchParams.delete('q')
    if (url.href === location.href) return
    if (this.isDraft) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
    this.isDraft = true
  }

  private get list(): HTMLOListElement | null {
    return this.querySelector<HTMLOListElement>('ol[data-search-list]')
  }
}
