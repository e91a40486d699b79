/**
 * What the Human Services Data Specification 3.0.0 (https://openreferral.org/) demands of the tables that this site
 * exports: the names of all columns, which are required, types and fixed values. Written down from its schema by hand,
 * as facts; none of its words are here. It is kept apart from the code that writes the tables, so that a slip there
 * does not pass here.
 */
export interface SpecifiedTable {
  columns: string
  required: string
  /** Columns that need another: an interval is counted from the day of the first event. */
  needs?: Readonly<Record<string, string>>
  /** Columns with another type than text. */
  types?: Readonly<Record<string, 'number' | 'date' | 'time' | 'uri'>>
  values?: Readonly<Record<string, readonly string[]>>
}

const places = ['physical', 'postal', 'virtual'] as const

export const hsdsSpecification: Readonly<Record<string, SpecifiedTable>> = {
  organization: {
    columns:
      'id name alternate_name description email website year_incorporated legal_status logo uri parent_organization_id',
    required: 'id name description',
    types: { website: 'uri', uri: 'uri', year_incorporated: 'number' },
  },
  service: {
    columns:
      'id organization_id program_id name alternate_name description url email status interpretation_services application_process fees_description accreditations eligibility_description minimum_age maximum_age assured_date assurer_email alert',
    required: 'id organization_id name status',
    types: { url: 'uri', assured_date: 'date', minimum_age: 'number', maximum_age: 'number' },
    values: { status: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  },
  service_at_location: {
    columns: 'id service_id location_id description',
    required: 'id service_id location_id',
  },
  location: {
    columns:
      'id location_type url organization_id name alternate_name description transportation latitude longitude external_identifier external_identifier_type',
    required: 'id location_type',
    types: { url: 'uri', latitude: 'number', longitude: 'number' },
    values: { location_type: places },
  },
  phone: {
    columns:
      'id location_id service_id organization_id contact_id service_at_location_id number extension type description',
    required: 'id number',
    types: { extension: 'number' },
    values: { type: ['text', 'voice', 'fax', 'cell', 'video', 'pager', 'textphone'] },
  },
  address: {
    columns: 'id location_id attention address_1 address_2 city region state_province postal_code country address_type',
    required: 'id address_1 city state_province postal_code country address_type',
    values: { address_type: places },
  },
  schedule: {
    columns:
      'id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes',
    required: 'id',
    needs: { interval: 'dtstart' },
    types: {
      timezone: 'number',
      interval: 'number',
      valid_from: 'date',
      valid_to: 'date',
      opens_at: 'time',
      closes_at: 'time',
    },
    values: { freq: ['WEEKLY', 'MONTHLY'] },
  },
  service_area: {
    columns: 'id service_id name description extent extent_type uri',
    required: 'id',
    values: { extent_type: ['geojson', 'topojson', 'kml', 'text'] },
  },
}
