import { z } from 'zod'
import { dateSchema, localizedSchema, partialDateSchema, regionCodeSchema, webAddressSchema } from './fields.ts'

/** The grades of evidence, best first. What each allows a page to say is explained on the about page. */
export const gradeSchema = z.enum(['A', 'B', 'C', 'D'])

/** A page or text that statements rest on; kept once and cited by its key. */
export const sourceFactsSchema = z.strictObject({
  title: localizedSchema.describe('What it is, in our words: "Chongqing guide: resetting the card password".'),
  publisher: localizedSchema.describe('Who published it. For a copy: who published the copy and whose text it is.'),
  grade: gradeSchema.describe(
    'A: official page or text. B: official text seen in a copy or quotation. C: local or press report. D: only to be corrected.',
  ),
  url: webAddressSchema.nullable().describe('Its address, or null when there is none to show.'),
  linked: z
    .boolean()
    .describe('Whether readers may be sent to the address. False for hosts that are unsafe or not worth trusting.'),
  date: partialDateSchema
    .nullable()
    .describe('The date the page itself shows, as precise as it is; null when undated.'),
  seen: dateSchema.describe('The day we read it.'),
  region: regionCodeSchema.describe('The region it speaks for; "000000" for the whole country.'),
  note: localizedSchema
    .optional()
    .describe('What a reader must know about it: partly seen, translated, contradicts another.'),
})

export type Grade = z.output<typeof gradeSchema>
export type SourceFacts = z.output<typeof sourceFactsSchema>
