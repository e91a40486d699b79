/**
 * `<search-box>`: suggestions below the search field of a server-rendered form. Runs in the browser.
 * Follows the ARIA combobox pattern: focus stays in the field, arrows choose, Enter opens, Escape closes.
 * Without it, and while nothing is chosen, the form leads to the search page.
 */
import { isLocale } from '../i18n/locales.ts'
import { siteUrl } from './search-files.ts'
import { suggestionItem } from './search-hit.ts'
import type { Progress } from './search-progress.ts'
import { SearchSession } from './search-session.ts'

const mostSuggestions = 7

/** The search field with its suggestions. */
export class SearchBox extends HTMLElement {
  #input: HTMLInputElement | null = null
  readonly #list = document.createElement('ul')
  readonly #status = document.createElement('p')
  #session: SearchSession | null = null
  #chosen = -1
  #isComposing = false

  connectedCallback(): void {
    const { locale = '', version = 'dev' } = this.dataset
    const input = this.querySelector('input')
    // On the search page the list of results itself follows what is typed.
    if (!input || this.#input || !isLocale(locale) || this.closest('search-page')) return
    this.#input = input
    this.#session = new SearchSession(locale, version)
    this.#prepare(input)
    input.addEventListener('focus', () => this.#prefetch(), { once: true })
    input.addEventListener('compositionstart', () => {
      this.#isComposing = true
    })
    input.addEventListener('compositionend', () => {
      this.#isComposing = false
      this.#suggest()
    })
    input.addEventListener('input', () => {
      if (!this.#isComposing) this.#suggest()
    })
    input.addEventListener('keydown', (event) => this.#press(event))
    input.addEventListener('blur', () => this.#close())
    // Focus must stay in the field while an option is pressed.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('li') : null
      if (option) this.#go(option)
    })
    if (document.activeElement === input) this.#prefetch()
  }

  /** The field may have been in use before this script came. */
  #prefetch(): void {
    this.#session?.open().then(
      () => this.#input?.value && this.#suggest(),
      () => undefined,
    )
  }

  #prepare(input: HTMLInputElement): void {
    const id = `${input.id || 'search'}-suggestions`
    this.#list.id = id
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', input.labels?.[0]?.textContent?.trim() ?? input.ariaLabel ?? '')
    this.#status.className = 'visually-hidden'
    this.#status.setAttribute('role', 'status')
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', id)
    this.append(this.#list, this.#status)
  }

  #suggest(): void {
    const query = this.#input?.value.trim() ?? ''
    if (!query || !this.#session) {
      this.#session?.cancel()
      this.#close()
      return
    }
    // Without the data the form still works: a failure here is no news for the reader.
    this.#session.ask(query, { fullText: false }, (progress) => this.#show(progress)).catch(() => this.#close())
  }

  #show({ answer, done }: Progress): void {
    const [session, input] = [this.#session, this.#input]
    if (!session || !input || document.activeElement !== input) return
    const hits = answer.hits.slice(0, mostSuggestions)
    this.#list.replaceChildren(
      ...hits.map((hit, index) => {
        const item = suggestionItem(hit, session)
        item.id = `${this.#list.id}-${index + 1}`
        item.setAttribute('role', 'option')
        item.setAttribute('aria-selected', 'false')
        return item
      }),
    )
    this.#choose(-1)
    this.#toggle(hits.length > 0)
    // Told once, when it will not change any more, not at every key.
    if (done)
      this.#status.textContent = session.word(hits.length === 1 ? 'suggestion' : 'suggestions', { count: hits.length })
  }

  #press(event: KeyboardEvent): void {
    // Keys that choose among the candidates of an input method belong to it.
    if (this.#isComposing || event.isComposing || event.keyCode === 229) return
    const count = this.#list.children.length
    const isOpen = !this.#list.hidden
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault()
        if (!isOpen) this.#suggest()
        else
          this.#choose(
            event.key === 'ArrowDown'
              ? ((this.#chosen + 2) % (count + 1)) - 1
              : ((this.#chosen + count + 1) % (count + 1)) - 1,
          )
        return
      }
      case 'Enter': {
        const option = this.#list.children[this.#chosen]
        if (!isOpen || !(option instanceof HTMLLIElement)) return
        event.preventDefault()
        this.#go(option)
        return
      }
      case 'Escape':
        if (isOpen) event.preventDefault()
        this.#close()
        return
      default:
    }
  }

  /** Marks an option as chosen; -1 for none: then Enter sends the form. */
  #choose(index: number): void {
    this.#list.children[this.#chosen]?.setAttribute('aria-selected', 'false')
    this.#chosen = index
    const option = this.#list.children[index]
    if (!option) {
      this.#input?.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    this.#input?.setAttribute('aria-activedescendant', option.id)
  }

  #go({ dataset }: HTMLLIElement): void {
    if (dataset.url) location.assign(siteUrl(dataset.url))
  }

  #close(): void {
    this.#session?.cancel()
    this.#choose(-1)
    this.#toggle(false)
  }

  #toggle(isOpen: boolean): void {
    this.#list.hidden = !isOpen
    this.#input?.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) this.#status.textContent = ''
  }
}

customElements.define('search-box', SearchBox)
