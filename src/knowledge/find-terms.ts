import type { ArticleParagraph } from './article-structure.ts'
import { listLines } from './compare-texts.ts'
import type { Term } from './entries.ts'

/** A term found in the official wording: characters from `start` up to `end`. */
export interface FoundTerm {
  start: number
  end: number
  /** The key of the term. */
  term: string
}

/** Finds terms in a piece of Chinese text, in order, none overlapping. */
export type TermFinder = (text: string) => FoundTerm[]

/**
 * Prepares a finder of terms by their Chinese names; the longest name wins. Names that stand in the title of the law are
 * left out: whoever reads the Social Insurance Law knows what it is about, and the word is in every line of it.
 */
export function createTermFinder(terms: readonly Term[], lawTitle: string): TermFinder {
  const names = terms
    .map(({ key, facts }) => ({ key, name: facts.name['zh-CN'] }))
    .filter(({ name }) => /^[\u4e00-\u9fff]{2,}$/.test(name) && !lawTitle.includes(name))
    .sort((a, b) => b.name.length - a.name.length || (a.key < b.key ? -1 : 1))
  return (text) => {
    const found: FoundTerm[] = []
    for (const { key, name } of names) {
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
        const end = start + name.length
        if (found.every((other) => end <= other.start || other.end <= start)) found.push({ start, end, term: key })
      }
    }
    return found.sort((a, b) => a.start - b.start)
  }
}

/**
 * Where each term of an article is met first, by the anchor of the line, in reading order.
 */
export function findFirstMentions(
  paragraphs: readonly ArticleParagraph[],
  findTerms: TermFinder,
): ReadonlyMap<string, readonly FoundTerm[]> {
  const met = new Set<string>()
  return new Map(
    listLines(paragraphs).map(({ anchor, text }) => {
      const fresh = findTerms(text).filter(({ term }) => {
        const isFresh = !met.has(term)
        met.add(term)
        return isFresh
      })
      return [anchor, fresh] as const
    }),
  )
}
