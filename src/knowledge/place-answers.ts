import type { Translate } from '../i18n/translate.ts'
import type { OfficeLevel, OfficeService } from '../schemas/office.ts'
import type { Body } from '../schemas/procedure.ts'
import { type Dialled, dialNumber } from './dialling.ts'
import type { Office, Procedure } from './entries.ts'
import type { KnowledgeGraph } from './graph.ts'
import type { Line } from './lines.ts'
import { type AnswerReason, type OfficeAnswer, type Place, resolveOffices } from './resolve-office.ts'

/** A matter that an office answers for, and why it does. */
export interface PlaceMatter {
  service: OfficeService
  why: AnswerReason['kind']
}

/** Who answers in a place, with all matters that it answers for and the pages on them. */
export interface PlaceAnswer {
  body: Body
  /** Null for banks and the police, of which no records are kept. */
  office: Office | null
  level: OfficeLevel | null
  line: Line | null
  /** Lower levels that were asked and have nothing that fits. */
  skipped: readonly OfficeLevel[]
  matters: readonly PlaceMatter[]
  /** The procedures whose question it answers, in the order of the topics. */
  procedures: readonly Procedure[]
}

/** The order of answers on a page: who is asked most comes first. */
const bodyOrder: readonly Body[] = ['hrss', 'medical-security', 'tax', 'government', 'bank', 'police']

/**
 * Asks "who handles this here?" for every procedure and joins the answers by office, so that one page of a place answers
 * for all procedures. Procedures that are written for other places are left out.
 */
export function listPlaceAnswers(graph: KnowledgeGraph, place: Place): readonly PlaceAnswer[] {
  const groups = new Map<string, { answers: OfficeAnswer[]; procedures: Procedure[] }>()
  for (const procedure of graph.topics.flatMap(({ key }) => graph.proceduresOf(key))) {
    const { applies, answers } = resolveOffices(graph, procedure, place)
    if (!applies) continue
    for (const answer of answers) {
      const key = `${answer.body} ${answer.office?.key ?? ''}`
      const group = groups.get(key) ?? { answers: [], procedures: [] }
      groups.set(key, group)
      group.answers.push(answer)
      group.procedures.push(procedure)
    }
  }
  return [...groups.values()]
    .flatMap(({ answers, procedures }) => {
      const [first] = answers
      if (!first) return []
      const { body, office, level, line } = first
      const skipped = [...new Set(answers.flatMap(skippedLevels))]
      return { body, office, level, line, skipped, matters: joinMatters(answers), procedures }
    })
    .sort((a, b) => bodyOrder.indexOf(a.body) - bodyOrder.indexOf(b.body))
}

/** The anchor of a matter on every page of a place that answers for it: `who-hrss-card`. */
export function anchorOfMatter(body: Body, service: OfficeService): string {
  return `who-${body}-${service}`
}

/**
 * The number to call for an answer: that of the office where it belongs to the place itself or a part of it, else the
 * line as dialled for the place, because the office of a whole province does not know the counter of a city.
 */
export function phoneOfAnswer(
  { office, level, line }: Pick<OfficeAnswer, 'office' | 'level' | 'line'>,
  place: Place,
): Dialled | null {
  const [phone] = office?.facts.phones ?? []
  const isOfPlace = office?.facts.region === place.region && level !== 'national'
  if (phone && (isOfPlace || !line)) return dialNumber(phone.number)
  return line && dialOfLine(line)
}

/** How a line is dialled from anywhere in China: with the area code where the place has one. */
export function dialOfLine({ dialling }: Line): Dialled {
  return dialling.elsewhere ?? dialling.here
}

/** Says in words which level answered and why, and which levels below it have nothing that fits. */
export function explainAnswer(answer: OfficeAnswer, t: Translate): string {
  const { body, level, why, service } = answer
  if (level === null || why === null) return explainSilence(body, t)
  return t('list.sentences', {
    first: explainLevel(level, skippedLevels(answer), t),
    second: t(`handles.${why.kind}`, { matters: t(`service.${service}`) }),
  })
}

/** "Level: whole country. Nothing that fits is on record for the city or prefecture or province." */
export function explainLevel(level: OfficeLevel, skipped: readonly OfficeLevel[], t: Translate): string {
  const answered = t('handles.level', { level: t(`level.${level}`) })
  const levels = skipped.map((lower) => t(`level.${lower}`)).join(t('list.or'))
  return levels === '' ? answered : t('list.sentences', { first: answered, second: t('handles.skipped', { levels }) })
}

/** What stands where no office is listed. */
export function explainSilence(body: Body, t: Translate): string {
  return t(body === 'bank' ? 'handles.bank' : 'handles.nobody')
}

/** The levels below the answer that were asked and had nothing for it. */
function skippedLevels({ ladder }: OfficeAnswer): OfficeLevel[] {
  const end = ladder.findIndex(({ outcome }) => outcome === 'answers')
  return ladder
    .slice(0, Math.max(end, 0))
    .filter(({ outcome }) => outcome === 'no-record' || outcome === 'other-matter')
    .map(({ level }) => level)
}

/** Each matter once. A record that lists it is the better reason; that a page names the office holds for that page only. */
function joinMatters(answers: readonly OfficeAnswer[]): PlaceMatter[] {
  const matters = new Map<OfficeService, PlaceMatter['why']>()
  for (const { service, why } of answers) {
    if (why && (!matters.has(service) || why.kind === 'service')) matters.set(service, why.kind)
  }
  return [...matters].map(([service, why]) => ({ service, why }))
}
