/** How well a page's full text answers. One module for whatever brought the text. Runs in the browser and in Node. */
import type { TextPage } from './parts.ts'
import type { TextQuery } from './text-query.ts'

/** A page whose text answers a query. */
export interface TextMatch {
  page: { url: string; title: string }
  /** Whether the text holds the query to the letter. */
  exact: boolean
  /** Whether it does so only where it names other pages or where things were read. */
  aside: boolean
  /** 0 to 1. */
  score: number
  anchor: string
  /** The heading of the section that matched; '' at the top of a page. */
  heading: string
  /** The words around the match. */
  line: string
}

interface FoldedPage {
  title: string
  sections: readonly { heading: string; text: string }[]
}

const foldedPages = new WeakMap<TextPage, FoldedPage>()
const lengthOfLine = { han: 60, latin: 150 }
/** Sections that name other pages and where things were read: what they say is no answer of this page. */
const asides = /^(?:related|rests|sources?|s)(?:-|$)/

/** Whether a section only names other pages or where things were read. */
export function isAside(anchor: string): boolean {
  return asides.test(anchor)
}

const insideWord = /^[a-z0-9]{2}$/
/** A page that says less of the query than this is no answer. */
const leastCoverage = 0.6

/** Matches one page; null when it holds neither the query nor enough of its words. */
export function matchPage(page: TextPage, query: TextQuery, loosely = true): TextMatch | null {
  return matchExactly(page, query) ?? (loosely ? matchLoosely(page, query) : null)
}

function matchExactly(page: TextPage, { exact }: TextQuery): TextMatch | null {
  if (!exact) return null
  const folded = foldPage(page)
  const places = folded.sections.flatMap(({ heading, text }, index) => {
    const at = indexOfWords(text, exact)
    const inHeading = indexOfWords(heading, exact) >= 0
    const worth = isAside(page.sections[index]?.[0] ?? '') ? 0 : inHeading ? 2 : 1
    return at < 0 && !inHeading ? [] : [{ index, at: Math.max(at, 0), worth }]
  })
  const inTitle = indexOfWords(folded.title, exact) >= 0
  if (places.length === 0 && !inTitle) return null
  const most = Math.max(0, ...places.map(({ worth }) => worth))
  const place = places.find(({ worth }) => worth === most)
  const aside = most === 0 && !inTitle
  const score = exactScore({ inTitle, inHeading: most === 2, aside, count: Math.min(places.length, 6) })
  return toMatch(page, place?.index ?? 0, { at: place?.at ?? 0, score, exact: true, aside })
}

/** How good a page is that holds the query to the letter. */
export function exactScore(found: { inTitle: boolean; inHeading: boolean; aside: boolean; count: number }): number {
  if (found.aside && !found.inTitle) return 0.3
  return 0.56 + (found.inTitle ? 0.14 : 0) + (found.inHeading ? 0.1 : 0.05) + found.count * 0.01
}

/** How good a page is that holds words of the query: all over the page, together in one place, in its title. */
export function looseScore(share: { coverage: number; together: number; titled: number }): number {
  return 0.15 * share.coverage + 0.12 * share.together + 0.08 * share.titled
}

/** Where a text holds words to the letter. Chinese is found anywhere; Latin words only as whole ones. */
export function indexOfWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = `${text.charAt(at - 1)}${words.charAt(0)}`
    const after = `${words.slice(-1)}${text.charAt(at + words.length)}`
    if (!insideWord.test(before) && !insideWord.test(after)) return at
  }
  return -1
}

function matchLoosely(page: TextPage, { terms }: TextQuery): TextMatch | null {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return null
  const folded = foldPage(page)
  const inTitle = terms.map(({ pattern }) => holds(pattern, folded.title))
  const onPage = terms.map((_, index) => inTitle[index] ?? false)
  let best = { index: 0, at: 0, weight: 0 }
  folded.sections.forEach(({ heading, text }, index) => {
    if (isAside(page.sections[index]?.[0] ?? '')) return
    let weight = 0
    let at = -1
    terms.forEach((term, number) => {
      const found = place(term.pattern, text)
      if (found < 0 && !holds(term.pattern, heading)) return
      onPage[number] = true
      weight += term.weight
      if (found >= 0 && (at < 0 || found < at)) at = found
    })
    if (weight > best.weight) best = { index, at: Math.max(at, 0), weight }
  })
  const coverage = sumOf(terms, onPage) / all
  if (coverage < leastCoverage) return null
  const titled = sumOf(terms, inTitle) / all
  const score = looseScore({ coverage, together: best.weight / all, titled })
  return toMatch(page, best.index, { at: best.at, score, exact: false, aside: false })
}

function sumOf(terms: TextQuery['terms'], is: readonly boolean[]): number {
  return terms.reduce((sum, { weight }, index) => sum + (is[index] ? weight : 0), 0)
}

function holds(pattern: RegExp, text: string): boolean {
  return place(pattern, text) >= 0
}

function place(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0
  return pattern.exec(text)?.index ?? -1
}

function toMatch(
  page: TextPage,
  index: number,
  { at, score, exact, aside }: { at: number; score: number; exact: boolean; aside: boolean },
): TextMatch {
  const [anchor, heading, text] = page.sections[index] ?? ['', '', '']
  return { page, exact, aside, score, anchor, heading, line: cutAround(text, heading, at) }
}

/** The words of a section around a place, from the beginning of their sentence if it is near. */
export function cutAround(section: string, heading: string, place: number): string {
  // A section's text begins with its heading, which the list shows already.
  const begin = heading && section.startsWith(heading) ? heading.length : 0
  const text = section.slice(begin)
  const at = Math.max(0, place - begin)
  const isHan = /[\u3400-\u9fff]/.test(text)
  const length = isHan ? lengthOfLine.han : lengthOfLine.latin
  const sentence = Math.max(...['。', '！', '？', '. ', '； ', ' | '].map((mark) => text.lastIndexOf(mark, at - 1)))
  const isNear = at - sentence < length / 2
  const blank = text.lastIndexOf(' ', Math.max(0, at - Math.round(length / 3)))
  const start = isNear ? sentence + 1 : isHan ? Math.max(0, at - Math.round(length / 4)) : blank + 1
  const cut = text.slice(start, start + length)
  const end = start + length >= text.length ? cut : isHan ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))
  return `${start > 0 && !isNear ? '…' : ''}${end.trim()}${start + length < text.length ? '…' : ''}`
}

/** Folds whole texts at once: our own texts hold neither accents nor traditional characters worth the time. */
function foldPage(page: TextPage): FoldedPage {
  const known = foldedPages.get(page)
  if (known) return known
  const folded: FoldedPage = {
    title: foldText(page.title),
    sections: page.sections.map(([, heading, text]) => ({ heading: foldText(heading), text: foldText(text) })),
  }
  foldedPages.set(page, folded)
  return folded
}

/** Must keep the length of the text, so that places in one are places in the other. */
export function foldText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'")
  return folded.length === text.length ? folded : text.toLowerCase().replace(/[‘’]/g, "'")
}
