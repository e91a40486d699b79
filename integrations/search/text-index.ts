import type { Locale } from '../../src/i18n/locales.ts'
import { fileOfKey } from '../../src/search/file-of-key.ts'
import type { TextLine, TextLines, TextPage, TextPart } from '../../src/search/parts.ts'
import { encodePostings } from '../../src/search/postings.ts'
import { isAside } from '../../src/search/text-match.ts'
import { gap, placeKeys } from '../../src/search/text-places.ts'

/** The full-text index of a language, ready to be written: see `TextPart`. */
export interface TextIndex {
  text: TextPart
  /** Postings by file: keys and places, separated by spaces. */
  words: string[]
  lines: TextLines[]
}

/** A search looks into a handful of files: as many as keep each at some kilobytes. */
const wordFiles = 512
/** Characters of text in a file of lines: some 1.5 kB each when sent. */
const linesLength: Readonly<Record<Locale, number>> = { en: 1800, 'zh-CN': 750 }

/**
 * Builds the full-text index: for each pair of Chinese characters and each other word all places where it stands, and
 * the texts in small files by place, so that a query loads what it needs and nothing else.
 */
export function buildTextIndex(pages: readonly TextPage[], locale: Locale): TextIndex {
  const builder = new Builder(linesLength[locale])
  pages.forEach((page, number) => {
    builder.addPage(page, number)
  })
  return builder.finish()
}

/** A file of lines that is still being filled. */
interface OpenLines {
  pages: TextLines['pages'][number][]
  sections: TextLine[]
}

class Builder {
  private readonly places = new Map<string, number[]>()
  private readonly lines: OpenLines[] = []
  private readonly starts: number[] = []
  private readonly pages: [start: number, title: number, aside: number][] = []
  private readonly longest: number
  private length = 0
  private place = 0

  constructor(longest: number) {
    this.longest = longest
  }

  addPage({ url, title, sections }: TextPage, number: number): void {
    const start = this.place
    this.addText(title)
    const afterTitle = this.place
    // What only names other pages stands last, so that one number tells it from the rest.
    const own = sections.filter(([anchor]) => !isAside(anchor))
    const asides = sections.filter(([anchor]) => isAside(anchor))
    let file: OpenLines | undefined
    const add = ([anchor, heading, text]: TextPage['sections'][number]): void => {
      if (!file || this.length > this.longest) file = this.openFile(url, title, number)
      this.length += text.length
      file.sections.push([this.place, number, anchor, heading, text])
      this.addText(text)
    }
    for (const section of own) add(section)
    this.pages.push([start, afterTitle, this.place])
    for (const section of asides) add(section)
  }

  finish(): TextIndex {
    const words = Array.from({ length: wordFiles }, (): string[] => [])
    for (const [key, places] of [...this.places].sort(([a], [b]) => (a < b ? -1 : 1)))
      words[fileOfKey(key, wordFiles)]?.push(key, encodePostings(places))
    return {
      text: {
        files: wordFiles,
        pages: encodePostings(this.pages.flat()),
        lines: encodePostings(this.starts),
      },
      words: words.map((parts) => parts.join(' ')),
      lines: this.lines,
    }
  }

  private openFile(url: string, title: string, page: number): OpenLines {
    let file = this.lines.at(-1)
    if (!file || this.length > this.longest) {
      file = { pages: [], sections: [] }
      this.lines.push(file)
      this.starts.push(this.place)
      this.length = 0
    }
    file.pages.push([page, url, title])
    return file
  }

  private addText(text: string): void {
    const { keys, length } = placeKeys(text)
    for (const { key, place } of keys) {
      const list = this.places.get(key)
      if (list) list.push(this.place + place)
      else this.places.set(key, [this.place + place])
    }
    this.place += length + gap
  }
}
