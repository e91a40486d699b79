import { z } from 'zod'
import { dateSchema, evidenceReferencesSchema, localizedSchema, regionCodeSchema, webAddressSchema } from './fields.ts'
import { legalBasisSchema } from './legal-basis.ts'
import { bodySchema } from './procedure.ts'

/** The level of an office; the resolver walks from the lowest to the highest. */
const officeLevelSchema = z.enum(['national', 'province', 'prefecture', 'county'])

/** What an office answers for. */
const officeServiceSchema = z.enum([
  'enquiry',
  'complaint',
  'online',
  'registration',
  'premium-payment',
  'pension',
  'unemployment',
  'work-injury',
  'medical',
  'maternity',
  'card',
])

/** How sure a datum is: read on an official page, read elsewhere, or built from a rule. */
const certaintySchema = z.enum(['official', 'secondary', 'derived'])

const phoneSchema = z.strictObject({
  number: z
    .string()
    .regex(/^(?:0\d{2,3}-\d{5,8}|\d{5})$/, 'A phone is "<area code>-<number>", such as "0857-12333", or five digits.')
    .describe('The number with its area code, or a national short code.'),
  purpose: localizedSchema.describe('What it answers.'),
  certainty: certaintySchema,
  verified: dateSchema.describe('The day it was last checked against its source.'),
  sources: evidenceReferencesSchema,
})

const addressSchema = z.strictObject({
  text: localizedSchema.describe('The address; the Chinese one is what a taxi driver needs.'),
  certainty: certaintySchema,
  verified: dateSchema,
  sources: evidenceReferencesSchema,
})

/** An office, counter or line. */
export const officeFactsSchema = z.strictObject({
  name: localizedSchema.describe('Its name.'),
  nameCertainty: certaintySchema.describe('"derived" when the name follows the usual pattern and was seen nowhere.'),
  body: bodySchema.describe('The kind of body it belongs to.'),
  level: officeLevelSchema,
  region: regionCodeSchema.describe('The region it serves; "000000" for the whole country.'),
  district: localizedSchema
    .optional()
    .describe('The county, district or zone, where the office serves only that part of its region.'),
  phones: z.array(phoneSchema).describe('Lines, best first.'),
  addresses: z.array(addressSchema).describe('Addresses; empty when none is known.'),
  schedule: z
    .strictObject({
      openingHours: z.string().describe('In OpenStreetMap opening_hours syntax.'),
      verified: dateSchema,
      sources: evidenceReferencesSchema,
    })
    .nullable()
    .describe('Opening times; null when no authority states them here.'),
  website: webAddressSchema.nullable().describe('Its own site.'),
  services: z.array(officeServiceSchema).min(1),
  note: localizedSchema.optional().describe('What is doubtful, missing or changing.'),
  legalBasis: legalBasisSchema,
})

/** The front matter of an office's text: none. A text exists only where there is something to say. */
export const officeTextSchema = z.strictObject({})

export type Certainty = z.output<typeof certaintySchema>
export type OfficeFacts = z.output<typeof officeFactsSchema>
export type OfficeLevel = z.output<typeof officeLevelSchema>
export type OfficeService = z.output<typeof officeServiceSchema>
