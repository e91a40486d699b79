/** Citations as files for reference managers: CSL-JSON and RIS. Pure: it runs in browsers too. */
import { type CitationSurroundings, type CitedLaw, type CitedPlace, formatPlace, listIssuers } from './citation.ts'
import { currentVersion, formatVersion } from './law-version.ts'

/** A CSL date. */
interface CslDate {
  'date-parts': number[][]
}

/** An item of CSL-JSON 1.0.2 of type `legislation`. */
export interface CslItem {
  id: string
  type: 'legislation'
  title: string
  author: { literal: string }[]
  authority: string
  jurisdiction: 'cn'
  language: string
  number?: string
  section?: string
  version?: string
  status?: string
  issued?: CslDate
  accessed?: CslDate
  URL?: string
}

/** What both forms hand back when they are read. */
export interface ReferenceFields {
  title: string
  section: string
  consulted: string | null
}

/**
 * A place in a law as a CSL item, in the language of the surroundings. `issued` is the day of the wording that is held,
 * `section` the place, `version` the wording in words.
 */
export function buildCslItem(
  key: string,
  law: CitedLaw,
  place: CitedPlace,
  { url, consulted, locale }: CitationSurroundings,
): CslItem {
  const version = currentVersion(law)
  const issuers = listIssuers(law, locale)
  const section = formatPlace(law, place, locale)
  const words = formatVersion(version, locale)
  return {
    id: [key, place.article, ...Object.values(place.provision)].filter((part) => part !== null).join('-'),
    type: 'legislation',
    title: law.title[locale],
    author: issuers.map((literal) => ({ literal })),
    authority: issuers.join(locale === 'zh-CN' ? '、' : ', '),
    jurisdiction: 'cn',
    language: locale,
    ...(law.documentNumber && { number: law.documentNumber }),
    ...(section && { section }),
    ...(words && { version: words }),
    ...(version.date && { issued: toCslDate(version.date) }),
    ...(consulted && { accessed: toCslDate(consulted) }),
    ...(url && { URL: url }),
  }
}

/** CSL-JSON: a list of items, as reference managers import it. */
export function formatCslJson(...items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`
}

/** The same items in RIS (type STAT). Lines end as the format asks. */
export function formatRis(...items: readonly CslItem[]): string {
  return items.map(formatRisRecord).join('')
}

/**
 * An item with what only the reader's browser knows: the address, and the day of consultation.
 *
 * @param url null where the address would help nobody else, as on a disk.
 */
export function completeCslItem(item: CslItem, { url, consulted }: { url: string | null; consulted: string }): CslItem {
  return { ...item, accessed: toCslDate(consulted), ...(url && { URL: url }) }
}

function formatRisRecord(item: CslItem): string {
  const lines: [string, string | undefined][] = [
    ['TY', 'STAT'],
    ['ID', item.id],
    ['TI', item.title],
    ...item.author.map(({ literal }): [string, string] => ['AU', literal]),
    ['M1', item.number],
    ['ET', item.version],
    ['SE', item.section],
    ['DA', formatRisDate(item.issued)],
    ['Y2', formatRisDate(item.accessed)],
    ['LA', item.language],
    ['CY', 'China'],
    ['UR', item.URL],
    ['ER', ''],
  ]
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/g, ' ')}\r\n`)
    .join('')
}

/** Reads title, section and day of consultation out of CSL-JSON; null for anything else. */
export function parseCslJson(text: string): ReferenceFields | null {
  if (!/^\s*[[{]\s*["{]/.test(text)) return null
  const data = readJson(text)
  const item: unknown = Array.isArray(data) ? data[0] : data
  if (typeof item !== 'object' || item === null || !('title' in item) || typeof item.title !== 'string') return null
  const section = 'section' in item && typeof item.section === 'string' ? item.section : ''
  return { title: item.title, section, consulted: 'accessed' in item ? readCslDate(item.accessed) : null }
}

/** Reads title, section and day of consultation out of RIS; null for anything else. */
export function parseRis(text: string): ReferenceFields | null {
  if (!/^\s*TY {2}- /.test(text)) return null
  const fields = new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line.trim())
      return match ? [[match[1] ?? '', match[2] ?? ''] as const] : []
    }),
  )
  const title = fields.get('TI')
  if (!title) return null
  const consulted = /^(\d{4})\/(\d{2})\/(\d{2})\//.exec(fields.get('Y2') ?? '')
  return {
    title,
    section: fields.get('SE') ?? '',
    consulted: consulted ? `${consulted[1]}-${consulted[2]}-${consulted[3]}` : null,
  }
}

function toCslDate(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] }
}

function readCslDate(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('date-parts' in value)) return null
  const parts: unknown = Array.isArray(value['date-parts']) ? value['date-parts'][0] : null
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => Number.isInteger(part))) return null
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'))
  return `${year}-${month}-${day}`
}

function formatRisDate(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts'][0]
  return parts && `${parts.map((part) => String(part).padStart(2, '0')).join('/')}/`
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
