import type { Passage } from '../passages.ts'
import { vagueMaterials, withoutQuotations } from '../phrases.ts'
import type { Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'
import { quote } from '../wording.ts'

const demandingFields = new Set([
  'answer',
  'caseAnswers',
  'summary',
  'steps',
  'evidence',
  'channels',
  'conditions',
  'contacts',
  'localRules',
])

/** "Other documents" and its like where a reader learns what to bring. Mistakes and quotations may say it. */
export const vagueMaterial = {
  id: 'vague-material',
  severity: 'error',
  find: ({ passages }: Pick<CheckedContent, 'passages'>) =>
    passages.filter(tellsWhatToBring).flatMap(({ path, locale, text, lineOf }) => {
      const own = withoutQuotations(text)
      const phrase = vagueMaterials.find((candidate) => candidate.locale === locale && candidate.pattern.test(own))
      const words = phrase?.pattern.exec(own)?.[0]
      if (!words) return []
      return [
        {
          path,
          line: lineOf(words),
          message: `${quote(words)} does not say what to bring.`,
          remedy: 'Name each paper: original or copy, how many, and what is accepted in its place.',
        },
      ]
    }),
} satisfies Rule

function tellsWhatToBring({ collection, field, voice }: Passage): boolean {
  if (voice !== 'ours') return false
  if (collection === 'documents') return field[0] === 'name'
  return collection === 'procedures' && demandingFields.has(String(field[0] ?? ''))
}
