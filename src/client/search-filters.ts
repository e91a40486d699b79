/** The filters of the search page: which kinds, topics, places and readers to show. Runs in the browser. */
import type { Answer } from '../search/engine.ts'
import type { Hit } from '../search/hit.ts'

/** What can be filtered by, as it stands in the address. */
const filterNames = ['kind', 'topic', 'region', 'audience'] as const

type FilterName = (typeof filterNames)[number]

/** The values chosen; what is left out is not filtered by. */
export type Filters = Partial<Record<FilterName, string>>

/** Hits for the whole country, in the filter of places. */
const nation = '000000'

/** Reads the filters of an address. */
export function readFilters(parameters: URLSearchParams): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = parameters.get(name)
      return value ? [[name, value]] : []
    }),
  )
}

/** Writes the filters into an address. */
export function writeFilters(parameters: URLSearchParams, filters: Filters): void {
  for (const name of filterNames) {
    const value = filters[name]
    if (value) parameters.set(name, value)
    else parameters.delete(name)
  }
}

/** The hits that all filters let through, in their order. */
export function filterHits(hits: readonly Hit[], filters: Filters): Hit[] {
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

/** The form with the filters, made from its template once there is something to filter. */
export class SearchFilters {
  private filters: Filters = {}
  private readonly fields: readonly FilterField[]
  private readonly box: Element
  private readonly count: Element | null

  /**
   * @param box Where the form stands.
   * @param form The form: a `<select>` of each name, with all its options except places.
   * @param change What to do when the reader has chosen.
   */
  constructor(box: Element, form: DocumentFragment, change: () => void) {
    this.box = box
    this.fields = filterNames.flatMap((name) => {
      const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
      return select ? [{ name, select, options: [...select.options] }] : []
    })
    this.count = form.querySelector('[data-filter-count]')
    for (const { name, select } of this.fields)
      select.addEventListener('change', () => {
        this.filters = { ...this.filters, [name]: select.value || undefined }
        change()
      })
    form.querySelector('button')?.addEventListener('click', () => {
      this.filters = {}
      change()
      this.box.querySelector('summary')?.focus()
    })
    box.replaceChildren(form)
    box.toggleAttribute('hidden', true)
  }

  get chosen(): Filters {
    return this.filters
  }

  /** Takes over what an address says. */
  set(filters: Filters): void {
    this.filters = filters
    if (Object.keys(filters).length > 0) this.box.querySelector('details')?.setAttribute('open', '')
  }

  /** Offers what there is to choose among these hits, with how many there are of each. */
  show(hits: readonly Hit[], answer: Answer | null): void {
    for (const field of this.fields) this.offer(field, hits, answer)
    const count = Object.values(this.filters).filter(Boolean).length
    if (this.count) this.count.textContent = count > 0 ? ` (${count})` : ''
    const isUseful = this.fields.some(({ select }) => !select.closest('label')?.hidden)
    this.box.toggleAttribute('hidden', hits.length < 2 || !isUseful)
  }

  private offer({ name, select, options }: FilterField, hits: readonly Hit[], answer: Answer | null): void {
    const counts = countValues(filterHits(hits, { ...this.filters, [name]: undefined }), name)
    const chosen = this.filters[name] ?? ''
    const known = name === 'region' ? [...options, ...placeOptions(counts, answer)] : options
    const offered = known
      .filter(({ value }) => value === '' || value === chosen || counts.has(value))
      .map(({ value, text }) => {
        const option = new Option(value ? `${text} (${counts.get(value) ?? 0})` : text, value)
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
