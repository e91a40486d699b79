/** One list out of what the finder and the full text found. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { confidentScore } from './candidate.ts'
import { placesOf, topicOf } from './entries.ts'
import { entryAt } from './entry-at.ts'
import type { Finder, Found } from './finder.ts'
import { hasHan } from './fold.ts'
import { type Hit, type Ranking, stateOf } from './hit.ts'
import { kindOfPage } from './kind-of-page.ts'
import type { Unit } from './meaning.ts'
import type { TextMatch } from './text-match.ts'

/** A hit of the finder this good stays although other pages hold the query to the letter. */
const understoodScore = 0.84
/** The same while the last word is still being typed. */
const begunScore = 0.7
/** The same where every word of the query is an everyday one: then it is a question rather than a quotation. */
const questionScore = 0.8
/** The same where many pages hold the query: then it is likely a word of the texts, and they are what is looked for. */
const surelyMeantScore = 0.88
const few = 4
/** A hit of the finder this good stands before pages that hold a cut string to the letter: one may still be typing. */
const meantScore = 0.95
/** Words that join others: nobody asks with one at the beginning or at the end, but a string cut out of a text has them there. */
const joining = /^[和与及或的之]|[和与及或的之由于]$/
/** What it adds that a page's text holds the query to the letter. */
const exactBonus = 0.08
/** The same for a query of everyday words only: that a page happens to say just that says less. */
const questionBonus = 0.02
/** How much a text is worth that holds a query in another language. */
const foreignWorth = 0.7

/** Words are marked in as many hits as anyone looks at. */
const mostMarked = 40

/**
 * Joins both lists. Pages whose text holds the query to the letter come with certainty; where there are such pages,
 * hits that merely resemble the query would only be in their way and are left out.
 */
export function rank(found: Found, matches: readonly TextMatch[], finder: Finder, reader: Locale): Ranking {
  const byId = new Map(found.hits.map((hit) => [`${hit.kind}:${hit.key}`, hit]))
  // Chinese in a text that is not: it stands there as a name, and whoever types it quotes nothing.
  const isForeign = reader !== 'zh-CN' && hasHan(found.meaning.folded)
  const bonus = isForeign || isQuestion(found) ? questionBonus : exactBonus
  const exact = new Set<string>()
  const asides = new Set<string>()
  for (const [index, match] of matches.entries()) {
    const worth = isForeign ? foreignWorth : 1
    const hit = toHit(match, found, finder, { reader, worth, isMarked: index < mostMarked })
    const id = `${hit.kind}:${hit.key}`
    if (match.exact) (match.aside ? asides : exact).add(id)
    const known = byId.get(id)
    byId.set(id, known ? join(known, hit, match.exact && !match.aside ? bonus : 0) : hit)
  }
  const quoting = { isForeign, exact, asides }
  const stays = readStaying(found, quoting)
  // Of a string cut out of the texts those are looked for that hold it.
  const isCut = isQuotedCut(found, quoting)
  const rankOf = ([id, hit]: [string, Hit]): number =>
    isCut && !exact.has(id) && hit.score - hit.leaning < meantScore ? 1 : 0
  const hits = [...byId]
    .filter(([id, hit]) => exact.has(id) || asides.has(id) || hit.called || stays(hit))
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) || callOf(a[1]) - callOf(b[1]) || b[1].score - a[1].score || compareEquals(a[1], b[1]),
    )
    .map(([, hit]) => hit)
  return { state: stateOf(hits), hits }
}

/** What is called just so comes first, however many pages and laws hold its name. */
function callOf({ called }: Hit): number {
  return called === 'first' ? 0 : 1
}

/** Which hits hold a query to the letter. */
interface Quoting {
  isForeign: boolean
  exact: ReadonlySet<string>
  /** Those that only name what holds it. */
  asides: ReadonlySet<string>
}

/** Tells of a hit that does not hold the query to the letter whether it stays beside those that do. */
function readStaying(found: Found, quoting: Quoting): (hit: Hit) => boolean {
  const { isForeign, exact, asides } = quoting
  if (isForeign || exact.size + asides.size === 0) return () => true
  const { begun, folded } = found.meaning
  const scoreOf = (hit: Hit): number => hit.score - hit.leaning
  if (isQuotedCut(found, quoting)) return (hit) => hit.agrees && scoreOf(hit) >= surelyMeantScore
  // Pages that only name what holds the query say nothing against other hits, unless there are none to speak of; and
  // what is noise stays noise.
  if (exact.size === 0 && found.hits.some(({ confident }) => confident))
    return (hit) => !hasHan(folded) || hit.confident || ((hit.agrees || begun) && scoreOf(hit) >= understoodScore)
  const enough = scoreThatStays(found, exact.size)
  return (hit) => (hit.agrees || begun) && scoreOf(hit) >= enough
}

/** Whether a query stands in texts and is a piece of them, cut off within a word or beside one that joins others. */
function isQuotedCut({ meaning: { folded, text, units } }: Found, { isForeign, exact, asides }: Quoting): boolean {
  if (isForeign || exact.size + asides.size === 0 || !hasHan(folded)) return false
  const [first, last] = [units[0], units.at(-1)]
  const isCharacter = (unit: Unit | undefined): unit is Unit => unit?.kind === 'han' && unit.text.length === 1
  const isBegun = last?.text.length === 1 && last.trust < 1
  return (
    joining.test(text) ||
    (last && (isBegun || isCharacter(last)) && text.endsWith(last.text)) ||
    (isCharacter(first) && text.startsWith(first.text))
  )
}

/** Whether every word of a query is an everyday one: then it is a question rather than a quotation. */
function isQuestion({ meaning: { units } }: Found): boolean {
  // Chinese words run together in the texts as well: 退休年龄 quotes as much as it asks.
  const words = units.reduce(
    (count, { parts, forms }) => count + (forms.length === 0 ? Math.max(1, parts.length) : 1),
    0,
  )
  return words > 1 && units.every(({ ids }) => ids.length > 0)
}

/** Whether a query is one word or name that search knows. */
function isOneWord({ meaning: { units, dropped } }: Found): boolean {
  const [only, ...others] = units
  if (!only || hasHan(only.text)) return false
  return others.length === 0 && dropped.length === 0 && only.ids.length > 0 && only.trust === 1
}

/** How good a hit of the finder must be to stay although so many other pages hold the query to the letter. */
function scoreThatStays(found: Found, exact: number): number {
  // A word of ours is no quotation either: what it means counts as much as where it stands. Chinese ones quote as well.
  if (isOneWord(found)) return confidentScore
  // Half a word is no quotation: what it may become counts as much as what happens to hold it.
  if (found.meaning.begun) return begunScore
  if (isQuestion(found)) return questionScore
  return exact < few ? understoodScore : surelyMeantScore
}

/** The finder knows the page, the text where on it: the better line wins. */
function join(known: Hit, text: Hit, worth: number): Hit {
  // Once: a procedure with many pages is not meant more than one with few.
  const bonus = known.reasons.some(({ why }) => why === 'exact-text') ? 0 : worth
  const score = Math.min(1.1, Math.max(known.score, text.score) + bonus)
  // The page of a case may lack what the full page holds to the letter.
  const isElsewhere = text.agrees && known.url !== text.url.replace(/#.*$/, '')
  const isQuoted = bonus > 0 || isElsewhere || known.lineMarks.length === 0
  const isTextBetter = isQuoted && text.line !== '' && !known.url.includes('#')
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
  { mark, catalogue }: Finder,
  { reader, worth, isMarked }: { reader: Locale; worth: number; isMarked: boolean },
): Hit {
  const { page, anchor, line, exact, aside } = match
  const score = match.score * worth
  const entry = entryAt(page.url, catalogue, reader)
  const title = entry?.titles[reader] ?? page.title
  return {
    kind: entry?.kind ?? kindOfPage(page.url),
    key: entry?.key ?? page.url,
    url: anchor && !page.url.includes('#') ? `${page.url}#${anchor}` : page.url,
    title,
    titleMarks: isMarked ? mark(title, meaning) : [],
    line,
    lineMarks: isMarked ? mark(line, meaning) : [],
    region: '',
    regions: entry ? placesOf(entry) : [],
    topic: entry ? topicOf(entry) : '',
    audience: entry?.audience ?? [],
    score,
    leaning: 0,
    confident: exact && !aside,
    agrees: exact,
    reasons: [{ why: exact ? 'exact-text' : 'text', detail: line, score: Math.round(score * 1000) / 1000 }],
  }
}

/** Of places that share a name that of the lower number comes first, as the finder has them. */
function compareEquals(a: Hit, b: Hit): number {
  return a.kind === 'region' && b.kind === 'region' ? compare(a.key, b.key) : compare(a.url, b.url)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
