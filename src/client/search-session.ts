/** A search as it goes on in the browser: first hits from the small index, better ones as more is loaded. */
import { type Locale, otherLocale } from '../i18n/locales.ts'
import { createFoundUrl } from '../i18n/urls.ts'
import { type Answer, Engine, isForFiles, type Want } from '../search/engine.ts'
import type { Steps } from '../search/steps.ts'
import { loadPart } from './load-part.ts'
import { runSearchScript } from './search-files.ts'
import { type Progress, progressOf, type Turn } from './search-progress.ts'
import type { SessionTexts } from './session-texts.ts'

/** Milliseconds of work between two chances for a key to be answered. */
const slice = 8

async function runInSlices(steps: Steps<void>): Promise<void> {
  for (;;) {
    const end = performance.now() + slice
    do {
      if (steps.next().done) return
    } while (performance.now() < end)
    await giveWay()
  }
}

/** Lets the browser do what waits. Timers that follow one another would each wait four milliseconds. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** Holds what has been loaded for a reader of one language; one for a page is enough. */
export class SearchSession {
  readonly locale: Locale
  readonly #version: string
  readonly #engine: Engine
  #texts: SessionTexts | null = null
  #reading: Promise<void> | null = null
  #turn = 0

  constructor(locale: Locale, version: string) {
    this.locale = locale
    this.#version = version
    this.#engine = new Engine({ locale, other: otherLocale(locale), urlOf: createFoundUrl })
  }

  /**
   * Loads what the first hits need.
   *
   * @throws Error when it cannot be loaded.
   */
  async open(): Promise<void> {
    await this.#load({ locale: this.locale, part: 'core' })
    // Once something has been read, keys are answered from that while the rest is read.
    if (!this.#engine.canAnswer) await this.#read()
  }

  /** A word of the interface; '' before the data is there. */
  word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = this.#engine.get(this.locale, 'core')?.strings[key] ?? ''
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
  }

  /**
   * Answers a query, at once and then better. An answer that a newer query has overtaken is dropped.
   *
   * @param fullText Whether to search full texts as well.
   * @throws Error when not even the first hits can be had.
   */
  async ask(query: string, { fullText }: { fullText: boolean }, show: (progress: Progress) => void): Promise<void> {
    this.#turn += 1
    const number = this.#turn
    const isCurrent = (): boolean => number === this.#turn
    const turn: Turn = { query, isCurrent, show: (progress) => isCurrent() && show(progress) }
    await this.open()
    if (!isCurrent()) return
    let answer = this.#engine.askNow(query)
    const wantsMore = answer.wants.length > 0 || !this.#engine.isRead || !this.#engine.further
    turn.show(progressOf(answer, { done: !wantsMore && !fullText }))
    if (wantsMore) answer = await this.#loadWants(turn, await this.#askScout(turn, answer), fullText)
    if (!isCurrent()) return
    if (fullText) await this.#askTexts(turn, answer)
    else if (wantsMore) turn.show(progressOf(answer, { done: true }))
  }

  /** Drops whatever is still under way. */
  cancel(): void {
    this.#turn += 1
  }

  /** What the core knows nothing of small files may: they come before all that is large. */
  async #askScout(turn: Turn, first: Answer): Promise<Answer> {
    if (!first.wantsScout) return first
    await runSearchScript('scout', this.#version).catch(() => undefined)
    this.#engine.scout = globalThis.shebaoCode?.scout ?? null
    const answer = await this.#loadFiles(turn)
    if (answer.hits.length > 0) turn.show(progressOf(answer, { done: false }))
    return answer
  }

  /** Answers as well as small files can tell. */
  async #loadFiles(turn: Turn): Promise<Answer> {
    let answer = this.#engine.askNow(turn.query)
    while (isForFiles(answer) && turn.isCurrent()) {
      await Promise.all(answer.wants.map((want) => this.#load(want).catch(() => this.#engine.giveUp(want))))
      answer = this.#engine.askNow(turn.query)
    }
    return answer
  }

  async #loadWants(turn: Turn, first: Answer, fullText: boolean): Promise<Answer> {
    this.#engine.retry()
    let answer = first
    let isShown = first.hits.length > 0
    let mayQuote = fullText
    // What is not read yet may make the answer want less.
    let wants = this.#engine.isRead ? first.wants : []
    const further = this.#loadFurther()
    do {
      await Promise.all([further, ...wants.map((want) => this.#load(want).catch(() => this.#engine.giveUp(want)))])
      await this.#read()
      if (!turn.isCurrent()) return answer
      answer = this.#engine.ask(turn.query)
      wants = answer.wants
      // The first hits are shown as soon as there are some.
      if (!isShown && answer.hits.length > 0) {
        turn.show(progressOf(answer, { done: false }))
        isShown = true
      } else if (!isShown && mayQuote) {
        isShown = (await this.#openTexts()?.askExactly(turn, answer)) ?? false
        mayQuote = false
      }
    } while (wants.length > 0)
    return answer
  }

  /** Reads what has been loaded, in slices, so that keys are answered in between. */
  #read(): Promise<void> {
    this.#reading ??= runInSlices(this.#engine.read()).finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  /** Without it the first hits stay as they are. */
  async #loadFurther(): Promise<void> {
    if (this.#engine.further) return
    await runSearchScript('further', this.#version).catch(() => undefined)
    const further = globalThis.shebaoCode?.further
    if (further && !this.#engine.further) this.#engine.further = further
  }

  async #askTexts(turn: Turn, answer: Answer): Promise<void> {
    const texts = this.#openTexts()
    if (texts) await texts.ask(turn, answer)
    else turn.show(progressOf(answer, { failed: 'texts' }))
  }

  /** Null while the script that reads them is not there. */
  #openTexts(): SessionTexts | null {
    this.#texts ??= globalThis.shebaoCode?.openTexts?.(this.#engine, this.#version) ?? null
    return this.#texts
  }

  async #load(want: Want): Promise<void> {
    if (this.#engine.has(want)) return
    const part = await loadPart(want.locale, want.part, this.#version)
    if (!this.#engine.has(want)) this.#engine.add(want.locale, want.part, part)
  }
}
