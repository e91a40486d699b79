import { z } from 'zod'

/** The key of what lies outside the site. */
export const outside = 'none'

/** `search/phrasings/<language>.yaml`: ways in which people put things, by the page that answers them best. */
export const searchPhrasingsSchema = z.record(
  z
    .string()
    .regex(
      /^(?:none|(?:procedure|term|document|law):[a-z0-9-]+|article:[a-z0-9-]+\/article-\d+)$/,
      'Name a page as procedure:…, term:…, document:…, law:… or article:…, or write none.',
    ),
  z.array(z.string().trim().min(1)).min(1),
)

export type SearchPhrasings = z.output<typeof searchPhrasingsSchema>
