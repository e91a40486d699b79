import type { Locale } from '../i18n/locales.ts'
import type { Applicability } from '../schemas/fields.ts'
import type { CaseQuestion } from '../schemas/procedure.ts'

/** The anchor under which a page shows only what applies to one answer. */
export function caseAnchor(question: string, answer: string): string {
  return `case-${question}-${answer}`
}

/**
 * The cases that a section applies to as a whole, when each of its pieces is bound to answers of one question:
 * undefined as soon as one piece always applies. A section without pieces left must not stand there empty.
 */
export function joinApplicability(pieces: readonly { when?: Applicability }[]): Applicability {
  const [first] = pieces
  const question = Object.keys(first?.when ?? {})[0]
  if (!question || !pieces.every(({ when }) => when?.[question])) return undefined
  return { [question]: [...new Set(pieces.flatMap(({ when }) => when?.[question] ?? []))] }
}

/**
 * The answers that a piece of a page applies to, in the words of the page: a list for each question it depends on.
 * It applies when one answer of every list is given.
 *
 * @example caseLabels(cases, { 'which-password': ['bank-pin'] }, 'en') // [['The bank PIN']]
 */
export function caseLabels(cases: readonly CaseQuestion[], when: Applicability, locale: Locale): string[][] {
  if (!when) return []
  return cases
    .map(({ id, answers }) =>
      answers.filter((answer) => when[id]?.includes(answer.id)).map((answer) => answer.label[locale]),
    )
    .filter((labels) => labels.length > 0)
}

/**
 * The attributes by which the style sheet shows and hides a piece of a page: for each question, counted from 1,
 * the numbers of the answers it applies to. Numbers, because one style sheet serves every page.
 *
 * @example caseAttributes(cases, { 'which-password': ['bank-pin'] }) // { 'data-case-1': '2' }
 */
export function caseAttributes(cases: readonly CaseQuestion[], when: Applicability): Record<string, string> {
  if (!when) return {}
  return Object.fromEntries(
    cases.flatMap(({ id, answers }, index) => {
      const chosen = answers.flatMap((answer, position) => (when[id]?.includes(answer.id) ? [position + 1] : []))
      return chosen.length > 0 ? [[`data-case-${index + 1}`, chosen.join(' ')]] : []
    }),
  )
}
