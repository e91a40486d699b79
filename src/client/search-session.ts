/** A search as it goes on in the browser: first hits from the small index, better ones as more is loaded. */
import { type Locale, otherLocale } from '../i18n/locales.ts'
import { createUrl } from '../i18n/urls.ts'
import { type Answer, Engine, type Want } from '../search/engine.ts'
import { loadPart } from './search-files.ts'
import { openTextSearch, type TextResult, type TextSearch } from './search-text.ts'

/** How far an answer has come. */
export interface Progress {
  answer: Answer
  /** Nothing further will change it. */
  done: boolean
  /** Full texts were to be searched and could not be. */
  textFailed: boolean
  /** Gives further results; null when all are there. */
  more: (() => Promise<void>) | null
}

/** Holds what has been loaded for a reader of one language; one for a page is enough. */
export class SearchSession {
  readonly locale: Locale
  private readonly version: string
  private readonly engine: Engine
  private text: Promise<TextSearch> | null = null
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
    const turn = this.turn
    const isCurrent = (): boolean => turn === this.turn
    await this.open()
    if (!isCurrent()) return
    let answer = this.engine.ask(query)
    const wantsMore = answer.wants.length > 0 || fullText
    show({ answer, done: !wantsMore, textFailed: false, more: null })
    answer = await this.loadWants(query, answer, isCurrent)
    if (!isCurrent()) return
    if (fullText) await this.askTexts(query, answer, isCurrent, show)
    else if (wantsMore) show({ answer, done: true, textFailed: false, more: null })
  }

  /** Drops whatever is still under way. */
  cancel(): void {
    this.turn += 1
  }

  private async loadWants(query: string, first: Answer, isCurrent: () => boolean): Promise<Answer> {
    let answer = first
    // A part that cannot be loaded is not asked for twice.
    const refused = new Set<string>()
    for (;;) {
      const wants = answer.wants.filter(({ locale, part }) => !refused.has(`${locale} ${part}`))
      if (wants.length === 0 || !isCurrent()) return answer
      const outcomes = await Promise.all(
        wants.map((want) =>
          this.load(want).then(
            () => true,
            () => false,
          ),
        ),
      )
      outcomes.forEach((isLoaded, index) => {
        const want = wants[index]
        if (want && !isLoaded) refused.add(`${want.locale} ${want.part}`)
      })
      if (isCurrent()) answer = this.engine.ask(query)
    }
  }

  private async askTexts(
    query: string,
    answer: Answer,
    isCurrent: () => boolean,
    show: (progress: Progress) => void,
  ): Promise<void> {
    const tell = ({ matches, more }: TextResult): void => {
      if (!isCurrent()) return
      const next = more && (async () => tell(await more()))
      show({ answer: this.engine.ask(query, matches), done: true, textFailed: false, more: next })
    }
    try {
      this.text ??= openTextSearch(this.locale, this.version)
      const text = await this.text
      if (isCurrent()) tell(await text.find(answer.textQuery, { loosely: answer.state !== 'results' }))
    } catch {
      this.text = null
      if (isCurrent()) show({ answer, done: true, textFailed: true, more: null })
    }
  }

  private async load(want: Want): Promise<void> {
    if (this.engine.has(want)) return
    const part = await loadPart(want.locale, want.part, this.version)
    if (!this.engine.has(want)) this.engine.add(want.locale, want.part, part)
  }
}
