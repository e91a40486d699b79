import { z } from 'zod'
import { suggest } from '../knowledge/nearest.ts'
import { type FieldPath, formatField, valueAt, type YamlSource } from './positions.ts'

/** One way in which a file breaks its schema. */
export interface SchemaIssue {
  path: string
  line: number
  /** The name of the collection, or of the data file. */
  collection: string
  field: FieldPath
  /** `absent`: the field is missing or an empty list. `unknown`: no such field exists. `wrong`: anything else. */
  kind: 'absent' | 'unknown' | 'wrong'
  message: string
  remedy: string
}

type ZodIssue = z.core.$ZodIssue

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
  undefined: 'missing',
}

/** Checks data against a schema; the data is typed when nothing is wrong with it. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  file: { path: string; collection: string },
): { data: z.output<Schema> | null; issues: SchemaIssue[] } {
  const input = source.data ?? {}
  const result = schema.safeParse(input)
  if (result.success) return { data: result.data, issues: [] }
  const issues = result.error.issues
    .flatMap((issue) => flatten(issue, input))
    .flatMap((issue) => explain(issue, schema, input))
    .map(({ field, at, ...rest }) => ({ ...file, ...rest, field, line: source.lineOf(at ?? field) }))
  return { data: null, issues }
}

/** Replaces "none of these forms fits" by what is wrong with the form that was meant. */
function flatten(issue: ZodIssue, input: unknown): ZodIssue[] {
  if (issue.code !== 'invalid_union' || valueAt(input, fieldOf(issue)) === undefined) return [issue]
  const meant = issue.errors.find((branch) =>
    branch.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  )
  if (!meant) return [issue]
  return meant
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap((inner) => flatten(inner, input))
}

type Explanation = Pick<SchemaIssue, 'field' | 'kind' | 'message' | 'remedy'> & { at?: FieldPath }

function explain(issue: ZodIssue, schema: z.ZodType, input: unknown): Explanation[] {
  const field = fieldOf(issue)
  const name = formatField(field) || 'The file'
  const value = valueAt(input, field)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainUnknown(key, field, schema, input))
  if (value === undefined) {
    const description = describeField(schema, field)
    return [{ field, kind: 'absent', message: `${name} is missing.`, remedy: `Add it.${after(description)}` }]
  }
  const wrong = (message: string, remedy: string): Explanation[] => [{ field, kind: 'wrong', message, remedy }]
  switch (issue.code) {
    case 'invalid_type':
      return wrong(mismatch(name, value, typeName(issue.expected)), ownWords(issue) ?? describeOr(schema, field))
    case 'invalid_union':
      return wrong(mismatch(name, value, expectedOf(issue.errors)), describeOr(schema, field))
    case 'invalid_value':
      return wrong(
        `${name} is ${JSON.stringify(value)}.`,
        `${suggest(String(value), issue.values.map(String))}Use one of: ${issue.values.join(', ')}.`,
      )
    case 'too_small':
      if (Array.isArray(value) && value.length === 0)
        return [
          { field, kind: 'absent', message: `${name} is an empty list.`, remedy: ownWords(issue) ?? 'Add an entry.' },
        ]
      return wrong(
        `${name} ${measure(value)}, but ${atLeast(value, Number(issue.minimum))}.`,
        ownWords(issue) ?? 'Add what is missing.',
      )
    case 'too_big':
      return wrong(`${name} ${measure(value)}, but may have ${issue.maximum}.`, ownWords(issue) ?? 'Shorten it.')
    case 'invalid_key':
      return wrong(`${name} is no valid key.`, issue.issues[0]?.message ?? 'Correct it.')
    case 'custom':
      return wrong(`${name} is incomplete.`, issue.message)
    default:
      return wrong(`${name} is ${JSON.stringify(value)}.`, ownWords(issue) ?? issue.message)
  }
}

function explainUnknown(key: string, parent: FieldPath, schema: z.ZodType, input: unknown): Explanation {
  const known = listKeys(schemaAt(schema, parent), valueAt(input, parent))
  const place = formatField(parent)
  return {
    field: parent,
    at: [...parent, key],
    kind: 'unknown',
    message: `"${key}" is no field${place && ` of ${place}`}.`,
    remedy: explainRemedy(key, known),
  }
}

/** In `{ en: One, two }` YAML reads a field "two". */
const cutText = 'A text between braces was cut at its comma: put the whole text into quotation marks.'

function explainRemedy(key: string, known: readonly string[]): string {
  if (/\s|[^ -~]/.test(key)) return cutText
  const suggestion = suggest(key, known)
  if (suggestion) return `${suggestion}Correct the name, or remove the field.`
  return known.length > 0 ? `The fields here are: ${known.join(', ')}.` : 'No fields belong here; remove it.'
}

function fieldOf({ path }: ZodIssue): FieldPath {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step))
}

/** A message written for our editors in the schema; undefined when it is one of zod's own. */
function ownWords({ message }: ZodIssue): string | undefined {
  return /^(?:Invalid|Too |Unrecognized)/.test(message) ? undefined : message
}

function typeName(expected: string): string {
  return typeNames[expected] ?? expected
}

function mismatch(name: string, value: unknown, expected: string): string {
  return value === null ? `${name} is empty.` : `${name} must be ${expected}, but is ${typeOf(value)}.`
}

function describeOr(schema: z.ZodType, field: FieldPath): string {
  return `Correct it.${after(describeField(schema, field))}`
}

function typeOf(value: unknown): string {
  return typeName(Array.isArray(value) ? 'array' : typeof value)
}

function expectedOf(branches: readonly (readonly ZodIssue[])[]): string {
  const types = branches.flatMap(([first]) => (first?.code === 'invalid_type' ? [typeName(first.expected)] : []))
  return [...new Set(types)].join(' or ') || 'in another form'
}

function measure(value: unknown): string {
  if (typeof value === 'string') return `has ${value.length} characters`
  if (Array.isArray(value)) return `has ${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
  return `is ${JSON.stringify(value)}`
}

function atLeast(value: unknown, minimum: number): string {
  return typeof value === 'number' ? `must be ${minimum} or more` : `needs ${minimum}`
}

/** A sentence that follows another; '' for none. */
function after(sentence: string): string {
  return sentence && ` ${sentence}`
}

/** The sentence that the schema says of a field, or the words it allows; '' when it says nothing. */
function describeField(schema: z.ZodType, field: FieldPath): string {
  const own = schemaAt(schema, field)
  let description = own?.description ?? (own instanceof z.ZodEnum ? `Use one of: ${own.options.join(', ')}.` : '')
  for (let depth = field.length - 1; depth > 0 && !description; depth -= 1) {
    description = schemaAt(schema, field.slice(0, depth))?.description ?? ''
    if (depth < field.length && description)
      return `It belongs to ${formatField(field.slice(0, depth))}: ${description}`
  }
  return description
}

/** The schema of a field; undefined where the schema does not name it. */
function schemaAt(schema: unknown, [step, ...rest]: FieldPath): z.ZodType | undefined {
  if (step === undefined) return schema instanceof z.ZodType ? schema : undefined
  const outer = unwrap(schema)
  if (outer instanceof z.ZodObject) return schemaAt(outer.shape[step], rest)
  if (outer instanceof z.ZodArray) return schemaAt(outer.element, rest)
  if (outer instanceof z.ZodRecord) return schemaAt(outer.valueType, rest)
  if (outer instanceof z.ZodUnion) {
    for (const option of outer.options) {
      const found = schemaAt(option, [step, ...rest])
      if (found) return found
    }
  }
  return undefined
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrap(schema.unwrap()) : schema
}

/** The fields a group may have; of several forms, those of the form that shares a field with the value, else of all. */
function listKeys(schema: unknown, value: unknown): string[] {
  const outer = unwrap(schema)
  if (outer instanceof z.ZodObject) return Object.keys(outer.shape)
  if (!(outer instanceof z.ZodUnion)) return []
  const present = new Set(Object.keys(typeof value === 'object' && value !== null ? value : {}))
  const forms = outer.options.map((option: unknown) => listKeys(option, value))
  return forms.find((keys: readonly string[]) => keys.some((key) => present.has(key))) ?? forms.flat()
}
