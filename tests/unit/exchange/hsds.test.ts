import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../../scripts/support/run-tool.ts'
import { readCsv } from '../../../src/exchange/csv.ts'
import { createHsdsPackage } from '../../../src/exchange/hsds.ts'
import { readEntries } from '../../../src/knowledge/files.ts'
import { createRegionTree } from '../../../src/knowledge/region-tree.ts'
import { hsdsSpecification, type SpecifiedTable } from '../../support/hsds-specification.ts'

const entries = readEntries(join(projectRoot, 'src', 'content'))
const regions = createRegionTree(entries.regions)
const files = createHsdsPackage(entries.offices, regions, '0.1.0')

const packageSchema = z.object({
  profile: z.literal('tabular-data-package'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      profile: z.literal('tabular-data-resource'),
      schema: z.object({
        primaryKey: z.literal('id'),
        fields: z.array(
          z.object({
            name: z.string(),
            type: z.enum(['string', 'number', 'date', 'time']),
            format: z.enum(['uri', 'uuid', 'any']).optional(),
          }),
        ),
        foreignKeys: z
          .array(
            z.object({ fields: z.string(), reference: z.object({ resource: z.string(), fields: z.literal('id') }) }),
          )
          .optional(),
      }),
    }),
  ),
})
const description = packageSchema.parse(JSON.parse(files.get('datapackage.json') ?? ''))

interface ReadTable {
  columns: readonly string[]
  rows: readonly Readonly<Record<string, string>>[]
}

function readTable(path: string): ReadTable {
  const { rows } = readCsv(new TextEncoder().encode(files.get(path) ?? ''))
  const [columns = [], ...lines] = rows
  return {
    columns,
    rows: lines.map((line) => Object.fromEntries(columns.map((name, index) => [name, line[index] ?? '']))),
  }
}

const tables = new Map(description.resources.map(({ name, path }) => [name, readTable(path)]))

const formats = {
  number: /^-?\d+(?:\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[+-]\d{2}:\d{2})$/,
  uri: /^https?:\/\/\S+$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const

/** What in a row goes against the specification. */
function faultsOf(
  row: Readonly<Record<string, string>>,
  { required, needs = {}, types = {}, values = {} }: SpecifiedTable,
): string[] {
  return [
    ...required
      .split(' ')
      .filter((name) => !row[name])
      .map((name) => `${name} is missing`),
    ...Object.entries(needs)
      .filter(([name, needed]) => row[name] && !row[needed])
      .map(([name, needed]) => `${name} needs ${needed}`),
    ...Object.entries(row).flatMap(([name, value]) => {
      const type = types[name]
      if (value === '') return []
      if (/^(?:id|.*_id)$/.test(name) && !formats.uuid.test(value)) return [`${name} is no uuid: ${value}`]
      if (type && !formats[type].test(value)) return [`${name} is no ${type}: ${value}`]
      return values[name]?.includes(value) === false ? [`${name} may not be ${value}`] : []
    }),
  ]
}

describe('the HSDS 3.0 package', () => {
  test('names a file for each table, and no others', () => {
    expect([...files.keys()].sort()).toEqual(
      [...description.resources.map(({ path }) => path), 'datapackage.json'].sort(),
    )
    expect([...tables.keys()].sort()).toEqual(Object.keys(hsdsSpecification).sort())
  })

  test.each(Object.entries(hsdsSpecification))('%s holds to the specification in every row', (name, specified) => {
    const table = tables.get(name)
    expect(specified.columns.split(' ')).toEqual(expect.arrayContaining([...(table?.columns ?? [])]))
    expect(table?.rows.length).toBeGreaterThan(0)
    for (const row of table?.rows ?? []) expect(faultsOf(row, specified)).toEqual([])
    const ids = table?.rows.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('the description has the columns of the files, in their order', () => {
    for (const { name, schema } of description.resources) {
      expect(schema.fields.map((field) => field.name)).toEqual(tables.get(name)?.columns)
    }
  })

  test('the description says which columns are identifiers, and that hours bear their zone', () => {
    for (const { schema } of description.resources) {
      for (const { name, type, format } of schema.fields) {
        expect({ name, isUuid: format === 'uuid' }).toEqual({ name, isUuid: /^(?:id|.*_id)$/.test(name) })
        expect({ name, isAny: format === 'any' }).toEqual({ name, isAny: type === 'time' })
      }
    }
  })

  test('every reference leads to a row', () => {
    for (const { name, schema } of description.resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(tables.get(reference.resource)?.rows.map(({ id }) => id))
        for (const row of tables.get(name)?.rows ?? []) {
          const value = row[fields]
          if (value) expect(known.has(value), `${name}.${fields}`).toBe(true)
        }
      }
    }
    expect(description.resources.flatMap(({ schema }) => schema.foreignKeys ?? []).length).toBeGreaterThan(8)
  })

  test('holds every office, phone and address', () => {
    expect(tables.get('organization')?.rows).toHaveLength(entries.offices.length)
    expect(tables.get('phone')?.rows).toHaveLength(entries.offices.flatMap(({ facts }) => facts.phones).length)
    expect(tables.get('address')?.rows).toHaveLength(entries.offices.flatMap(({ facts }) => facts.addresses).length)
  })

  test('says that a number was derived, and that a postcode is not stated', () => {
    expect(
      tables.get('phone')?.rows.some(({ description: text }) => text?.includes('(derived, checked on 2026-')),
    ).toBe(true)
    expect(new Set(tables.get('address')?.rows.map(({ postal_code: code }) => code))).toEqual(new Set(['not stated']))
  })

  test('is the same bytes every time', () => {
    expect(createHsdsPackage(entries.offices, regions, '0.1.0')).toEqual(files)
  })
})
