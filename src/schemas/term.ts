import { z } from 'zod'
import { keySchema, localizedListSchema, localizedSchema } from './fields.ts'
import { evidenceFields, hasEvidence, noEvidence } from './legal-basis.ts'

/** A word that readers must understand, with the words they use for it. */
export const termFactsSchema = z
  .strictObject({
    name: localizedSchema.describe('The one name used on the whole site.'),
    everyday: localizedListSchema.describe(
      'Other words for the same thing, abbreviations too; search understands them.',
    ),
    misspellings: localizedListSchema.describe('Slips that were seen or are likely.'),
    confusedWith: z.array(keySchema).describe('Terms people mix it up with.'),
    related: z.array(keySchema).describe('Terms that help to understand it.'),
    ordinary: z
      .literal(true)
      .optional()
      .describe('True when its name is a word of everyday language, so that pages may use it without a link.'),
    ...evidenceFields,
  })
  .refine(hasEvidence, noEvidence)

/** The front matter of a term's text: none. The body is the definition. */
export const termTextSchema = z.strictObject({})

export type TermFacts = z.output<typeof termFactsSchema>
