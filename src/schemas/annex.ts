import { z } from 'zod'
import { dateSchema, keySchema, localizedSchema } from './fields.ts'

/** The groups of employees that the tables tell apart: men, and women by their former retirement age. */
const retirementGroupSchema = z.enum(['men', 'women-55', 'women-50'])

/** A month of a year, `1966-06`. */
const monthSchema = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'A month is written as year-month in quotation marks, such as "1966-06".')

const durationFields = {
  years: z.int().min(0).describe('Whole years.'),
  months: z.int().min(0).max(11).describe('Months besides; 0 to 11.'),
}

const ageRowSchema = z.strictObject({
  from: monthSchema.describe('The first birth month of the row.'),
  to: monthSchema.describe('The last birth month of the row.'),
  ...durationFields,
})

const ageTableSchema = z.strictObject({
  number: z.int().min(1).describe('Its number among the annexes.'),
  group: retirementGroupSchema.describe('Whom it is for.'),
  title: localizedSchema.describe('Its heading; the Chinese one as printed.'),
  rows: z
    .array(ageRowSchema)
    .min(1)
    .describe('The printed rows in order; neighbouring birth months with the same age are one row.'),
})

const minimumTableSchema = z.strictObject({
  number: z.int().min(1).describe('Its number among the annexes.'),
  title: localizedSchema.describe('Its heading; the Chinese one as printed.'),
  rows: z
    .array(z.strictObject({ year: z.int().describe('The year of retirement.'), ...durationFields }))
    .min(1)
    .describe('The printed rows in order.'),
})

/** The tables annexed to an instrument on the retirement age: `annexes.json` in the folder of the law. */
export const retirementAnnexesSchema = z.strictObject({
  law: keySchema.describe('The key of the law they are annexed to.'),
  verified: dateSchema.describe('The day they were compared with the official tables.'),
  ages: z.array(ageTableSchema).length(3).describe('Birth month to statutory age, a table for each group.'),
  minimumPeriod: minimumTableSchema.describe('Year of retirement to the minimum period of contributions.'),
})

export type RetirementGroup = z.output<typeof retirementGroupSchema>
export type RetirementAnnexes = z.output<typeof retirementAnnexesSchema>
export type AgeTable = RetirementAnnexes['ages'][number]
