import { listNearestAnswers } from '../../knowledge/case-answer.ts'
import { listCases, pathOfCase } from '../../knowledge/cases.ts'
import type { ProcedureFacts } from '../../schemas/procedure.ts'
import type { FieldPath } from '../positions.ts'
import type { Finding, Rule } from '../problem.ts'

type FindingInFacts = Pick<Finding, 'message' | 'remedy'> & { at: FieldPath }

/** Cases whose readers get no answer of their own, or one of several by chance, and answers that no case shows. */
export const caseAnswer: Rule = {
  id: 'case-answer',
  severity: 'error',
  find: ({ procedures }) =>
    procedures.flatMap(({ facts }) => {
      if (!facts?.data) return []
      const { path, yaml } = facts
      return findInFacts(facts.data).map(({ at, ...words }) => ({ path, line: yaml.lineOf(at), ...words }))
    }),
}

function findInFacts(facts: ProcedureFacts): FindingInFacts[] {
  const cases = listCases(facts).map((choice) => ({
    path: pathOfCase(facts.cases, choice),
    answers: listNearestAnswers(facts, choice),
  }))
  const shown = new Set(cases.flatMap(({ answers }) => answers))
  const silent = cases.filter(({ answers }) => answers.length === 0)
  const torn = cases.filter(({ answers }) => answers.length > 1)
  return [
    ...silent.map(({ path }) => ({
      at: ['cases'],
      message: `The case "${path}" has no answer.`,
      remedy: 'Say in caseAnswers what its readers are to do, in both languages, with the sources.',
    })),
    ...torn.map(({ path, answers }) => ({
      at: ['caseAnswers'],
      message: `${answers.length} answers fit the case "${path}" equally.`,
      remedy: 'Add one that names all its questions, or bind the others to fewer cases.',
    })),
    ...(facts.caseAnswers ?? []).flatMap((answer, index) =>
      shown.has(answer)
        ? []
        : [
            {
              at: ['caseAnswers', index],
              message: 'No case shows this answer.',
              remedy: 'Fix its "when", or remove it: others fit every case better, or the case has no page.',
            },
          ],
    ),
  ]
}
