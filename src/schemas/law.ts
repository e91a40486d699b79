import { z } from 'zod'
import {
  articleKeySchema,
  dateSchema,
  evidenceReferencesSchema,
  keySchema,
  localizedListSchema,
  localizedSchema,
  webAddressSchema,
} from './fields.ts'

/** Kinds of instruments, highest rank first; lists are ordered by it. */
export const lawKindSchema = z.enum([
  'law',
  'decision',
  'administrative-regulation',
  'departmental-rule',
  'normative-document',
])

/** The legal state of an instrument today. */
const lawStatusSchema = z.enum(['in-force', 'in-force-as-amended', 'not-yet-in-force', 'repealed'])

/** How a later version came about: 修正 changes single articles, 修订 rewrites the whole. */
const lawActSchema = z.enum(['amendment', 'revision'])

/** What the numbered pieces of an instrument are called: 条, or the numbered sections (一、二、三、) of a document. */
const lawUnitSchema = z.enum(['article', 'section'])

const articleNumberSchema = z.int().min(1).max(9999)

const versionSchema = z.strictObject({
  date: dateSchema.describe('The day of the amending decision.'),
  effective: dateSchema.describe('The first day the amended text is in force.'),
  act: lawActSchema
    .optional()
    .describe('"amendment" for 修正, "revision" for 修订, as the official text calls it; leave out when not known.'),
  note: localizedSchema.optional().describe('What changed.'),
  articles: z
    .array(articleNumberSchema)
    .min(1)
    .optional()
    .describe(
      'The articles that it changed, by their numbers today; leave out when not known or when all were rewritten.',
    ),
  sources: evidenceReferencesSchema
    .optional()
    .describe('Where the amending decision was read; needed with "articles".'),
})

const comingSchema = z.strictObject({
  date: dateSchema.describe('The first day of the change.'),
  text: localizedSchema.describe(
    'What changes for this instrument, and through which one. Plain words: pictures show them.',
  ),
  articles: z
    .array(articleNumberSchema)
    .min(1)
    .optional()
    .describe('The articles it concerns; leave out when it concerns the instrument as a whole.'),
  through: articleKeySchema.optional().describe('The article that brings the change.'),
})

const divisionSchema = z.strictObject({
  level: z.enum(['part', 'chapter', 'section']).describe('编, 章 or 节.'),
  label: z.string().min(1).describe('Its number as printed: 第五章.'),
  title: localizedSchema.describe('Its heading.'),
  first: z.int().min(1).describe('The number of its first article.'),
  last: z.int().min(1).describe('The number of its last article.'),
})

const collationSchema = z.strictObject({
  copy: z.string().min(1).describe('The copy that was read: where it is kept, without a link.'),
  date: dateSchema.nullable().describe('The date of that copy; null when unknown.'),
})

/** What is known of an instrument as a whole. */
export const lawFactsSchema = z.strictObject({
  title: localizedSchema.describe('The full title; the English one is our translation.'),
  shortNames: localizedListSchema.describe('Names and abbreviations people use, shortest common name first.'),
  kind: lawKindSchema,
  issuer: localizedSchema.describe('Who made it.'),
  documentNumber: z
    .string()
    .nullable()
    .describe('Its official number, such as 人社部发〔2011〕47号; null when not known.'),
  adopted: dateSchema.nullable().describe('The day it was adopted or issued; null when no copy read shows it.'),
  effective: dateSchema
    .nullable()
    .describe('The first day it is, or will be, in force; null when no copy read shows it.'),
  amendments: z.array(versionSchema).describe('Later versions, oldest first.'),
  coming: z.array(comingSchema).optional().describe('Changes ahead that other instruments bring, earliest first.'),
  status: lawStatusSchema,
  statusNote: localizedSchema.optional().describe('What must be known of the status: coming changes, doubts.'),
  officialSource: webAddressSchema.nullable().describe('Where the official text stands; null when not known.'),
  coverage: z.enum(['complete', 'selected']).describe('Whether all of its articles are held here.'),
  coverageNote: localizedSchema.describe('What is held here and how it was checked.'),
  verified: dateSchema.describe('The day the articles held here were last compared with copies.'),
  collatedWith: z.array(collationSchema).min(1).describe('The copies they were compared with.'),
  unit: lawUnitSchema
    .optional()
    .describe('"section" where the original has numbered sections instead of articles; they are filed as articles.'),
  divisions: z.array(divisionSchema).describe('Parts, chapters and sections, in order.'),
  topics: z.array(keySchema).min(1).describe('The topics it bears on.'),
})

/** The front matter of a law's text: none. The body is one paragraph on what it governs. */
export const lawTextSchema = z.strictObject({})

export type LawKind = z.output<typeof lawKindSchema>
export type LawStatus = z.output<typeof lawStatusSchema>
export type LawAct = z.output<typeof lawActSchema>
export type LawUnit = z.output<typeof lawUnitSchema>
export type LawFacts = z.output<typeof lawFactsSchema>
export type Division = z.output<typeof divisionSchema>
