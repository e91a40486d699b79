import type { OfficeLevel, OfficeService } from '../schemas/office.ts'
import type { Body, ProcedureFacts } from '../schemas/procedure.ts'
import { compareStrings } from './compare-strings.ts'
import { isSameDistrict } from './district-names.ts'
import type { Office, Procedure } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'
import { hotlineOf, type Line, linesOf } from './lines.ts'
import { nationCode } from './region-tree.ts'

/** Where the reader lives. */
export interface Place {
  /** The code of a prefecture, a province or, for readers who have chosen nothing, `000000`. */
  region: string
  /** The county or district, in either language and any of its forms. */
  district?: string
}

/** Why an office is the answer, best reason first. */
export type AnswerReason =
  /** The procedure names it. */
  | { kind: 'named' }
  /** Its record lists the service. */
  | { kind: 'service'; service: OfficeService }
  /** No record at its level lists the service, but this office of the right kind takes enquiries and can say who does. */
  | { kind: 'enquiry' }

/** What one level of administration says to "who handles this here?". */
export interface Rung {
  level: OfficeLevel
  /** The region asked; null where the level does not exist for the place. */
  region: string | null
  /**
   * `answers`: there is an office. `no-record`: none of this kind of body is known there. `other-matter`: there are some,
   * but for other matters. `not-asked`: the reader has not said which district or prefecture. `no-such-level`: a
   * municipality has no prefecture between its districts and itself.
   */
  outcome: 'answers' | 'no-record' | 'other-matter' | 'not-asked' | 'no-such-level'
  office: Office | null
  why: AnswerReason | null
}

/** Who handles one side of a procedure in a place. */
export interface OfficeAnswer {
  body: Body
  service: OfficeService
  /** What of the procedure this kind of body decides. */
  authorities: readonly ProcedureFacts['authorities'][number][]
  /** The lowest office that has a record; null for banks and the police, of which no records are kept. */
  office: Office | null
  /** The level that answered. */
  level: OfficeLevel | null
  why: AnswerReason | null
  /** All levels from the lowest to the highest, so that a page can say what was skipped and who comes next. */
  ladder: readonly Rung[]
  /** The line of this kind of body, as dialled for the place; null where there is none. */
  line: Line | null
}

/** Who handles a procedure in a place. */
export interface Resolution {
  /** False when the procedure is written for other regions only: the answers then hold, but the page may not. */
  applies: boolean
  /** One answer for each kind of body that has a say, in the order of the procedure. */
  answers: readonly OfficeAnswer[]
  /** The four lines for the place, whatever the matter. */
  lines: readonly Line[]
}

/** Services by topic. Topics that are not named here ask for whoever takes enquiries. */
const servicesByTopic: Readonly<Record<string, OfficeService>> = {
  cards: 'card',
  contributions: 'registration',
  medical: 'medical',
  records: 'pension',
  retirement: 'pension',
}

/** The levels from the lowest to the highest. */
const levels = ['county', 'prefecture', 'province', 'national'] as const satisfies readonly OfficeLevel[]

/** Answers "who handles this where I live?" for a procedure. Pure; the same for a built page and in a browser. */
export function resolveOffices(graph: KnowledgeGraph, procedure: Procedure, place: Place): Resolution {
  const { authorities, topic, regions } = procedure.facts
  const named = namedOffices(procedure)
  const bodies = [...new Set(authorities.map(({ body }) => body))]
  return {
    applies: regions.some((code) => graph.regions.chainOf(place.region).includes(code)) || place.region === nationCode,
    answers: bodies.map((body) => ({
      ...resolveBody(graph, { body, service: serviceOf(topic, body), named }, place),
      authorities: authorities.filter((authority) => authority.body === body),
    })),
    lines: linesOf(graph.regions, place.region),
  }
}

/**
 * Answers "who handles this here?" for one kind of body and one service, such as the card in Bijie. The levels are
 * walked from the district up; the first that has an office for the matter answers.
 *
 * @param question.named Keys of offices that count before all others of their level.
 */
export function resolveBody(
  graph: KnowledgeGraph,
  question: { body: Body; service: OfficeService; named?: ReadonlySet<string> },
  place: Place,
): Omit<OfficeAnswer, 'authorities'> {
  const ladder = levels.map((level) => readRung(graph, level, { named: new Set(), ...question }, place))
  const found = ladder.find(({ outcome }) => outcome === 'answers')
  const hotline = hotlineOf(question.body)
  return {
    body: question.body,
    service: question.service,
    office: found?.office ?? null,
    level: found?.level ?? null,
    why: found?.why ?? null,
    ladder,
    line: linesOf(graph.regions, place.region).find(({ number }) => number === hotline) ?? null,
  }
}

/** What a kind of body is asked for in procedures of a topic. */
export function serviceOf(topic: string, body: Body): OfficeService {
  if (body === 'tax') return 'premium-payment'
  if (body === 'government') return 'enquiry'
  const service = servicesByTopic[topic] ?? 'enquiry'
  // Of medical insurance the social security offices only ever held the registration.
  if (body === 'hrss' && service === 'medical') return 'registration'
  return body === 'medical-security' && service !== 'enquiry' ? 'medical' : service
}

interface Question {
  body: Body
  service: OfficeService
  named: ReadonlySet<string>
}

function readRung(graph: KnowledgeGraph, level: OfficeLevel, question: Question, place: Place): Rung {
  const region = regionOfLevel(graph, level, place)
  if (typeof region !== 'string') return { level, ...region, office: null, why: null }
  const ofBody = graph.officesOf(region).filter(({ facts }) => {
    if (facts.body !== question.body || facts.level !== level) return false
    if (level !== 'county') return true
    const { district = '' } = place
    return facts.district !== undefined && Object.values(facts.district).some((name) => isSameDistrict(name, district))
  })
  const [best] = ofBody
    .flatMap((office) => {
      const why = reasonFor(office, question)
      return why ? [{ office, why }] : []
    })
    .sort(compareAnswers)
  if (best) return { level, region, outcome: 'answers', ...best }
  return { level, region, outcome: ofBody.length > 0 ? 'other-matter' : 'no-record', office: null, why: null }
}

/** The region whose offices a level asks, or why it cannot be asked. */
function regionOfLevel(
  graph: KnowledgeGraph,
  level: OfficeLevel,
  { region: code, district }: Place,
): string | Pick<Rung, 'region' | 'outcome'> {
  const region = graph.regions.find(code)
  const hasPrefectures = graph.regions.prefecturesOf(code).length > 0
  switch (level) {
    case 'national':
      return nationCode
    case 'province':
      return region ? (region.parent ?? code) : { region: null, outcome: 'not-asked' }
    case 'prefecture':
      if (region?.level === 'prefecture') return code
      return { region: null, outcome: region && !hasPrefectures ? 'no-such-level' : 'not-asked' }
    case 'county':
      return region && district ? code : { region: null, outcome: 'not-asked' }
  }
}

function reasonFor({ key, facts }: Office, { service, named }: Question): AnswerReason | null {
  if (named.has(key)) return { kind: 'named' }
  if (facts.services.includes(service)) return { kind: 'service', service }
  return facts.services.includes('enquiry') ? { kind: 'enquiry' } : null
}

const reasonOrder = { named: 0, service: 1, enquiry: 2 } as const

/** Better reasons first, then offices that can be called, then by key, so that every build answers alike. */
function compareAnswers(a: { office: Office; why: AnswerReason }, b: { office: Office; why: AnswerReason }): number {
  return (
    reasonOrder[a.why.kind] - reasonOrder[b.why.kind] ||
    Number(a.office.facts.phones.length === 0) - Number(b.office.facts.phones.length === 0) ||
    compareStrings(a.office.key, b.office.key)
  )
}

/** The offices that a procedure itself sends readers to. Complaints go elsewhere and do not count. */
function namedOffices({ facts }: Procedure): ReadonlySet<string> {
  const channels = facts.channels.flatMap(({ office }) => office ?? [])
  return new Set([...facts.contacts.consult.map(({ office }) => office), ...channels])
}
