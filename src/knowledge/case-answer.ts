import type { CaseAnswer, ProcedureFacts } from '../schemas/procedure.ts'
import type { Choice } from './cases.ts'

/** What a procedure tells the readers of a case; undefined where it has no answer of its own for it. */
export function findCaseAnswer(facts: ProcedureFacts, choice: Choice): CaseAnswer | undefined {
  return listNearestAnswers(facts, choice)[0]
}

/**
 * The answers that fit a case and name most of its questions, in the order of the facts. More than one means that the
 * facts do not say which of them the reader of the case is to get.
 */
export function listNearestAnswers({ caseAnswers = [] }: ProcedureFacts, choice: Choice): CaseAnswer[] {
  const fitting = caseAnswers.filter(({ when }) =>
    Object.entries(when).every(([question, answers]) => answers.includes(choice[question] ?? '')),
  )
  const most = Math.max(...fitting.map(countQuestions))
  return fitting.filter((answer) => countQuestions(answer) === most)
}

function countQuestions({ when }: CaseAnswer): number {
  return Object.keys(when).length
}
