import { z } from 'zod'
import { keySchema } from './fields.ts'

/** The signs that topics are drawn with. */
const topicIconSchema = z.enum(['card', 'record', 'medical', 'coins', 'sunset', 'phone'])

/** A topic groups procedures. */
export const topicFactsSchema = z.strictObject({
  order: z.int().describe('Its place in lists, ascending.'),
  parent: keySchema.nullable().describe('The topic above it; null at the top.'),
  icon: topicIconSchema,
})

/** The front matter of a topic's text; the body orients a newcomer. */
export const topicTextSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).max(160).describe('One sentence on what is found here.'),
})

export type TopicFacts = z.output<typeof topicFactsSchema>
export type TopicText = z.output<typeof topicTextSchema>
