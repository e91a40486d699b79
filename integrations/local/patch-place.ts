import { z } from 'zod'
import {
  formatPlaceScript,
  type PlaceAnswerRecord,
  type PlaceRecord,
  readPlaceScript,
} from '../../src/data/place-record.ts'
import { eachLocale } from '../../src/i18n/locales.ts'
import { createTranslate } from '../../src/i18n/translate.ts'
import { createUrl } from '../../src/i18n/urls.ts'
import { dialNumber } from '../../src/knowledge/dialling.ts'
import { serviceOf } from '../../src/knowledge/resolve-office.ts'
import type { HostOffice, HostText } from '../../src/schemas/local-layer.ts'
import { createHostView, fillLanguages, labelOf } from './host-words.ts'
import type { Layer } from './read-layer.ts'
import type { SiteFacts } from './site-facts.ts'

const placeSchema = z.custom<PlaceRecord>(
  (data) =>
    z
      .object({
        code: z.string(),
        answers: z.array(z.unknown()),
        procedures: z.record(z.string(), z.object({ answers: z.array(z.int()) })),
        districts: z.array(z.object({ procedures: z.record(z.string(), z.array(z.int())) })),
      })
      .safeParse(data).success,
)

type AnswersByProcedure = Readonly<Record<string, readonly number[]>>

/**
 * What browsers know of a place, with the offices that a layer adds there. They stand before the answers of the release
 * and take none of them away. An office of a county answers for readers who chose that county.
 *
 * @param script A file of `data/places/`.
 */
export function patchPlace(script: string, { host, offices }: Layer, facts: SiteFacts): string {
  let record = placeSchema.parse(readPlaceScript(script))
  const here = offices.filter(({ data: { region } }) => region === record.code)
  // Counties come last, because they begin with what answers for the whole place.
  for (const { key, data } of here.toSorted((a, b) => Number(isOfCounty(a.data)) - Number(isOfCounty(b.data)))) {
    const handled = Object.keys(record.procedures).filter((procedure) => handles(data, facts.procedures.get(procedure)))
    const addition = { index: record.answers.length, handled }
    record = { ...record, answers: [...record.answers, answerOf(key, data, host.data.owner)] }
    record = isOfCounty(data) ? addToCounty(record, data.district, addition) : addToPlace(record, addition)
  }
  return formatPlaceScript(record)
}

/** An answer of a record, and the procedures that it is one for. */
interface Addition {
  index: number
  handled: readonly string[]
}

function isOfCounty(office: HostOffice): office is HostOffice & { district: HostText } {
  return office.level === 'county' && office.district !== undefined
}

function addToPlace(record: PlaceRecord, { index, handled }: Addition): PlaceRecord {
  const procedures = Object.entries(record.procedures).map(([key, found]) =>
    handled.includes(key) ? [key, { ...found, answers: [index, ...found.answers] }] : [key, found],
  )
  return {
    ...record,
    procedures: Object.fromEntries(procedures),
    // Counties have lists of their own for what is answered otherwise there.
    districts: record.districts.map((county) => ({
      ...county,
      procedures: putFirst(county.procedures, { index, handled }),
    })),
  }
}

function addToCounty(record: PlaceRecord, district: HostText, { index, handled }: Addition): PlaceRecord {
  const name = fillLanguages(district)
  const known = record.districts.find((county) => county.name['zh-CN'] === name['zh-CN'])
  const above = handled.map((key) => [key, record.procedures[key]?.answers ?? []])
  const county = {
    name: known?.name ?? name,
    procedures: putFirst({ ...Object.fromEntries(above), ...known?.procedures }, { index, handled }),
  }
  return { ...record, districts: [...record.districts.filter((other) => other !== known), county] }
}

function putFirst(lists: AnswersByProcedure, { index, handled }: Addition): AnswersByProcedure {
  return Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, handled.includes(key) ? [index, ...list] : list]),
  )
}

/** Whether an office has a say in a procedure: it is of a kind of body that has, and deals with the matter or takes questions. */
function handles(
  { body, services }: HostOffice,
  procedure: { topic: string; bodies: ReadonlySet<HostOffice['body']> } | undefined,
): boolean {
  if (!procedure?.bodies.has(body)) return false
  return services.includes(serviceOf(procedure.topic, body)) || services.includes('enquiry')
}

function answerOf(key: string, office: HostOffice, owner: HostText): PlaceAnswerRecord {
  const [phone] = office.phones
  return {
    office: {
      name: fillLanguages(office.name),
      path: eachLocale((locale) => createUrl(locale, { page: 'office', key })),
    },
    body: eachLocale((locale) => createTranslate(locale)(`body.${office.body}`)),
    why: eachLocale((locale) => {
      const t = createTranslate(locale)
      const level = t('handles.level', { level: t(`level.${office.level}`) })
      return t('list.sentences', { first: level, second: labelOf(createHostView(locale, owner)) })
    }),
    phone: phone ? dialNumber(phone.number) : null,
  }
}
