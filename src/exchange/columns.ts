import { type Locale, localeTags } from '../i18n/locales.ts'

/**
 * The columns of a table of offices. An id is the way to the field in the facts: `name.en`, `phones.0.purpose.zh-CN`.
 * `#` in a header stands for the number of the phone, address or provision, counted from 1.
 */
interface Column {
  id: string
  header: Readonly<Record<Locale, string>>
}

const single: readonly Column[] = [
  { id: 'key', header: { en: 'key', 'zh-CN': '键名' } },
  { id: 'name.en', header: { en: 'name (English)', 'zh-CN': '名称（英文）' } },
  { id: 'name.zh-CN', header: { en: 'name (Chinese)', 'zh-CN': '名称（中文）' } },
  { id: 'nameCertainty', header: { en: 'name certainty', 'zh-CN': '名称可靠程度' } },
  { id: 'body', header: { en: 'body', 'zh-CN': '部门' } },
  { id: 'level', header: { en: 'level', 'zh-CN': '级别' } },
  { id: 'region', header: { en: 'region code', 'zh-CN': '区划代码' } },
  { id: 'district.en', header: { en: 'district (English)', 'zh-CN': '区县（英文）' } },
  { id: 'district.zh-CN', header: { en: 'district (Chinese)', 'zh-CN': '区县（中文）' } },
  { id: 'services', header: { en: 'services', 'zh-CN': '业务' } },
  { id: 'website', header: { en: 'website', 'zh-CN': '网址' } },
  { id: 'schedule.openingHours', header: { en: 'opening hours', 'zh-CN': '办公时间' } },
  { id: 'schedule.verified', header: { en: 'opening hours verified', 'zh-CN': '办公时间核对日期' } },
  { id: 'schedule.sources', header: { en: 'opening hours sources', 'zh-CN': '办公时间来源' } },
  { id: 'note.en', header: { en: 'note (English)', 'zh-CN': '备注（英文）' } },
  { id: 'note.zh-CN', header: { en: 'note (Chinese)', 'zh-CN': '备注（中文）' } },
  { id: 'text.en', header: { en: 'text (English)', 'zh-CN': '正文（英文）' } },
  { id: 'text.zh-CN', header: { en: 'text (Chinese)', 'zh-CN': '正文（中文）' } },
]

const repeated: readonly Column[] = [
  { id: 'phones.#.number', header: { en: 'phone #', 'zh-CN': '电话#' } },
  { id: 'phones.#.purpose.en', header: { en: 'phone # purpose (English)', 'zh-CN': '电话#用途（英文）' } },
  { id: 'phones.#.purpose.zh-CN', header: { en: 'phone # purpose (Chinese)', 'zh-CN': '电话#用途（中文）' } },
  { id: 'phones.#.certainty', header: { en: 'phone # certainty', 'zh-CN': '电话#可靠程度' } },
  { id: 'phones.#.verified', header: { en: 'phone # verified', 'zh-CN': '电话#核对日期' } },
  { id: 'phones.#.sources', header: { en: 'phone # sources', 'zh-CN': '电话#来源' } },
  { id: 'addresses.#.text.en', header: { en: 'address # (English)', 'zh-CN': '地址#（英文）' } },
  { id: 'addresses.#.text.zh-CN', header: { en: 'address # (Chinese)', 'zh-CN': '地址#（中文）' } },
  { id: 'addresses.#.certainty', header: { en: 'address # certainty', 'zh-CN': '地址#可靠程度' } },
  { id: 'addresses.#.verified', header: { en: 'address # verified', 'zh-CN': '地址#核对日期' } },
  { id: 'addresses.#.sources', header: { en: 'address # sources', 'zh-CN': '地址#来源' } },
  { id: 'legalBasis.#.article', header: { en: 'legal basis # article', 'zh-CN': '法律依据#条' } },
  { id: 'legalBasis.#.paragraph', header: { en: 'legal basis # paragraph', 'zh-CN': '法律依据#款' } },
  { id: 'legalBasis.#.item', header: { en: 'legal basis # item', 'zh-CN': '法律依据#项' } },
  { id: 'legalBasis.#.role', header: { en: 'legal basis # role', 'zh-CN': '法律依据#作用' } },
  { id: 'legalBasis.#.why.en', header: { en: 'legal basis # reason (English)', 'zh-CN': '法律依据#理由（英文）' } },
  { id: 'legalBasis.#.why.zh-CN', header: { en: 'legal basis # reason (Chinese)', 'zh-CN': '法律依据#理由（中文）' } },
  { id: 'legalBasis.#.quote', header: { en: 'legal basis # quote', 'zh-CN': '法律依据#引文' } },
  { id: 'legalBasis.#.futureUse', header: { en: 'legal basis # coming change', 'zh-CN': '法律依据#将来生效' } },
]

/** What an office can have several of; each has columns of its own. */
export const officeGroups = ['phones', 'addresses', 'legalBasis'] as const

export type OfficeGroup = (typeof officeGroups)[number]

const byHeader = new Map(
  [...single, ...repeated].flatMap(({ id, header }) => localeTags.map((tag) => [fold(header[tag]), id] as const)),
)

/** The ids of all columns for offices with so many phones, addresses and provisions, in the order of the table. */
export function listColumns(counts: Readonly<Record<OfficeGroup, number>>): string[] {
  const numbered = (group: OfficeGroup): string[] =>
    Array.from({ length: counts[group] }, (_, index) =>
      repeated.filter(({ id }) => id.startsWith(group)).map(({ id }) => id.replace('#', String(index))),
    ).flat()
  const ids = single.map(({ id }) => id)
  const beforePhones = ids.indexOf('services') + 1
  return [
    ...ids.slice(0, beforePhones),
    ...numbered('phones'),
    ...numbered('addresses'),
    ...ids.slice(beforePhones),
    ...numbered('legalBasis'),
  ]
}

/** The header of a column in a language: `phones.0.number` → "phone 1", 电话1. */
export function headerOf(id: string, locale: Locale): string {
  const match = /^(?:phones|addresses|legalBasis)\.(\d+)\./.exec(id)
  const general = match ? id.replace(/\.\d+\./, '.#.') : id
  const column = [...single, ...repeated].find((candidate) => candidate.id === general)
  if (!column) throw new Error(`There is no column "${id}". Add it to src/exchange/columns.ts.`)
  return column.header[locale].replace('#', match ? String(Number(match[1]) + 1) : '')
}

/**
 * The column that a header names, in either language; null when it names none. Width, case, spaces and brackets do not
 * count, and a phone without a number is the first.
 */
export function columnOfHeader(header: string): string | null {
  const folded = fold(header)
  const exact = byHeader.get(folded)
  if (exact) return exact
  const number = /\d+/.exec(folded)?.[0]
  const general = number
    ? folded.replace(number, '#')
    : folded.replace(/^(phone|address|legalbasis|电话|地址|法律依据)/, '$1#')
  const id = byHeader.get(general)
  if (!id?.includes('#') || number === '0' || (number?.length ?? 0) > 2) return null
  return id.replace('#', String(Number(number ?? 1) - 1))
}

function fold(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]_\-:.]/g, '')
}
