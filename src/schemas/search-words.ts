import { z } from 'zod'
import { keySchema } from './fields.ts'

const words = z.array(
  z.coerce
    .string()
    .trim()
    .min(1)
    .regex(/^[^,]*$/, 'A comma stands between words. Write two words, or leave it out.'),
)

const groupSchema = z.strictObject({
  id: keySchema.describe('Names the group; other groups refer to it under "near".'),
  en: words.describe('English words and phrases that mean it.'),
  'zh-CN': words.describe('Chinese words that mean it.'),
  later: z
    .strictObject({ en: words, 'zh-CN': words })
    .optional()
    .describe('Further words that mean it, asked for less often: browsers load them after the first hits.'),
  near: z.array(keySchema).optional().describe('Groups that are not the same but often meant. They count half.'),
  subject: z
    .literal(true)
    .optional()
    .describe('A word of social security itself. A question without any gets no confident answer.'),
  office: z
    .literal(true)
    .optional()
    .describe('Beside the name of a place it asks for the office there: "Bijie phone", 毕节社保局.'),
  elsewhere: z
    .literal(true)
    .optional()
    .describe(
      'A matter without a page here. A question about it gets no confident answer, however much it resembles one.',
    ),
  light: z.literal(true).optional().describe('Says what kind of answer is wanted; never stands in the way of a hit.'),
})

/** `search/words.yaml`: the everyday words that search understands beside terms, documents and places. */
export const searchWordsSchema = z
  .strictObject({
    groups: z.array(groupSchema),
    fillers: z
      .strictObject({ en: words, 'zh-CN': words, later: z.strictObject({ en: words, 'zh-CN': words }) })
      .describe('Words that say nothing about the matter, separated by spaces; "later" as in groups.'),
    lookalikes: words.describe('Characters mistaken for one another by eye, one set a word.'),
  })
  .superRefine(({ groups }, context) => {
    const ids = new Set(groups.map(({ id }) => id))
    groups.forEach(({ id, near = [] }, index) => {
      for (const other of near) {
        if (!ids.has(other)) {
          context.addIssue({
            code: 'custom',
            path: ['groups', index, 'near'],
            message: `"${id}" is near "${other}", but there is no such group. Fix the name.`,
          })
        }
      }
    })
  })

export type SearchWords = z.output<typeof searchWordsSchema>
