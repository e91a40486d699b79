import { type FieldPath, formatField } from './positions.ts'
import type { CheckedContent, CheckedEntry } from './read-content.ts'
import { textsOf } from './read-content.ts'

/** A place in a procedure that names another part of the same procedure. */
export interface LocalReference {
  path: string
  line: number
  field: string
  id: string
  /** What is named: a question, an answer, a channel, a step, a mistake. */
  noun: string
  known: ReadonlySet<string>
  /** The list where such parts stand. */
  list: string
}

/** The parts of procedures that name other parts: `when`, the channels of steps, the texts of steps and mistakes. */
export function listLocalReferences({ procedures }: CheckedContent): LocalReference[] {
  return procedures.flatMap((procedure) => {
    const facts = procedure.facts
    if (facts?.yaml.data === undefined) return []
    return [
      ...listCaseReferences(facts),
      ...listChannelReferences(facts),
      ...listTextReferences(procedure, facts.yaml.data),
    ]
  })
}

type Facts = NonNullable<CheckedEntry['facts']>

function listCaseReferences({ path, yaml }: Facts): LocalReference[] {
  const questions = listOf(yaml.data, 'cases')
  const answers = new Map(questions.map((question) => [idOf(question), idsOf(listOf(question, 'answers'))]))
  return findConditions(yaml.data, []).flatMap(({ field, value }) =>
    Object.entries(value).flatMap(([question, chosen]) => {
      const at = [...field, question]
      const known = new Set(answers.keys())
      const named = {
        path,
        line: yaml.lineOf(at),
        field: formatField(field),
        id: question,
        noun: 'question',
        known,
        list: 'cases',
      }
      const own = answers.get(question)
      if (!own || !Array.isArray(chosen)) return [named]
      return chosen.flatMap((answer: unknown, index) =>
        typeof answer === 'string'
          ? [
              {
                path,
                line: yaml.lineOf([...at, index]),
                field: formatField(at),
                id: answer,
                noun: `answer to "${question}"`,
                known: own,
                list: 'cases',
              },
            ]
          : [],
      )
    }),
  )
}

function listChannelReferences({ path, yaml }: Facts): LocalReference[] {
  const known = idsOf(listOf(yaml.data, 'channels'))
  return listOf(yaml.data, 'steps').flatMap((step, index) => {
    const channel = get(step, 'channel')
    if (typeof channel !== 'string') return []
    const field: FieldPath = ['steps', index, 'channel']
    return [
      {
        path,
        line: yaml.lineOf(field),
        field: formatField(field),
        id: channel,
        noun: 'channel',
        known,
        list: 'channels',
      },
    ]
  })
}

function listTextReferences(procedure: CheckedEntry, facts: unknown): LocalReference[] {
  return textsOf(procedure).flatMap(({ path, yaml }) =>
    (['steps', 'myths'] as const).flatMap((list) => {
      const known = idsOf(listOf(facts, list))
      const noun = list === 'steps' ? 'step' : 'mistake'
      return Object.keys(groupOf(yaml.data, list)).map((id) => ({
        path,
        line: yaml.lineOf([list, id]),
        field: list,
        id,
        noun,
        known,
        list: `${list} in facts.yaml`,
      }))
    }),
  )
}

function findConditions(value: unknown, field: FieldPath): { field: FieldPath; value: object }[] {
  if (Array.isArray(value)) return value.flatMap((child: unknown, index) => findConditions(child, [...field, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => {
    const isCondition = name === 'when' && typeof child === 'object' && child !== null
    return isCondition ? [{ field: [...field, name], value: child }] : findConditions(child, [...field, name])
  })
}

function idsOf(list: readonly unknown[]): ReadonlySet<string> {
  return new Set(list.map(idOf).filter((id) => id !== ''))
}

function idOf(value: unknown): string {
  const id = get(value, 'id')
  return typeof id === 'string' ? id : ''
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = get(value, name)
  return Array.isArray(list) ? list : []
}

function groupOf(value: unknown, name: string): object {
  const group = get(value, name)
  return typeof group === 'object' && group !== null ? group : {}
}

function get(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
