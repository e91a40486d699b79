/** A search as it goes on in the browser: first hits from the small index, better ones as more is loaded. */
import { type Locale, otherLocale } from '../i18n/locales.ts'
import { createUrl } from '../i18n/urls.ts'
import { type Answer, Engine, type Want } from '../search/engine.ts'
import type { TextMatch } from '../search/text-match.ts'
import type { TextQuery } from '../search/text-query.ts'
import type { TextResult, TextSearch } from '../search/text-search.ts'
import { loadPart, runSearchScript } from './search-files.ts'

/** How far an answer has come. */
export interface Progress {
  answer: Answer
  /** Nothing further will change it. */
  done: boolean
  /** What could not be had: the full texts, or the engine that searches them all (then our own index has answered). */
  failed: 'texts' | 'wide' | null
  /** Gives further results; null when all are there. */
  more: (() => Promise<void>) | null
  /** Searches all texts for any of the words; null before there is anything to go on from, and when it has been done. */
  widen: (() => Promise<void>) | null
}

/** A query on its way. */
interface Turn {
  query: string
  /** Whether no newer query has overtaken it. */
  isCurrent: () => boolean
  show: (progress: Progress) => void
}

/** Holds what has been loaded for a reader of one language; one for a page is enough. */
export class SearchSession {
  readonly locale: Locale
  private readonly version: string
  private readonly engine: Engine
  private texts: TextSearch | null = null
  private wide: Promise<TextSearch> | null = null
  private turn = 0

  constructor(locale: Locale, version: string) {
    this.locale = locale
    this.version = version
    this.engine = new Engine({ locale, other: otherLocale(locale), urlOf: createUrl })
  }

  /**
   * Loads what the first hits need.
   *
   * @throws Error when it cannot be loaded.
   */
  async open(): Promise<void> {
    await this.load({ locale: this.locale, part: 'core' })
  }

  /** A word of the interface; '' before the data is there. */
  word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = this.engine.get(this.locale, 'core')?.strings[key] ?? ''
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
  }

  /**
   * Answers a query, at once and then better. An answer that a newer query has overtaken is dropped.
   *
   * @param fullText Whether to search full texts as well.
   * @throws Error when not even the first hits can be had.
   */
  async ask(query: string, { fullText }: { fullText: boolean }, show: (progress: Progress) => void): Promise<void> {
    this.turn += 1
    const number = this.turn
    const isCurrent = (): boolean => number === this.turn
    const turn: Turn = { query, isCurrent, show: (progress) => isCurrent() && show(progress) }
    await this.open()
    if (!isCurrent()) return
    let answer = this.engine.ask(query)
    const wantsMore = answer.wants.length > 0 || !this.engine.further
    this.tell(turn, answer, { done: !wantsMore && !fullText })
    if (wantsMore) answer = await this.loadWants(turn, answer)
    if (!isCurrent()) return
    if (fullText) await this.askTexts(turn, answer)
    else if (wantsMore) this.tell(turn, answer, { done: true })
  }

  /** Drops whatever is still under way. */
  cancel(): void {
    this.turn += 1
  }

  private tell({ show }: Turn, answer: Answer, progress: Partial<Progress>): void {
    show({ answer, done: true, failed: null, more: null, widen: null, ...progress })
  }

  private async loadWants({ query, isCurrent }: Turn, first: Answer): Promise<Answer> {
    this.engine.retry()
    let answer = first
    const further = this.loadFurther()
    do {
      const loading = answer.wants.map((want) => this.load(want).catch(() => this.engine.giveUp(want)))
      await Promise.all([further, ...loading])
      if (!isCurrent()) return answer
      answer = this.engine.ask(query)
    } while (answer.wants.length > 0)
    return answer
  }

  /** Without it the first hits stay as they are. */
  private async loadFurther(): Promise<void> {
    if (this.engine.further) return
    await runSearchScript('further', this.version).catch(() => undefined)
    const further = globalThis.shebaoCode?.further
    if (further && !this.engine.further) this.engine.further = further
  }

  private async askTexts(turn: Turn, answer: Answer): Promise<void> {
    const { further } = this.engine
    if (!further) return this.tell(turn, answer, { failed: 'texts' })
    const query = further.createTextQuery(answer.found.meaning, answer.finder.words)
    this.texts ??= further.openTextIndex(this.locale, (name) => loadPart(this.locale, name, this.version))
    try {
      const result = await this.texts.find(query, { loosely: answer.state !== 'results', files: answer.files })
      this.tellTexts(turn, query, result)
    } catch {
      this.tell(turn, answer, { failed: 'texts' })
    }
  }

  private tellTexts(turn: Turn, query: TextQuery, { matches, more }: TextResult): void {
    this.tell(turn, this.engine.ask(turn.query, matches), {
      more: more && (async () => this.tellTexts(turn, query, await more())),
      widen: () => this.widen(turn, query, matches),
    })
  }

  /** Pagefind searches every text for any of the words. Where it cannot run, our own index does, and it is said. */
  private async widen(turn: Turn, query: TextQuery, before: readonly TextMatch[]): Promise<void> {
    const found = await this.openWide()
      .then((wide) => wide.find(query, { loosely: true }))
      .catch(() => null)
    const own = found ?? (await this.texts?.find({ ...query, exact: '' }, { loosely: true }).catch(() => null))
    const matches = [...before, ...(own?.matches ?? [])]
    this.tell(turn, this.engine.ask(turn.query, matches), { failed: found ? null : 'wide' })
  }

  private openWide(): Promise<TextSearch> {
    this.wide ??= runSearchScript('wide', this.version).then(() => {
      const open = globalThis.shebaoCode?.openWideSearch
      if (!open) throw new Error('The script that searches all texts came without its code.')
      return open(this.locale, this.version)
    })
    // What failed once may work the next time.
    this.wide.catch(() => {
      this.wide = null
    })
    return this.wide
  }

  private async load(want: Want): Promise<void> {
    if (this.engine.has(want)) return
    const part = await loadPart(want.locale, want.part, this.version)
    if (!this.engine.has(want)) this.engine.add(want.locale, want.part, part)
  }
}
