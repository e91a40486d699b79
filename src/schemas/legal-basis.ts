import { z } from 'zod'
import { articleKeySchema, keySchema, localizedSchema } from './fields.ts'

/** What a provision does for what rests on it. */
const basisRoleSchema = z.enum(['defines', 'empowers', 'requires', 'limits', 'protects', 'remedies'])

/** A provision that an entry rests on, with role and reason: the one form for all kinds of entries. */
export const basisSchema = z.strictObject({
  article: articleKeySchema.describe('The article.'),
  paragraph: z.int().min(1).optional().describe('The paragraph (款), counted from 1.'),
  item: z.int().min(1).optional().describe('The item (项) of the paragraph, counted from 1.'),
  role: basisRoleSchema.describe('What the provision does here.'),
  why: localizedSchema.describe('One plain line: what it gives the reader.'),
  quote: z.string().optional().describe('Words of the official text, exactly as they stand there.'),
  futureUse: z
    .literal(true)
    .optional()
    .describe('True when the provision is cited as a coming change, so that it need not be in force yet.'),
})

/** The provisions of an entry that may do without; each article that its texts name is among them. */
export const legalBasisSchema = z
  .array(basisSchema)
  .min(1)
  .optional()
  .describe('The provisions it rests on, each with role and reason; left out when there are none.')

/** What an entry rests on that makes one statement, such as a term: sources, provisions, or both. */
export const evidenceFields = {
  sources: z.array(keySchema).describe('Keys of sources; articles of law stand in legalBasis.'),
  legalBasis: legalBasisSchema,
}

/** Whether such an entry rests on anything at all. */
export function hasEvidence({ sources, legalBasis }: Evidence): boolean {
  return sources.length > 0 || legalBasis !== undefined
}

/** What is said where it does not. */
export const noEvidence = { path: ['sources'], error: 'Name at least one source, or an article in legalBasis.' }

export type BasisRole = z.output<typeof basisRoleSchema>
export type Basis = z.output<typeof basisSchema>

interface Evidence {
  sources: readonly string[]
  legalBasis?: readonly Basis[] | undefined
}
