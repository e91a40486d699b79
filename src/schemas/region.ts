import { z } from 'zod'
import { keySchema, localizedSchema, regionCodeSchema } from './fields.ts'

/** A province-level or prefecture-level division of mainland China. */
export const regionSchema = z.strictObject({
  code: regionCodeSchema.describe('Its GB/T 2260 code.'),
  slug: keySchema.describe('Its URL segment, unique among its siblings; never changes.'),
  name: localizedSchema,
  level: z.enum(['province', 'prefecture']),
  parent: regionCodeSchema.nullable().describe('The province of a prefecture; null for a province.'),
  areaCode: z
    .string()
    .regex(/^0\d{2,3}$/)
    .nullable()
    .describe('The telephone area code; null where a province has more than one.'),
  alsoKnownAs: z.array(z.string().min(1)).optional().describe('Older names and other spellings people search by.'),
  note: localizedSchema.optional().describe('What must be known about its area code.'),
})

export type Region = z.output<typeof regionSchema>
