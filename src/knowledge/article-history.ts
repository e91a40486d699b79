import type { LawFacts } from '../schemas/law.ts'
import { type LawVersion, listVersions } from './law-version.ts'

type History = Pick<LawFacts, 'adopted' | 'effective' | 'amendments' | 'coming'>

/** Since when an article reads as it does. */
export interface WordingOrigin {
  /** The version that brought its wording, as far back as is known. */
  version: LawVersion
  /** Later versions that are known to have left it as it was. */
  leftAlone: readonly LawVersion[]
}

/**
 * The version that an article's wording comes from. An amendment is passed over only if it is known which articles it
 * changed, and this is none of them.
 */
export function findOrigin(facts: History, article: number): WordingOrigin {
  const versions = listVersions(facts)
  const touched = facts.amendments.map(({ articles }) => articles === undefined || articles.includes(article))
  const index = touched.lastIndexOf(true) + 1
  const version = versions[index] ?? { act: 'adoption', date: facts.adopted, effective: facts.effective }
  return { version, leftAlone: versions.slice(index + 1) }
}

/** The changes ahead that concern an article, earliest first. */
export function findComing({ coming = [] }: Pick<LawFacts, 'coming'>, article: number): NonNullable<History['coming']> {
  return coming.filter(({ articles }) => articles === undefined || articles.includes(article))
}
