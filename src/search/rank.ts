/** One list out of what the finder and the full text found. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Finder, Found } from './finder.ts'
import { highlight } from './highlight.ts'
import type { Hit, SearchState } from './hit.ts'
import type { TextMatch } from './text-match.ts'

/** A hit of the finder this good stays although other pages hold the query to the letter. */
const understoodScore = 0.76
/** The same while the last word is still being typed. */
const begunScore = 0.7
/** The same where many pages hold the query: then it is likely a word of the texts, and they are what is looked for. */
const surelyMeantScore = 0.88
const few = 4
/** What it adds that a page's text holds the query to the letter. */
const exactBonus = 0.08

/** Words are marked in as many hits as anyone looks at. */
const mostMarked = 40

/** The list that readers see. */
export interface Ranking {
  state: SearchState
  hits: readonly Hit[]
}

/**
 * Joins both lists. Pages whose text holds the query to the letter come with certainty; where there are such pages,
 * hits that merely resemble the query would only be in their way and are left out.
 */
export function rank(found: Found, matches: readonly TextMatch[], finder: Finder, reader: Locale): Ranking {
  const byId = new Map(found.hits.map((hit) => [`${hit.kind}:${hit.key}`, hit]))
  const exact = new Set<string>()
  const asides = new Set<string>()
  for (const [index, match] of matches.entries()) {
    const hit = toHit(match, found, finder, { reader, isMarked: index < mostMarked })
    const id = `${hit.kind}:${hit.key}`
    if (match.exact) (match.aside ? asides : exact).add(id)
    const known = byId.get(id)
    byId.set(id, known ? join(known, hit, match.exact && !match.aside) : hit)
  }
  // Pages that only name what holds the query say nothing against other hits, unless there are none to speak of.
  const isQuoted = exact.size > 0 || (asides.size > 0 && !found.hits.some(({ confident }) => confident))
  // Half a word is no quotation: what it may become counts as much as what happens to hold it.
  const { begun } = found.meaning
  const enough = begun ? begunScore : exact.size < few ? understoodScore : surelyMeantScore
  const all = [...byId].filter(
    ([id, hit]) => !isQuoted || exact.has(id) || asides.has(id) || ((hit.agrees || begun) && hit.score >= enough),
  )
  const hits = all.map(([, hit]) => hit).sort((a, b) => b.score - a.score || compare(a.url, b.url))
  return { state: stateOf(hits), hits }
}

/** Tells how good a list is as a whole. */
export function stateOf(hits: readonly Hit[]): SearchState {
  if (hits.length === 0) return 'none'
  return hits.some(({ confident }) => confident) ? 'results' : 'weak'
}

/** The finder knows the page, the text where on it: the better line wins. */
function join(known: Hit, text: Hit, isExact: boolean): Hit {
  const score = Math.min(1.1, Math.max(known.score, text.score) + (isExact ? exactBonus : 0.02))
  const isTextBetter = (isExact || known.lineMarks.length === 0) && text.line !== '' && !known.url.includes('#')
  return {
    ...known,
    score,
    confident: known.confident || text.confident,
    reasons: [...known.reasons, ...text.reasons],
    ...(isTextBetter && { line: text.line, lineMarks: text.lineMarks, url: text.url }),
  }
}

function toHit(
  match: TextMatch,
  { meaning }: Found,
  { words, entryAt }: Finder,
  { reader, isMarked }: { reader: Locale; isMarked: boolean },
): Hit {
  const { page, anchor, line, exact, aside, score } = match
  const entry = entryAt(page.url)
  const title = entry?.titles[reader] ?? page.title
  return {
    kind: entry?.kind ?? 'page',
    key: entry?.key ?? page.url,
    url: anchor && !page.url.includes('#') ? `${page.url}#${anchor}` : page.url,
    title,
    titleMarks: isMarked ? highlight(title, meaning, words) : [],
    line,
    lineMarks: isMarked ? highlight(line, meaning, words) : [],
    region: '',
    topic: entry?.topic ?? '',
    audience: entry?.audience ?? [],
    score,
    confident: exact && !aside,
    agrees: exact,
    reasons: [{ why: exact ? 'exact-text' : 'text', detail: line, score: Math.round(score * 1000) / 1000 }],
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
