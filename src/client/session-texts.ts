/** The full texts of a search as it goes on in the browser. It comes with the second script of search. */
import type { Answer, Engine } from '../search/engine.ts'
import { filesOfExact, openTextIndex } from '../search/text-index.ts'
import type { TextMatch } from '../search/text-match.ts'
import { createTextQuery, type TextQuery } from '../search/text-query.ts'
import type { TextResult, TextSearch } from '../search/text-search.ts'
import { loadPart } from './load-part.ts'
import { runSearchScript } from './search-files.ts'
import { progressOf, type Turn } from './search-progress.ts'

/** Joins the full texts to what the finder has answered. */
export class SessionTexts {
  private readonly engine: Engine
  private readonly version: string
  private readonly texts: TextSearch
  private wide: Promise<TextSearch> | null = null

  constructor(engine: Engine, version: string) {
    this.engine = engine
    this.version = version
    this.texts = openTextIndex(engine.reader.locale, (name) => loadPart(engine.reader.locale, name, version))
  }

  /** Searches our own index for a query that the finder has answered. */
  async ask(turn: Turn, answer: Answer): Promise<void> {
    const query = createTextQuery(answer.found.meaning, answer.finder.words)
    try {
      const result = await this.texts.find(query, { loosely: answer.state !== 'results', files: answer.files })
      this.tell(turn, query, result)
    } catch {
      turn.show(progressOf(answer, { failed: 'texts' }))
    }
  }

  /**
   * Shows the pages that hold a query to the letter, where the finder has nothing so far: what they are read from is
   * needed in any case.
   *
   * @returns Whether there are any.
   */
  async askExactly(turn: Turn, answer: Answer): Promise<boolean> {
    const query = createTextQuery(answer.found.meaning, answer.finder.words)
    const result = await this.texts.find(query, { loosely: false, files: filesOfExact }).catch(() => null)
    if (!result || result.matches.length === 0) return false
    turn.show(progressOf(this.engine.askNow(turn.query, result.matches), { done: false }))
    return true
  }

  private tell(turn: Turn, query: TextQuery, { matches, more }: TextResult): void {
    turn.show(
      progressOf(this.engine.ask(turn.query, matches), {
        more: more && (async () => this.tell(turn, query, await more())),
        widen: () => this.widen(turn, query, matches),
      }),
    )
  }

  /** Pagefind searches every text for any of the words. Where it cannot run, our own index does, and it is said. */
  private async widen(turn: Turn, query: TextQuery, before: readonly TextMatch[]): Promise<void> {
    const found = await this.openWide()
      .then((wide) => wide.find(query, { loosely: true }))
      .catch(() => null)
    const own = found ?? (await this.texts.find({ ...query, exact: '' }, { loosely: true }).catch(() => null))
    const matches = [...before, ...(own?.matches ?? [])]
    turn.show(progressOf(this.engine.ask(turn.query, matches), { failed: found ? null : 'wide' }))
  }

  private openWide(): Promise<TextSearch> {
    this.wide ??= runSearchScript('wide', this.version).then(() => {
      const open = globalThis.shebaoCode?.openWideSearch
      if (!open) throw new Error('The script that searches all texts came without its code.')
      return open(this.engine.reader.locale, this.version)
    })
    // What failed once may work the next time.
    this.wide.catch(() => {
      this.wide = null
    })
    return this.wide
  }
}
