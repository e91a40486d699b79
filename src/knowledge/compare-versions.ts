import type { LawFacts } from '../schemas/law.ts'
import { parseArticleBody } from './article-structure.ts'
import { type ComparedRow, compareWordings } from './compare-texts.ts'
import type { Article } from './entries.ts'

type Amendment = LawFacts['amendments'][number]

/** An article before and after an amendment. */
export interface ComparedVersion {
  article: Article
  rows: readonly ComparedRow[]
}

/** What an amendment is known to have done to the articles held here. */
export interface ComparedAmendment {
  amendment: Amendment
  /** Changed articles of which both wordings are held. */
  compared: readonly ComparedVersion[]
  /** Changed articles of which only the later wording is held. */
  withoutEarlier: readonly Article[]
  /** The numbers of changed articles that are not held. */
  unheld: readonly number[]
  /** How many of the articles held it left as they were. */
  untouched: number
}

/** The amendments of which it is known what they changed, the latest first. */
export function compareAmendments(
  { amendments }: Pick<LawFacts, 'amendments'>,
  articles: readonly Article[],
): ComparedAmendment[] {
  return amendments
    .flatMap((amendment) => {
      const numbers = amendment.articles
      if (!numbers) return []
      const changed = articles.filter(({ number }) => numbers.includes(number))
      const compared = changed.flatMap((article) => {
        const rows = compareAt(article, amendment.effective)
        return rows ? [{ article, rows }] : []
      })
      return [
        {
          amendment,
          compared,
          withoutEarlier: changed.filter((article) => !compared.some((entry) => entry.article === article)),
          unheld: numbers.filter((number) => !articles.some((article) => article.number === number)),
          untouched: articles.length - changed.length,
        },
      ]
    })
    .reverse()
}

/** The wording that ended on a day beside the one that took its place; null where the earlier one is not held. */
function compareAt({ facts, paragraphs }: Article, day: string): ComparedRow[] | null {
  const { earlier = [] } = facts
  const index = earlier.findIndex(({ until }) => until === day)
  const before = earlier[index]
  if (!before) return null
  const next = earlier[index + 1]
  return compareWordings(parseArticleBody(before.wording), next ? parseArticleBody(next.wording) : paragraphs['zh-CN'])
}
