import { z } from 'zod'
import type { Locale } from '../i18n/locales.ts'

/** A key: lower-case ASCII words joined by hyphens. It becomes a folder name and a URL segment and never changes. */
export const keySchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'A key is lower-case ASCII words joined by hyphens, such as "card-activation".')

/** The key of an article: its law and its number in three digits, such as `social-insurance-law/article-058`. */
export const articleKeySchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/article-\d{3,4}$/,
    'An article key is "<law>/article-<three digits>", such as "social-insurance-law/article-058".',
  )

const sentence = z.string().trim().min(1, 'The text is empty.')

/** A short text in both languages, for facts that stand in `facts.yaml`. May hold inline Markdown with reference links. */
export const localizedSchema = z.strictObject({
  en: sentence.describe('The English text.'),
  'zh-CN': sentence.describe('The Simplified Chinese text, saying the same.'),
} satisfies Record<Locale, z.ZodType>)

/** Lists of words in both languages: names, everyday words, misspellings. */
export const localizedListSchema = z.strictObject({
  en: z.array(sentence).describe('The English words.'),
  'zh-CN': z.array(sentence).describe('The Chinese words.'),
} satisfies Record<Locale, z.ZodType>)

/** Astro's YAML reader turns an unquoted day into a Date, ours leaves it a string; both are the same day. */
const dayToString = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value)

/** A calendar day, `2026-11-22`. Quoted or not in YAML. */
export const dateSchema = z.preprocess(
  dayToString,
  z.iso.date('A date is written as year-month-day, such as 2026-11-22.'),
)

/** A date as precise as its source: `2023-07-28`, `2023-07` or `2023`. */
export const partialDateSchema = z.preprocess(
  dayToString,
  z
    .string('A date is 2023, 2023-07 or 2023-07-28, in quotation marks.')
    .regex(
      /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
      'A date is 2023, 2023-07 or 2023-07-28, in quotation marks.',
    ),
)

/** A GB/T 2260 code of six digits, in quotation marks; `000000` is the whole country. */
export const regionCodeSchema = z
  .string()
  .regex(/^\d{6}$/, 'A region code is six digits in quotation marks, such as "520500"; "000000" is the whole country.')

/** An address on the web. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'A web address begins with https:// or http://.' })

/**
 * What a statement rests on: the key of an entry in `sources`, or an article of law as
 * `article:<law>/article-<number>`, with `#p2-i3` for paragraph and item.
 */
const evidenceReferenceSchema = z
  .string()
  .regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|article:[a-z0-9-]+\/article-\d{3,4}(?:#p\d+(?:-i\d+)?(?:-s\d+)?)?)$/,
    'A source is the key of an entry in sources/, or "article:<law>/article-<number>#p2-i3".',
  )

/** At least one source for a statement. */
export const evidenceReferencesSchema = z
  .array(evidenceReferenceSchema)
  .min(1, 'Name at least one source.')
  .describe('What the statement rests on: keys of sources, or articles of law.')

/** Where the authorities do not state something, the page says so and why. */
export const notStatedSchema = z.strictObject({
  notStated: localizedSchema.describe('Why there is a gap: who was asked, what was not found.'),
})

/**
 * Some cases of a page: question id → the answers meant.
 *
 * @example { 'which-password': ['bank-pin'] }
 */
export const answersGivenSchema = z.record(keySchema, z.array(keySchema).min(1))

/** In which cases a piece of a page applies. Absent means always. */
export const applicabilitySchema = answersGivenSchema
  .optional()
  .describe('The cases it applies to: question id → answer ids. Leave out when it always applies.')

/** One statement with its sources. */
export const statementSchema = z.strictObject({
  text: localizedSchema.describe('The statement, in both languages.'),
  sources: evidenceReferencesSchema,
  when: applicabilitySchema,
})

/** An element of a service guide: statements, or the reason why there is none. */
export const elementSchema = z.union([z.array(statementSchema).min(1), notStatedSchema])

export type Localized = z.output<typeof localizedSchema>
export type Statement = z.output<typeof statementSchema>
export type NotStated = z.output<typeof notStatedSchema>
export type Element = z.output<typeof elementSchema>
export type AnswersGiven = z.output<typeof answersGivenSchema>
export type Applicability = z.output<typeof applicabilitySchema>
