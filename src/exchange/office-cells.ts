import { type Locale, localeTags } from '../i18n/locales.ts'
import type { Office } from '../knowledge/entries.ts'
import type { OfficeFacts } from '../schemas/office.ts'
import { readChoice, writeChoice } from './choices.ts'
import { headerOf, listColumns, type OfficeGroup } from './columns.ts'

/** The cells of an office by the ids of their columns; an empty one is left out. */
export type OfficeCells = ReadonlyMap<string, string>

const listSeparator = '; '

/** Writes offices as a table: a header, then a row for each office. */
export function writeOfficeRows(offices: readonly Office[], locale: Locale): string[][] {
  const phones = Math.max(1, ...offices.map(({ facts }) => facts.phones.length))
  const addresses = Math.max(1, ...offices.map(({ facts }) => facts.addresses.length))
  // Few offices name an article; the others need no columns for it.
  const legalBasis = Math.max(0, ...offices.map(({ facts }) => facts.legalBasis?.length ?? 0))
  const columns = listColumns({ phones, addresses, legalBasis })
  const rows = offices.map((office) => {
    const cells = cellsOfOffice(office, locale)
    return columns.map((id) => cells.get(id) ?? '')
  })
  return [columns.map((id) => headerOf(id, locale)), ...rows]
}

/** An office as cells, with the words of a language for fixed choices. */
export function cellsOfOffice({ key, facts, texts }: Office, locale: Locale): OfficeCells {
  const bodies = localeTags.map((tag) => [`text.${tag}`, texts[tag]?.body.trim() ?? ''] as const)
  const cells = [['key', key] as const, ...flatten('', facts), ...bodies]
  return new Map(
    cells
      .filter(([, value]) => value !== '')
      .map(([id, value]) => [
        id,
        value
          .split(listSeparator)
          .map((part) => writeChoice(id, part, locale))
          .join(listSeparator),
      ]),
  )
}

/**
 * The facts that cells hold, not yet known to be right: hand them to the schema. A phone or address without any cell is
 * none; numbers of phones may have gaps.
 */
export function factsOfCells(cells: OfficeCells): Record<string, unknown> {
  const text = (id: string): string => (cells.get(id) ?? '').trim()
  const choice = (id: string): string => readChoice(id, text(id))
  const both = (id: string): Record<Locale, string> | undefined => {
    const pair = { en: text(`${id}.en`), 'zh-CN': text(`${id}.zh-CN`) }
    return pair.en === '' && pair['zh-CN'] === '' ? undefined : pair
  }
  const dated = (id: string): Record<string, unknown> => ({
    verified: readDay(text(`${id}.verified`)),
    sources: splitList(text(`${id}.sources`)),
  })
  const district = both('district')
  const note = both('note')
  const provisions = groupsOf(cells, 'legalBasis').map((id) => ({
    article: text(`${id}.article`),
    ...readOptional('paragraph', readCount(text(`${id}.paragraph`))),
    ...readOptional('item', readCount(text(`${id}.item`))),
    role: choice(`${id}.role`),
    why: both(`${id}.why`) ?? { en: '', 'zh-CN': '' },
    ...readOptional('quote', text(`${id}.quote`)),
    ...readOptional('futureUse', readFlag(choice(`${id}.futureUse`))),
  }))
  const hasSchedule = [...cells.keys()].some((id) => id.startsWith('schedule.') && text(id) !== '')
  return {
    name: both('name') ?? { en: '', 'zh-CN': '' },
    nameCertainty: choice('nameCertainty'),
    body: choice('body'),
    level: choice('level'),
    region: text('region'),
    ...(district ? { district } : {}),
    phones: groupsOf(cells, 'phones').map((id) => ({
      number: text(`${id}.number`).normalize('NFKC'),
      purpose: both(`${id}.purpose`) ?? { en: '', 'zh-CN': '' },
      certainty: choice(`${id}.certainty`),
      ...dated(id),
    })),
    addresses: groupsOf(cells, 'addresses').map((id) => ({
      text: both(`${id}.text`) ?? { en: '', 'zh-CN': '' },
      certainty: choice(`${id}.certainty`),
      ...dated(id),
    })),
    schedule: hasSchedule ? { openingHours: text('schedule.openingHours'), ...dated('schedule') } : null,
    website: text('website') === '' ? null : text('website'),
    services: splitList(text('services')).map((service) => readChoice('services', service)),
    ...(note ? { note } : {}),
    ...(provisions.length > 0 ? { legalBasis: provisions } : {}),
  }
}

/** The phones, addresses or provisions that hold anything, in order: `phones.0`, `phones.2`. */
export function groupsOf(cells: OfficeCells, group: OfficeGroup): string[] {
  const numbers = [...cells]
    .filter(([id, value]) => id.startsWith(`${group}.`) && value.trim() !== '')
    .map(([id]) => Number(id.split('.')[1]))
  return [...new Set(numbers)].sort((a, b) => a - b).map((number) => `${group}.${number}`)
}

/**
 * A day as spreadsheets and people write it: `2026-11-22`, `2026/11/22`, `2026.1.5`, 2026年1月5日. What is written in
 * another order stays as it is, for the schema to refuse: 3/4/2026 is two different days.
 */
export function readDay(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(
    text.normalize('NFKC'),
  )
  if (!match) return text
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A field that an empty cell leaves out. */
function readOptional(name: string, value: unknown): Record<string, unknown> {
  return value === '' ? {} : { [name]: value }
}

/** A number of a paragraph or item; other words stay as they are, for the schema to refuse. */
function readCount(text: string): number | string {
  return /^\d+$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : text
}

function readFlag(text: string): boolean | string {
  return text === 'true' || text
}

function splitList(text: string): string[] {
  return text
    .split(/[;；、,，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The fields of facts as pairs of id and text; lists of words stand in one cell. */
function flatten(prefix: string, value: OfficeFacts | unknown): [id: string, text: string][] {
  if (value === null || value === undefined) return []
  if (typeof value === 'string') return [[prefix, value]]
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
    return [[prefix, value.join(listSeparator)]]
  if (typeof value !== 'object') return [[prefix, String(value)]]
  return Object.entries(value).flatMap(([name, child]) => flatten(prefix ? `${prefix}.${name}` : name, child))
}
