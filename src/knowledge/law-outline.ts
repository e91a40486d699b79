import type { Locale } from '../i18n/locales.ts'
import type { Division, LawFacts } from '../schemas/law.ts'
import type { Article } from './entries.ts'

/** A division of a law with the articles held of it that stand in no division below. */
export interface OutlineEntry {
  division: Division | null
  /** 1 for the highest level that this law uses. */
  depth: number
  articles: readonly Article[]
}

const ranks = { part: 1, chapter: 2, section: 3 } as const

/**
 * The contents of a law: its divisions in order, each with the articles held. Divisions without a held article
 * stay, because readers look for what is missing. Articles outside every division come first, under `null`.
 */
export function outlineLaw(facts: Pick<LawFacts, 'divisions'>, articles: readonly Article[]): OutlineEntry[] {
  const { divisions } = facts
  const levels = [...new Set(divisions.map(({ level }) => ranks[level]))].sort((a, b) => a - b)
  const homes = new Map(articles.map((article) => [article.key, divisionsAt(divisions, article.number).at(-1) ?? null]))
  const loose = articles.filter(({ key }) => homes.get(key) === null)
  const entries = divisions.map((division) => ({
    division,
    depth: levels.indexOf(ranks[division.level]) + 1,
    articles: articles.filter(({ key }) => homes.get(key) === division),
  }))
  return loose.length > 0 ? [{ division: null, depth: 1, articles: loose }, ...entries] : entries
}

/** The anchor of a division on the page of its law: `chapter-57` is the chapter that begins with article 57. */
export function idOfDivision({ level, first }: Pick<Division, 'level' | 'first'>): string {
  return `${level}-${first}`
}

/** The divisions an article stands in, widest first. */
function divisionsAt(divisions: readonly Division[], number: number): Division[] {
  return divisions
    .filter(({ first, last }) => first <= number && number <= last)
    .sort((a, b) => ranks[a.level] - ranks[b.level])
}

/** The abbreviation of a law for marks in running text, such as SIL; its short name where it has none. */
export function abbreviateLaw(facts: Pick<LawFacts, 'shortNames' | 'title'>, locale: Locale): string {
  const abbreviation = facts.shortNames[locale].find((name) => /^[A-Z]{2,6}$/.test(name))
  return abbreviation ?? shortLawName(facts, locale)
}

/** The shortest common name of a law, for links and lists. */
export function shortLawName(facts: Pick<LawFacts, 'shortNames' | 'title'>, locale: Locale): string {
  return facts.shortNames[locale][0] ?? facts.title[locale]
}
