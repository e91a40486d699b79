import type { FieldPath } from '../positions.ts'
import type { Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'

/** Two parts of a procedure under one id: anchors, cases and texts would mean the wrong one. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  find: ({ procedures }) =>
    procedures.flatMap(({ facts }) => {
      if (!facts?.data) return []
      const { path, yaml } = facts
      return listIdGroups(facts.data).flatMap(({ list, ids }) =>
        ids.flatMap((id, index) => {
          if (ids.indexOf(id) === index) return []
          const message = `"${id}" is the id of two entries of ${list.filter((step) => typeof step === 'string').join('.')}.`
          return [
            {
              path,
              line: yaml.lineOf([...list, index, 'id']),
              message,
              remedy: 'Give each its own id, and update what names it.',
            },
          ]
        }),
      )
    }),
}

type Facts = NonNullable<NonNullable<CheckedContent['procedures'][number]['facts']>['data']>

function listIdGroups({ channels, steps, figures, cases, myths }: Facts): { list: FieldPath; ids: string[] }[] {
  const group = (list: FieldPath, parts: readonly { id: string }[]) => ({ list, ids: parts.map(({ id }) => id) })
  return [
    group(['channels'], channels),
    group(['steps'], steps),
    group(['figures'], figures),
    group(['cases'], cases),
    group(['myths'], myths),
    ...cases.map(({ answers }, index) => group(['cases', index, 'answers'], answers)),
  ]
}
