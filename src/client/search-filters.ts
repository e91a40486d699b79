/**
 * The filters of the search page: which kinds, topics, places and readers to show. Runs in the browser, once the first
 * hits are shown, and brings along what is noted below them.
 */
import type { Answer } from '../search/engine.ts'
import type { Hit } from '../search/hit.ts'
import { provideCode } from './search-code.ts'
import { writeNotes } from './search-notes.ts'

/** What can be filtered by, as it stands in the address. */
const filterNames = ['kind', 'topic', 'region', 'audience'] as const

type FilterName = (typeof filterNames)[number]

/** The values chosen; what is left out is not filtered by. */
type Filters = Partial<Record<FilterName, string>>

/** Hits for the whole country, in the filter of places. */
const nation = '000000'

/** The hits that all filters let through, in their order. */
function filterHits(hits: readonly Hit[], filters: Filters): Hit[] {
  return hits.filter((hit) =>
    filterNames.every((name) => !filters[name] || valuesOf(hit, name).includes(filters[name])),
  )
}

function valuesOf(hit: Hit, name: FilterName): readonly string[] {
  switch (name) {
    case 'kind':
      return [hit.kind]
    case 'topic':
      return [hit.topic]
    case 'audience':
      return hit.audience
    case 'region':
      // What is for a prefecture is found under its province, too.
      return hit.regions.length === 0 ? [nation] : hit.regions.flatMap((code) => [code, `${code.slice(0, 2)}0000`])
  }
}

/** A list to choose from. Of places only "all" and "the whole country" stand in it from the beginning. */
interface FilterField {
  name: FilterName
  select: HTMLSelectElement
  options: readonly HTMLOptionElement[]
}

/** The form with the filters. */
export class SearchFilters {
  #chosen: Filters = {}
  readonly #fields: readonly FilterField[]
  readonly #box: Element

  /**
   * @param box Holds the form: a `<select>` of each name, with all its options except places.
   * @param change What to do when the reader has chosen.
   */
  constructor(box: Element, change: () => void) {
    this.#box = box
    this.#fields = filterNames.flatMap((name) => {
      const select = box.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
      return select ? [{ name, select, options: [...select.options] }] : []
    })
    for (const { name, select } of this.#fields)
      select.addEventListener('change', () => {
        this.#chosen = { ...this.#chosen, [name]: select.value || undefined }
        change()
      })
    box.querySelector('button')?.addEventListener('click', () => {
      this.#chosen = {}
      change()
      box.querySelector('summary')?.focus()
    })
  }

  /** Takes over what an address says. */
  read(parameters: URLSearchParams): void {
    this.#chosen = Object.fromEntries(
      filterNames.flatMap((name) => {
        const value = parameters.get(name)
        return value ? [[name, value]] : []
      }),
    )
    if (Object.keys(this.#chosen).length > 0) this.#box.querySelector('details')?.setAttribute('open', '')
  }

  /** Takes over what the reader chose before this script had come; tells whether there is any. */
  takeOver(): boolean {
    const early = this.#fields.filter(({ select }) => select.value)
    for (const { name, select } of early) this.#chosen = { ...this.#chosen, [name]: select.value }
    return early.length > 0
  }

  /** Writes what is chosen into an address. */
  write(parameters: URLSearchParams): void {
    for (const name of filterNames) {
      const value = this.#chosen[name]
      if (value) parameters.set(name, value)
      else parameters.delete(name)
    }
  }

  /** The hits that all filters let through, in their order. */
  filter(hits: readonly Hit[]): Hit[] {
    return filterHits(hits, this.#chosen)
  }

  /** Offers what there is to choose among these hits, with how many there are of each. */
  show(hits: readonly Hit[], answer: Answer | null): void {
    for (const field of this.#fields) this.#offer(field, hits, answer)
    const count = Object.values(this.#chosen).filter(Boolean).length
    const shown = this.#box.querySelector<HTMLElement>('[data-filter-count]')
    if (shown) shown.textContent = count > 0 ? this.#inBrackets(count) : ''
    const isUseful = this.#fields.some(({ select }) => !select.closest('label')?.hidden)
    this.#box.toggleAttribute('hidden', hits.length < 2 || !isUseful)
  }

  /** A number in the brackets of the page's language. */
  #inBrackets(count: number): string {
    const pattern = this.#box.querySelector<HTMLElement>('[data-filter-count]')?.dataset.pattern ?? ''
    return pattern.replace('{count}', String(count))
  }

  #offer({ name, select, options }: FilterField, hits: readonly Hit[], answer: Answer | null): void {
    const counts = countValues(filterHits(hits, { ...this.#chosen, [name]: undefined }), name)
    const chosen = this.#chosen[name] ?? ''
    const known = name === 'region' ? [...options, ...placeOptions(counts, answer)] : options
    const offered = known
      .filter(({ value }) => value === '' || value === chosen || counts.has(value))
      .map(({ value, text }) => {
        const option = new Option(value ? `${text}${this.#inBrackets(counts.get(value) ?? 0)}` : text, value)
        option.selected = value === chosen
        return option
      })
    select.replaceChildren(...offered)
    // One choice is none.
    const field = select.closest('label')
    if (field) field.hidden = offered.length < 3 && !chosen
  }
}

/** How many hits there are of each value. */
function countValues(hits: readonly Hit[], name: FilterName): Map<string, number> {
  const counts = new Map<string, number>()
  for (const hit of hits)
    for (const value of new Set(valuesOf(hit, name))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Places are too many to stand in the page: those among the hits, by name. */
function placeOptions(counts: ReadonlyMap<string, number>, answer: Answer | null): HTMLOptionElement[] {
  const names = answer?.finder.catalogue.regions
  return [...counts.keys()]
    .filter((code) => code !== nation && names?.has(code))
    .sort()
    .map((code) => new Option(names?.get(code) ?? code, code))
}

provideCode({ SearchFilters, writeNotes })
