import type { Locale } from '../../i18n/locales.ts'
import type { FieldPath } from '../positions.ts'
import type { Rule } from '../problem.ts'

const limit = 2

/** Answers, of a page or of a case, of more than two sentences: the first screen is for the answer alone. */
export const answerTooLong: Rule = {
  id: 'answer-too-long',
  severity: 'error',
  find: ({ passages }) =>
    passages
      .filter(({ collection, field }) => collection === 'procedures' && isAnswer(field))
      .flatMap(({ path, locale, text, markdown, lineOf }) => {
        const sentences = countSentences(text, locale)
        if (sentences <= limit) return []
        return [
          {
            path,
            line: lineOf(markdown),
            message: `The answer has ${sentences} sentences; the first screen has room for ${limit}.`,
            remedy: 'Keep what to do and the one thing most people get wrong; move the rest to the steps or the body.',
          },
        ]
      }),
}

function isAnswer(field: FieldPath): boolean {
  return field.join('.') === 'answer' || field[0] === 'caseAnswers'
}

/** Counts sentences; the stops of "Art. 5", "No. 5", "e.g." end none. */
export function countSentences(text: string, locale: Locale): number {
  const plain = text.trim().replace(/\b(?:Art|No|e\.g|i\.e|approx)\.(?=\s)/g, '')
  const ends = locale === 'en' ? /[.!?]+["”’)]*(?=\s|$)/g : /[。！？!?]+[”’）]*/gu
  const stops = plain.match(ends)?.length ?? 0
  const endsWithStop = new RegExp(`(?:${ends.source})$`, ends.flags.replace('g', '')).test(plain)
  return plain === '' || endsWithStop ? stops : stops + 1
}
