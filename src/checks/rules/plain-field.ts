import { formatField } from '../positions.ts'
import type { Rule } from '../problem.ts'
import { quote } from '../wording.ts'

const plainFields = new Set([
  'title',
  'shortTitle',
  'summary',
  'description',
  'asks',
  'everyday',
  'misspellings',
  'name',
  'label',
])

/** Markup in what is shown as it stands: titles, summaries, names, labels, questions. Browsers and lists would print the signs. */
export const plainField: Rule = {
  id: 'plain-field',
  severity: 'error',
  find: ({ passages }) =>
    passages
      .filter(
        ({ place, field, text, markdown }) =>
          place !== 'body' && field.some((step) => plainFields.has(String(step))) && text !== markdown.trim(),
      )
      .map(({ path, field, markdown, lineOf }) => ({
        path,
        line: lineOf(markdown),
        message: `${formatField(field)} holds markup: ${quote(markdown)}.`,
        remedy: 'Write plain words here; links and emphasis belong into the text.',
      })),
}
