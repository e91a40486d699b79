/** A table of the package that this site fills. */
export type HsdsTable =
  | 'organization'
  | 'service'
  | 'service_at_location'
  | 'location'
  | 'phone'
  | 'address'
  | 'schedule'
  | 'service_area'

interface HsdsField {
  name: string
  type: 'string' | 'number' | 'date' | 'time'
  /** `any`: hours with their distance from UTC, as the specification writes them; the default of packages has seconds and no zone. */
  format?: 'uri' | 'uuid' | 'any'
  required?: true
  values?: readonly string[]
}

interface HsdsTableDescription {
  name: HsdsTable
  path: string
  fields: readonly HsdsField[]
}

const identifier = (name: string, required?: true): HsdsField => ({
  name,
  type: 'string',
  format: 'uuid',
  ...(required ? { required } : {}),
})
const id = identifier('id', true)
const text = (name: string, required?: true): HsdsField => ({ name, type: 'string', ...(required ? { required } : {}) })

/**
 * The tables and columns that this site fills, named and typed as the Human Services Data Specification 3.0.0 names and
 * types them (names, types, required columns and fixed values only: facts, none of its words). Columns for which there
 * is nothing to say are left out, which the specification allows.
 */
export const hsdsTables: readonly HsdsTableDescription[] = [
  {
    name: 'organization',
    path: 'organizations.csv',
    fields: [
      id,
      text('name', true),
      text('alternate_name'),
      text('description', true),
      { name: 'website', type: 'string', format: 'uri' },
    ],
  },
  {
    name: 'service',
    path: 'services.csv',
    fields: [
      id,
      identifier('organization_id', true),
      text('name', true),
      {
        name: 'status',
        type: 'string',
        required: true,
        values: ['active', 'inactive', 'defunct', 'temporarily closed'],
      },
      { name: 'assured_date', type: 'date' },
    ],
  },
  {
    name: 'service_at_location',
    path: 'service_at_location.csv',
    fields: [id, identifier('service_id', true), identifier('location_id', true)],
  },
  {
    name: 'location',
    path: 'locations.csv',
    fields: [
      id,
      { name: 'location_type', type: 'string', required: true, values: ['physical', 'postal', 'virtual'] },
      { name: 'url', type: 'string', format: 'uri' },
      identifier('organization_id'),
      text('name'),
      text('alternate_name'),
      text('description'),
    ],
  },
  {
    name: 'phone',
    path: 'phones.csv',
    fields: [
      id,
      identifier('location_id'),
      identifier('organization_id'),
      text('number', true),
      text('type'),
      text('description'),
    ],
  },
  {
    name: 'address',
    path: 'addresses.csv',
    fields: [
      id,
      identifier('location_id'),
      text('address_1', true),
      text('address_2'),
      text('city', true),
      text('region'),
      text('state_province', true),
      text('postal_code', true),
      text('country', true),
      { name: 'address_type', type: 'string', required: true, values: ['physical', 'postal', 'virtual'] },
    ],
  },
  {
    name: 'schedule',
    path: 'schedules.csv',
    fields: [
      id,
      identifier('location_id'),
      { name: 'timezone', type: 'number' },
      { name: 'freq', type: 'string', values: ['WEEKLY', 'MONTHLY'] },
      text('byday'),
      text('description'),
      { name: 'opens_at', type: 'time', format: 'any' },
      { name: 'closes_at', type: 'time', format: 'any' },
      text('notes'),
    ],
  },
  {
    name: 'service_area',
    path: 'service_areas.csv',
    fields: [id, identifier('service_id'), text('name'), text('extent'), text('extent_type')],
  },
]
