import type { Locale } from '../i18n/locales.ts'
import type { Applicability, Element } from '../schemas/fields.ts'
import type { CaseQuestion, ProcedureFacts } from '../schemas/procedure.ts'

/** What a reader has answered: question id → answer id. */
export type Choice = Readonly<Record<string, string>>

/** A piece of a page that may be bound to cases. */
interface Piece {
  when?: Applicability
}

/**
 * Every case that has a page of its own: each answer, and each combination of answers in which every answer still
 * leaves something out. In the order of the questions.
 */
export function listCases(facts: ProcedureFacts): Choice[] {
  const pieces = listPieces(facts)
  return facts.cases
    .reduce<Choice[]>(
      (choices, { id, answers }) =>
        choices.flatMap((choice) => [choice, ...answers.map((answer) => ({ ...choice, [id]: answer.id }))]),
      [{}],
    )
    .filter((choice) => Object.keys(choice).length > 0)
    .filter((choice) => Object.keys(choice).every((question) => matters(pieces, choice, question)))
}

/**
 * The questions that still tell something apart once the others are answered: those worth asking, and those whose answer
 * counts.
 */
export function listOpenQuestions(facts: ProcedureFacts, choice: Choice): CaseQuestion[] {
  const pieces = listPieces(facts)
  return facts.cases.filter(({ id }) => matters(pieces, choice, id))
}

/** The case that an answer leads to: answers that no longer tell anything apart are dropped. */
export function answerCase(facts: ProcedureFacts, choice: Choice, question: string, answer: string): Choice {
  const pieces = listPieces(facts)
  const answered = { ...choice, [question]: answer }
  const needless = facts.cases.find(({ id }) => id !== question && id in answered && !matters(pieces, answered, id))
  if (!needless) return answered
  const { [needless.id]: _, ...others } = choice
  return answerCase(facts, others, question, answer)
}

/**
 * The path of a case below the page of its procedure, without slashes around it: answer ids in the order of the questions.
 *
 * @example pathOfCase(cases, { 'child-age': 'under-16', 'which-password': 'bank-pin' }) // 'bank-pin/under-16'
 */
export function pathOfCase(cases: readonly CaseQuestion[], choice: Choice): string {
  return cases.flatMap(({ id }) => choice[id] ?? []).join('/')
}

/** The case that stands at a path; no answers for a path that is none. */
export function findCase(facts: ProcedureFacts, path: string | undefined): Choice {
  return listCases(facts).find((choice) => pathOfCase(facts.cases, choice) === path) ?? {}
}

/** The answers of a case in the words of the page, in the order of the questions. */
export function labelsOfCase(cases: readonly CaseQuestion[], choice: Choice, locale: Locale): string[] {
  return cases.flatMap(({ id, answers }) => answers.find((answer) => answer.id === choice[id])?.label[locale] ?? [])
}

/**
 * The facts of a procedure with only what applies to a case. What is bound to the answers given is bound to them no
 * longer: within the case it always applies. Lists may become empty; an empty element means that no source says
 * anything for this case.
 */
export function narrowFacts(facts: ProcedureFacts, choice: Choice): ProcedureFacts {
  const narrow = <Part extends Piece>(parts: readonly Part[]): Part[] =>
    parts.filter(({ when }) => applies(when, choice)).map((part) => ({ ...part, when: unbind(part.when, choice) }))
  const narrowElement = (element: Element): Element => ('notStated' in element ? element : narrow(element))
  return {
    ...facts,
    authorities: narrow(facts.authorities),
    actors: narrow(facts.actors),
    conditions: narrowElement(facts.conditions),
    evidence: 'notStated' in facts.evidence ? facts.evidence : narrow(facts.evidence),
    channels: narrow(facts.channels),
    steps: narrow(facts.steps),
    place: narrowElement(facts.place),
    hours: narrowElement(facts.hours),
    timeLimit: narrowElement(facts.timeLimit),
    fee: narrowElement(facts.fee),
    output: narrowElement(facts.output),
    contacts: { consult: narrow(facts.contacts.consult), complain: narrow(facts.contacts.complain) },
    remedies: narrow(facts.remedies),
    legalBasis: narrow(facts.legalBasis),
    figures: narrow(facts.figures),
    localRules: narrow(facts.localRules),
    myths: narrow(facts.myths),
  }
}

/** How many pieces of each list a case leaves out; lists that are whole are not named. */
export function countLeftOut(whole: ProcedureFacts, narrowed: ProcedureFacts): { list: CountedList; count: number }[] {
  return countedLists.flatMap((list) => {
    const count = lengthOf(whole[list]) - lengthOf(narrowed[list])
    return count > 0 ? [{ list, count }] : []
  })
}

/** The lists of a procedure whose missing pieces readers are told of. */
const countedLists = [
  'evidence',
  'actors',
  'steps',
  'channels',
  'localRules',
  'figures',
  'remedies',
  'myths',
  'legalBasis',
] as const satisfies readonly (keyof ProcedureFacts)[]

export type CountedList = (typeof countedLists)[number]

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
 * What a piece applies to, as words that go on after a colon. Answers that hold an "or" of their own are kept apart by a
 * mark, and an answer begins small in English, but for "I". No answer begins with a name.
 *
 * @param labels The answers by question, as `caseLabels` gives them.
 * @param words What joins answers and questions: strings of the interface.
 * @example joinCaseLabels([['It is lost or stolen', 'It is damaged']], words) // 'it is lost or stolen, or it is damaged'
 */
export function joinCaseLabels(labels: readonly (readonly string[])[], words: CaseJoiners): string {
  return labels
    .map((answers) =>
      answers.map(beginSmall).join(answers.some((answer) => ofParts.test(answer)) ? words.orElse : words.or),
    )
    .join(words.and)
}

/** "Bank or cash", "the second or the third": between plain answers, and between answers of several parts; and between questions. */
export type CaseJoiners = Readonly<Record<'or' | 'orElse' | 'and', string>>

const ofParts = /[,，、]| or |或/

function beginSmall(label: string): string {
  return label.replace(/^(?!I )[A-Z](?=[a-z’ ])/, (letter) => letter.toLowerCase())
}

function applies(when: Applicability, choice: Choice): boolean {
  return Object.entries(when ?? {}).every(([question, answers]) => {
    const chosen = choice[question]
    return chosen === undefined || answers.includes(chosen)
  })
}

function unbind(when: Applicability, choice: Choice): Applicability {
  const open = Object.entries(when ?? {}).filter(([question]) => !(question in choice))
  return open.length > 0 ? Object.fromEntries(open) : undefined
}

/** Whether the answer to a question makes a difference, given the answers to the others. */
function matters(pieces: readonly Piece[], choice: Choice, question: string): boolean {
  const { [question]: _, ...others } = choice
  return pieces.some(({ when }) => when?.[question] !== undefined && applies(when, others))
}

function listPieces(facts: ProcedureFacts): Piece[] {
  const { conditions, place, hours, timeLimit, fee, output, evidence } = facts
  return [
    ...[conditions, place, hours, timeLimit, fee, output].map((element): readonly Piece[] =>
      'notStated' in element ? [] : element,
    ),
    'notStated' in evidence ? [] : evidence,
    facts.authorities,
    facts.actors,
    facts.channels,
    facts.steps,
    facts.contacts.consult,
    facts.contacts.complain,
    facts.remedies,
    facts.legalBasis,
    facts.figures,
    facts.localRules,
    facts.myths,
  ].flat()
}

function lengthOf(list: ProcedureFacts[CountedList]): number {
  return Array.isArray(list) ? list.length : 0
}
