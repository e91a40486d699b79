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
      return listIdGroups(facts.data).flatMap((group) => {
        const ids = group.map(({ id }) => id)
        return group.flatMap(({ id, at }, index) => {
          if (ids.indexOf(id) === index) return []
          const list = at.filter((step) => typeof step === 'string').join('.')
          return [
            {
              path,
              line: yaml.lineOf([...at, 'id']),
              message: `"${id}" is the id of two entries of ${list}.`,
              remedy: 'Give each its own id, and update what names it.',
            },
          ]
        })
      })
    }),
}

type Facts = NonNullable<NonNullable<CheckedContent['procedures'][number]['facts']>['data']>

/** A part with the place of its entry. */
interface Part {
  id: string
  at: FieldPath
}

/** Answers to different questions stand in one group: each is the address of a page below the procedure. */
function listIdGroups({ channels, steps, figures, cases, myths }: Facts): Part[][] {
  const listParts = (list: FieldPath, parts: readonly { id: string }[]): Part[] =>
    parts.map(({ id }, index) => ({ id, at: [...list, index] }))
  return [
    listParts(['channels'], channels),
    listParts(['steps'], steps),
    listParts(['figures'], figures),
    listParts(['cases'], cases),
    listParts(['myths'], myths),
    cases.flatMap(({ answers }, index) => listParts(['cases', index, 'answers'], answers)),
  ]
}
