import { lawOfArticleKey } from '../../knowledge/article-number.ts'
import { listLegalBases } from '../legal-state.ts'
import type { Rule } from '../problem.ts'
import { findEntry } from '../read-content.ts'

const remedy = 'Rest it on the instrument that took its place, or take the statement out.'

/** Statements that rest on an instrument that no longer applies. */
export const repealedBasis: Rule = {
  id: 'repealed-basis',
  severity: 'error',
  find: (content) => [
    ...listLegalBases(content)
      .filter(({ law }) => law.status === 'repealed')
      .map(({ path, line, field, basis }) => ({
        path,
        line,
        message: `${field} rests on "${basis.article}", but that instrument is repealed.`,
        remedy,
      })),
    ...content.references
      .filter(({ kind, field }) => kind === 'article' && /(?:^|\.)sources\[\d+\]$/.test(field))
      .filter(({ key }) => findEntry(content.laws, lawOfArticleKey(key))?.facts?.data?.status === 'repealed')
      .map(({ path, line, field, key }) => ({
        path,
        line,
        message: `${field} rests on "${key}", but that instrument is repealed.`,
        remedy,
      })),
  ],
}
