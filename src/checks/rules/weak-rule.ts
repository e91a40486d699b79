import { gradesOf, listStatedSources } from '../evidence.ts'
import { type FieldPath, formatField, valueAt } from '../positions.ts'
import type { Rule } from '../problem.ts'

/**
 * Statements that rest on reports alone (grade C) and stand where the page states rules. Reports belong into
 * `localRules`, where the page says that they are reports; corrections of mistakes and our own advice may use them.
 */
export const weakRule: Rule = {
  id: 'weak-rule',
  severity: 'error',
  find: (content) =>
    content.procedures.flatMap(({ facts }) => {
      if (!facts?.data) return []
      const { data, path, yaml } = facts
      return listStatedSources(data)
        .filter(({ field }) => !mayRestOnReports(field, data))
        .filter(({ sources }) => {
          const grades = gradesOf(content, sources)
          return grades.length > 0 && grades.every((grade) => grade === 'C')
        })
        .map(({ field, sources }) => ({
          path,
          line: yaml.lineOf(field),
          message: `${formatField(field.slice(0, -1))} is stated as a rule, but rests on reports of grade C only: ${sources.join(', ')}.`,
          remedy: 'Move it to localRules, where the page says that it is reported; or find a source of grade A or B.',
        }))
    }),
}

function mayRestOnReports(field: FieldPath, data: unknown): boolean {
  const [list, index] = field
  // Each point of a series is shown with how sure it is.
  if (list === 'localRules' || list === 'myths' || list === 'series') return true
  return list === 'steps' && index !== undefined && valueAt(data, [list, index, 'advice']) === true
}
