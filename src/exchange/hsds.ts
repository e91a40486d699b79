import type { Office } from '../knowledge/entries.ts'
import { parseOpeningHours, type Weekday } from '../knowledge/opening-hours.ts'
import type { RegionTree } from '../knowledge/region-tree.ts'
import { writePlainCsv } from './csv.ts'
import { type HsdsTable, hsdsTables } from './hsds-tables.ts'
import { toPlainText } from './plain-text.ts'
import { createUuid } from './uuid.ts'

/** A row of a table by its columns; what is not known is left out. */
type Row = Readonly<Record<string, string>>

/** A file of the package by its name. */
export type PackageFiles = ReadonlyMap<string, string>

/** What the package says where the specification asks for a value and no authority states one. */
const notStated = 'not stated'

/**
 * Writes offices as a tabular data package after the Human Services Data Specification 3.0 (Open Referral): one CSV file
 * for each table and a `datapackage.json` that describes them. English texts stand in the main columns, the Chinese
 * name as `alternate_name`, because the specification has one language a column.
 *
 * @returns The files by name; the same bytes for the same offices.
 */
export function createHsdsPackage(offices: readonly Office[], regions: RegionTree, version: string): PackageFiles {
  const tables: Readonly<Record<HsdsTable, readonly Row[]>> = {
    organization: offices.map(organizationOf),
    service: offices.flatMap(servicesOf),
    service_at_location: offices.flatMap((office) =>
      office.facts.services.map((service) => ({
        id: createUuid(`service-at-location:${office.key}/${service}`),
        service_id: serviceId(office, service),
        location_id: locationId(office),
      })),
    ),
    location: offices.map((office) => locationOf(office)),
    phone: offices.flatMap(phonesOf),
    address: offices.flatMap((office) => addressesOf(office, regions)),
    schedule: offices.flatMap(schedulesOf),
    service_area: offices.flatMap((office) => serviceAreasOf(office, regions)),
  }
  const files = new Map<string, string>()
  for (const { name, path, fields } of hsdsTables) {
    const columns = fields.map((field) => field.name)
    files.set(path, writePlainCsv([columns, ...tables[name].map((row) => columns.map((column) => row[column] ?? ''))]))
  }
  files.set('datapackage.json', `${JSON.stringify(describePackage(version), null, 2)}\n`)
  return files
}

function organizationOf({ key, facts }: Office): Row {
  const remarks = [`How sure the name is: ${facts.nameCertainty}.`, ...(facts.note ? [toPlainText(facts.note.en)] : [])]
  return {
    id: organizationId(key),
    name: toPlainText(facts.name.en),
    alternate_name: toPlainText(facts.name['zh-CN']),
    description: remarks.join(' '),
    ...(facts.website ? { website: facts.website } : {}),
  }
}

function servicesOf(office: Office): Row[] {
  const assured = [...datesOf(office)].sort()[0]
  return office.facts.services.map((service) => ({
    id: serviceId(office, service),
    organization_id: organizationId(office.key),
    name: service,
    status: 'active',
    // The oldest date: the service is no surer than the weakest datum about it.
    ...(assured ? { assured_date: assured } : {}),
  }))
}

function locationOf(office: Office): Row {
  const { facts, key } = office
  const [address] = facts.addresses
  const isVirtual = !address && facts.phones.length === 0 && facts.website !== null
  return {
    id: locationId(office),
    location_type: isVirtual ? 'virtual' : 'physical',
    ...(isVirtual && facts.website ? { url: facts.website } : {}),
    organization_id: organizationId(key),
    name: toPlainText(facts.name.en),
    alternate_name: toPlainText(facts.name['zh-CN']),
    description: address
      ? `${toPlainText(address.text['zh-CN'])} (${address.certainty}, checked on ${address.verified})`
      : 'No address is known. Call first.',
  }
}

function phonesOf(office: Office): Row[] {
  return office.facts.phones.map(({ number, purpose, certainty, verified }, index) => ({
    id: createUuid(`phone:${office.key}/${index}/${number}`),
    location_id: locationId(office),
    organization_id: organizationId(office.key),
    number: number.startsWith('0') ? `+86 ${number.slice(1).replace('-', ' ')}` : number,
    type: 'voice',
    description: `${toPlainText(purpose.en)} (${certainty}, checked on ${verified})`,
  }))
}

function addressesOf(office: Office, regions: RegionTree): Row[] {
  const region = regions.find(office.facts.region)
  const province = region?.parent ? regions.find(region.parent) : region
  return office.facts.addresses.map(({ text }, index) => ({
    id: createUuid(`address:${office.key}/${index}`),
    location_id: locationId(office),
    address_1: toPlainText(text.en),
    address_2: toPlainText(text['zh-CN']),
    city: region?.name.en ?? notStated,
    ...(office.facts.district ? { region: toPlainText(office.facts.district.en) } : {}),
    state_province: province?.name.en ?? notStated,
    // The specification requires one, and no source gives it. A filler such as 000000 would pass for a real one.
    postal_code: notStated,
    country: 'CN',
    address_type: 'physical',
  }))
}

const dayCodes: Readonly<Record<Weekday, string>> = {
  Mo: 'MO',
  Tu: 'TU',
  We: 'WE',
  Th: 'TH',
  Fr: 'FR',
  Sa: 'SA',
  Su: 'SU',
}

/** A row for each stretch of the day; the whole text, which says holidays and seasons too, stands beside every one. */
function schedulesOf(office: Office): Row[] {
  const { schedule } = office.facts
  if (!schedule) return []
  const { always, rules } = parseOpeningHours(schedule.openingHours)
  const spans = always
    ? [{ days: Object.values(dayCodes), from: '00:00', to: '23:59' }]
    : rules.flatMap(({ days, times }) =>
        days.length === 0 ? [] : times.map((span) => ({ days: days.map((day) => dayCodes[day]), ...span })),
      )
  return spans.map(({ days, from, to }, index) => ({
    id: createUuid(`schedule:${office.key}/${index}`),
    location_id: locationId(office),
    timezone: '8',
    freq: 'WEEKLY',
    byday: days.join(','),
    description: schedule.openingHours,
    opens_at: `${from}+08:00`,
    closes_at: `${to === '24:00' ? '23:59' : to}+08:00`,
    notes: `OpenStreetMap opening_hours, checked on ${schedule.verified}`,
  }))
}

function serviceAreasOf(office: Office, regions: RegionTree): Row[] {
  const { region: code, district } = office.facts
  const region = regions.find(code)
  const name = [district ? toPlainText(district.en) : '', region?.name.en ?? 'Mainland China']
    .filter(Boolean)
    .join(', ')
  return office.facts.services.map((service) => ({
    id: createUuid(`service-area:${office.key}/${service}`),
    service_id: serviceId(office, service),
    name,
    extent: `GB/T 2260 ${code}`,
    extent_type: 'text',
  }))
}

function datesOf({ facts }: Office): string[] {
  return [...facts.phones, ...facts.addresses, ...(facts.schedule ? [facts.schedule] : [])].map(
    ({ verified }) => verified,
  )
}

function organizationId(key: string): string {
  return createUuid(`office:${key}`)
}

function locationId({ key }: Office): string {
  return createUuid(`location:${key}`)
}

function serviceId({ key }: Office, service: string): string {
  return createUuid(`service:${key}/${service}`)
}

function describePackage(version: string): unknown {
  return {
    name: 'shebao-guide-offices',
    title: 'Offices and lines of the Shebao Guide',
    description:
      'After the Human Services Data Specification 3.0, an Open Referral resource (https://openreferral.org/).',
    profile: 'tabular-data-package',
    version,
    resources: hsdsTables.map(({ name, path, fields }) => ({
      name,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      profile: 'tabular-data-resource',
      schema: {
        primaryKey: 'id',
        fields: fields.map(({ name: field, type, format, required, values }) => ({
          name: field,
          type,
          ...(format ? { format } : {}),
          constraints: { required: required === true, unique: field === 'id', ...(values ? { enum: values } : {}) },
        })),
        ...foreignKeysOf(fields.map((field) => field.name)),
      },
    })),
  }
}

/** Columns that name a row of another table. */
function foreignKeysOf(columns: readonly string[]): { foreignKeys?: unknown[] } {
  const names = hsdsTables.map(({ name }) => name)
  const foreignKeys = columns.flatMap((column) => {
    const resource = names.find((name) => column === `${name}_id`)
    return resource ? [{ fields: column, reference: { resource, fields: 'id' } }] : []
  })
  return foreignKeys.length > 0 ? { foreignKeys } : {}
}
