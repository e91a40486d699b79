import { z } from 'zod'
import { localizedListSchema, localizedSchema } from './fields.ts'
import { evidenceFields, hasEvidence, noEvidence } from './legal-basis.ts'

/** A paper or electronic proof that procedures ask for (CPSV-AP evidence). */
export const documentFactsSchema = z
  .strictObject({
    name: localizedSchema.describe('The one name used on the whole site.'),
    issuer: localizedSchema.describe('Who issues it.'),
    everyday: localizedListSchema.describe('Other words for it; search understands them.'),
    ...evidenceFields,
  })
  .refine(hasEvidence, noEvidence)

/** The front matter of a document's text: none. The body says what it looks like and when it is accepted. */
export const documentTextSchema = z.strictObject({})

export type DocumentFacts = z.output<typeof documentFactsSchema>
