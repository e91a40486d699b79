import { z } from 'zod'
import { articleKeySchema, dateSchema, evidenceReferencesSchema, localizedSchema } from './fields.ts'

const miscitationSchema = z.strictObject({
  claim: localizedSchema.describe('The wrong citation as it is found.'),
  correction: localizedSchema.describe('What is right.'),
  sources: evidenceReferencesSchema,
  concerns: z.array(articleKeySchema).optional().describe('Other articles that it concerns; their pages show it, too.'),
})

/** Of a wording, held here as 16 hexadecimal digits. */
const fingerprintSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'A fingerprint is 16 hexadecimal digits; "npm run check" prints the right one.')

const earlierWordingSchema = z.strictObject({
  until: dateSchema.describe('The first day on which it no longer applied: that of the amendment that replaced it.'),
  wording: z.string().min(1).describe('The official text of that time, written as in zh-CN.mdx.'),
  fingerprint: fingerprintSchema.describe('Of this wording on the day it was verified.'),
  verified: dateSchema.describe('The day it was compared.'),
  sources: evidenceReferencesSchema,
})

/** What is known of one article; its number and law come from its key. */
export const articleFactsSchema = z.strictObject({
  fingerprint: fingerprintSchema.describe(
    'Of the official text on the day it was verified. A changed character makes the check fail.',
  ),
  verified: dateSchema.describe('The day the official text was compared with a copy.'),
  note: localizedSchema.optional().describe('What a reader must know: a conflict, a coming change.'),
  earlier: z
    .array(earlierWordingSchema)
    .min(1)
    .optional()
    .describe('Wordings that applied before, oldest first, where one is held.'),
  miscitations: z
    .array(miscitationSchema)
    .optional()
    .describe('Wide-spread wrong citations that concern this article.'),
})

/** The front matter of an article's text; the body is the wording: a paragraph per 款, list items for 项. */
export const articleTextSchema = z.strictObject({
  summary: z.string().min(1).max(220).describe('What it gives or asks, in one plain sentence.'),
})

export type ArticleFacts = z.output<typeof articleFactsSchema>
export type ArticleText = z.output<typeof articleTextSchema>
