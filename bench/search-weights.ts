/**
 * What a first visit loads for a search, summed up from the sizes of the files that the engine asks for: what the
 * browser loads, without the browser, so that hundreds of queries can be weighed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PartReader } from '../integrations/search/load.ts'
import { type Locale, otherLocale } from '../src/i18n/locales.ts'
import { createUrl } from '../src/i18n/urls.ts'
import { type Answer, Engine, isForFiles, type Want } from '../src/search/engine.ts'
import { further } from '../src/search/further.ts'
import { partFile, type ScriptName, scriptFile, searchFolder } from '../src/search/part-file.ts'
import type { PartName } from '../src/search/parts.ts'
import { scout } from '../src/search/scout.ts'
import { filesOfExact } from '../src/search/text-index.ts'
import type { TextQuery } from '../src/search/text-query.ts'
import type { TextSearch } from '../src/search/text-search.ts'

/** What a query loads, in bytes as they are sent. */
export interface Weights {
  /** Until the first suggestions of the field; null when there are none. */
  field: number | null
  /** Until the first hits of the search page; null when there are none. */
  page: number | null
  /** The whole first search on the search page, full texts and all. */
  whole: number
  /** What the whole is made of: scripts and parts by name. */
  files: ReadonlyMap<string, number>
}

/** What every page carries of search: by so much the site's own script is heavier, as it is sent, than one without its loader. */
const loader = 650

/** Weighs searches on a finished build. */
export class Weigher {
  private readonly folder: string
  private readonly reader: PartReader
  private readonly sizes = new Map<string, number>()

  constructor(built: string, reader: PartReader) {
    this.folder = join(built, searchFolder)
    this.reader = reader
  }

  /** Weighs a first search, from a cold start. */
  async weigh(query: string, locale: Locale): Promise<Weights> {
    const files = new Map<string, number>()
    const texts = further.openTextIndex(locale, async (name) => {
      files.set(`${locale} ${name}`, this.sizeOfPart(locale, name))
      return this.reader.read(locale, name)
    })
    const { answer, first, quoted } = await this.answer(query, locale, { files, texts })
    const result = await texts.find(textQueryOf(answer), { loosely: answer.state !== 'results', files: answer.files })
    const [field, page] = [this.sizeOfScript('field'), this.sizeOfScript('page')]
    // Of what finds nothing before the full texts, those are the first hits; the field does not look into them.
    const until = quoted ?? first ?? (result.matches.length > 0 ? totalOf(files) : null)
    files.set('page', page)
    files.set('filters', this.sizeOfScript('filters'))
    return { field: first && first + field, page: until && until + page, whole: totalOf(files), files }
  }

  /** Answers as far as the finder goes, and says what was loaded until the first hits; null when there were none. */
  private async answer(
    query: string,
    locale: Locale,
    { files, texts }: { files: Map<string, number>; texts: TextSearch },
  ): Promise<{ answer: Answer; first: number | null; quoted: number | null }> {
    const engine = new Engine({ locale, other: otherLocale(locale), urlOf: createUrl })
    let wants: readonly Want[] = [{ locale, part: 'core' }]
    let first: number | null = null
    let quoted: number | null = null
    let mayQuote = true
    files.set('base', this.sizeOfScript('base'))
    for (;;) {
      for (const want of wants) this.load(engine, want, files)
      const answer = engine.ask(query)
      if (answer.hits.length > 0) first ??= totalOf(files)
      else if (engine.further && mayQuote && first === null) {
        // The search page shows what holds the query to the letter before it loads the rest.
        const { matches } = await texts.find(textQueryOf(answer), { loosely: false, files: filesOfExact })
        if (matches.length > 0) quoted = totalOf(files)
        mayQuote = false
      }
      if (answer.wants.length === 0 && engine.further) return { answer, first, quoted }
      if (!engine.further && answer.wantsScout) {
        files.set('scout', this.sizeOfScript('scout'))
        engine.scout = scout
        wants = []
        continue
      }
      wants = answer.wants
      if (!engine.further && isForFiles(answer)) continue
      // What reads all the rest comes with the first of it.
      files.set('further', this.sizeOfScript('further'))
      engine.further = further
    }
  }

  private load(engine: Engine, { locale, part }: Want, files: Map<string, number>): void {
    files.set(`${locale} ${part}`, this.sizeOfPart(locale, part))
    engine.add(locale, part, this.reader.read(locale, part))
  }

  private sizeOfScript(name: ScriptName): number {
    return this.sizeOf(scriptFile(name, this.reader.version))
  }

  private sizeOfPart(locale: Locale, part: PartName): number {
    return this.sizeOf(partFile(locale, part, this.reader.version))
  }

  private sizeOf(file: string): number {
    const known = this.sizes.get(file) ?? gzipSync(readFileSync(join(this.folder, file)), { level: 6 }).length
    this.sizes.set(file, known)
    return known
  }
}

function textQueryOf({ found, finder }: Answer): TextQuery {
  return further.createTextQuery(found.meaning, finder.words)
}

function totalOf(files: ReadonlyMap<string, number>): number {
  return loader + [...files.values()].reduce((sum, size) => sum + size, 0)
}
