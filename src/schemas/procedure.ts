import { z } from 'zod'
import {
  answersGivenSchema,
  applicabilitySchema,
  dateSchema,
  elementSchema,
  evidenceReferencesSchema,
  keySchema,
  localizedSchema,
  notStatedSchema,
  regionCodeSchema,
  statementSchema,
} from './fields.ts'
import { basisSchema } from './legal-basis.ts'

/** For whom a procedure is written; a filter of the search. */
export const audienceSchema = z.enum([
  'guardian',
  'cardholder',
  'employee',
  'employer',
  'flexible-worker',
  'graduate',
  'retiree',
  'office-staff',
])

/** The kind of body that decides a matter. */
export const bodySchema = z.enum(['hrss', 'medical-security', 'tax', 'bank', 'police', 'government'])

/** How a step is done (CPSV-AP channel). */
const channelTypeSchema = z.enum(['counter', 'phone', 'app', 'web', 'kiosk', 'bank', 'post', 'employer', 'school'])

/** In what form a document is asked for. */
const evidenceFormSchema = z.enum(['original', 'copy', 'original-and-copy', 'electronic', 'not-stated'])

/** Whose document it is. */
const evidenceOwnerSchema = z.enum(['child', 'guardian', 'holder', 'agent', 'employer', 'family'])

const authoritySchema = z.strictObject({
  body: bodySchema.describe('The kind of body.'),
  name: localizedSchema.describe('Its name as readers meet it.'),
  matter: localizedSchema.describe('What of the procedure it decides.'),
  sources: evidenceReferencesSchema,
  when: applicabilitySchema,
})

const actorSchema = z.strictObject({
  who: localizedSchema.describe('The person, by age or relation: "A parent of a child under 16".'),
  may: localizedSchema.describe('What that person may do, and what shows it.'),
  sources: evidenceReferencesSchema,
  when: applicabilitySchema,
})

const evidenceItemSchema = z.strictObject({
  document: keySchema.describe('The key of the document.'),
  of: evidenceOwnerSchema.describe('Whose document it is.'),
  form: evidenceFormSchema.describe('Original, copy or both, as the source states it.'),
  copies: z.int().min(1).optional().describe('How many copies, where the source says so.'),
  alternatives: z.array(keySchema).optional().describe('Documents that are accepted in its place, best first.'),
  note: localizedSchema.optional().describe('When it is needed, where the rule holds, what to do without it.'),
  sources: evidenceReferencesSchema,
  when: applicabilitySchema,
})

const channelSchema = z.strictObject({
  id: keySchema.describe('Names the channel within this procedure; steps refer to it.'),
  type: channelTypeSchema.describe('The kind of channel.'),
  name: localizedSchema.describe('What readers look for: "Card service outlet".'),
  office: keySchema.optional().describe('The office or line behind it, where one is known nation-wide.'),
  note: localizedSchema.optional().describe('What it can and cannot do.'),
  sources: evidenceReferencesSchema,
  when: applicabilitySchema,
})

const stepSchema = z
  .strictObject({
    id: keySchema.describe('Names the step; its title and text stand under the same id in the texts.'),
    channel: keySchema.nullable().describe('The channel it is done through; null when it needs none.'),
    duration: localizedSchema.optional().describe('How long it takes, where a source says so.'),
    advice: z.literal(true).optional().describe('True when the step is our advice and not a rule of any authority.'),
    sources: evidenceReferencesSchema.optional(),
    when: applicabilitySchema,
  })
  .refine((step) => step.advice || step.sources, {
    message: 'The step has neither sources nor "advice: true". Name what it rests on, or mark it as our advice.',
  })

const contactSchema = z.strictObject({
  office: keySchema.describe('The key of the office or national line.'),
  note: localizedSchema.optional().describe('What to ask it.'),
  when: applicabilitySchema,
})

const procedureBasisSchema = basisSchema.extend({
  atCounter: z
    .literal(true)
    .optional()
    .describe('True for the provision that the take-along sheet shows; without it, the first that is quoted.'),
  when: applicabilitySchema,
})

const figureSchema = z.strictObject({
  id: keySchema.describe('Names the figure; calculators and pictures refer to it.'),
  name: localizedSchema.describe('What is counted.'),
  value: z
    .union([z.number(), z.strictObject({ from: z.number(), to: z.number() })])
    .describe('The number, or a range.'),
  unit: z
    .enum([
      'yuan',
      'yuan-per-month',
      'yuan-per-year',
      'percent',
      'days',
      'working-days',
      'months',
      'years',
      'times',
      'multiple',
      'percent-per-day',
    ])
    .describe('Its unit.'),
  region: regionCodeSchema.describe('Where it holds.'),
  validFrom: dateSchema
    .nullable()
    .describe('The first day it holds, or the day of the source where that does not say; null when neither is known.'),
  validUntil: dateSchema.nullable().describe('The last day it holds; null while no end is set.'),
  whenExpired: localizedSchema.describe('What the reader should do once the period is over.'),
  sources: evidenceReferencesSchema,
  when: applicabilitySchema,
})

const seriesPointSchema = z.strictObject({
  from: dateSchema.describe('The first day the values held.'),
  until: dateSchema.describe('The last day they held.'),
  lower: z.number().nullable().describe('The lower limit; null when not found.'),
  upper: z.number().nullable().describe('The upper limit; null when not found.'),
  published: localizedSchema.optional().describe('When it was published, where known.'),
  sources: evidenceReferencesSchema,
})

const seriesSchema = z.strictObject({
  id: keySchema.describe('Names the series; pictures refer to it.'),
  name: localizedSchema.describe('What is shown over the years.'),
  unit: z.enum(['yuan-per-month']).describe('Its unit.'),
  region: regionCodeSchema.describe('Where it holds.'),
  points: z
    .array(seriesPointSchema)
    .min(2)
    .describe('The periods, oldest first. The current one also stands in figures.'),
})

/** The pictures a page may show; each is drawn from the facts of the page, from the terms, or from an annex of a law. */
export const pictureKindSchema = z.enum([
  'card-passwords',
  'loss-path',
  'payers',
  'base-band',
  'retirement-ages',
  'minimum-years',
])

/** The small calculators a page may offer; each only restates a published table or the figures of the page. */
const calculatorKindSchema = z.enum(['retirement-age', 'contribution'])

const localRuleSchema = z.strictObject({
  region: regionCodeSchema.describe('Where it holds; never the whole country.'),
  text: localizedSchema.describe('The rule, without grade and date: the page adds both from the sources.'),
  sources: evidenceReferencesSchema,
  when: applicabilitySchema,
})

const mythSchema = z.strictObject({
  id: keySchema.describe('Names the mistake; claim and correction stand under the same id in the texts.'),
  sources: evidenceReferencesSchema.describe('What the correction rests on.'),
  seenIn: z.array(keySchema).optional().describe('Sources of grade D that spread the mistake.'),
  when: applicabilitySchema,
})

/** What stands below the page of a procedure, where answers have their addresses too. */
const takenPaths: readonly string[] = ['charts', 'places', 'sheet', 'sources']

const caseAnswerSchema = z.strictObject({
  id: keySchema
    .refine((id) => !takenPaths.includes(id), {
      error: ({ input }) => `"${input}" is the address of another page of the procedure. Name the answer differently.`,
    })
    .describe('Names the answer; part of a URL.'),
  label: localizedSchema.describe('The answer as readers would say it.'),
  hint: localizedSchema.optional().describe('How to tell whether it is this one.'),
})

const caseQuestionSchema = z.strictObject({
  id: keySchema.describe('Names the question.'),
  question: localizedSchema.describe('A plain question.'),
  answers: z.array(caseAnswerSchema).min(2),
})

const caseAnswerTextSchema = statementSchema.extend({
  text: localizedSchema.describe('The answer for readers in these cases, in at most two sentences. Inline Markdown.'),
  when: answersGivenSchema.describe(
    'Whose answer it is: question id → answer ids. Where several fit a case, the one that names most questions is shown.',
  ),
})

const changeSchema = z.strictObject({
  date: dateSchema,
  text: localizedSchema.describe('What changed for the reader.'),
})

/** What a procedure says that has no language of its own. */
export const procedureFactsSchema = z.strictObject({
  topic: keySchema.describe('The topic it belongs to.'),
  order: z.int().describe('Its place within the topic, ascending.'),
  audience: z.array(audienceSchema).min(1).describe('For whom it is written.'),
  regions: z.array(regionCodeSchema).min(1).describe('Where it applies; "000000" for the whole country.'),
  authorities: z.array(authoritySchema).min(1).describe('Who decides what.'),
  actors: z.array(actorSchema).min(1).describe('Who may act for whom, by age.'),
  conditions: elementSchema.describe('When the procedure is open to the reader (service-guide element).'),
  evidence: z
    .union([z.array(evidenceItemSchema).min(1), notStatedSchema])
    .describe('What to bring (service-guide element).'),
  channels: z.array(channelSchema).min(1).describe('The ways it can be done.'),
  steps: z.array(stepSchema).min(1).describe('The path, in order (service-guide element).'),
  place: elementSchema.describe('Where (service-guide element).'),
  hours: elementSchema.describe('Opening times (service-guide element).'),
  timeLimit: elementSchema.describe('How long the authority may take.'),
  fee: elementSchema.describe('What it costs.'),
  output: elementSchema.describe('What the reader has at the end.'),
  contacts: z
    .strictObject({
      consult: z.array(contactSchema).min(1).describe('Whom to ask (service-guide element).'),
      complain: z.array(contactSchema).min(1).describe('Whom to complain to.'),
    })
    .describe('Lines and offices.'),
  remedies: z.array(statementSchema).describe('What to do when refused.'),
  legalBasis: z.array(procedureBasisSchema).min(1).describe('The provisions it rests on (service-guide element).'),
  figures: z.array(figureSchema).describe('Numbers with their period of validity.'),
  series: z.array(seriesSchema).optional().describe('Limits over the years; drawn as a picture with its table.'),
  pictures: z
    .array(pictureKindSchema)
    .min(1)
    .optional()
    .describe('Pictures of the page, in order. The build refuses one whose data the page does not hold.'),
  calculator: calculatorKindSchema.optional().describe('The calculator of the page.'),
  localRules: z.array(localRuleSchema).describe('What differs by place.'),
  gaps: z.array(localizedSchema).describe('What no authority states, said openly.'),
  cases: z.array(caseQuestionSchema).describe('Questions that tell the situations of this page apart.'),
  caseAnswers: z.array(caseAnswerTextSchema).optional().describe('What each case is told in place of the answer.'),
  myths: z.array(mythSchema).describe('Mistakes people make.'),
  related: z
    .array(z.strictObject({ procedure: keySchema, reason: localizedSchema }))
    .describe('Pages the editor sends readers on to; the graph adds those that share law, documents or place.'),
  reviewed: dateSchema.describe('The day the whole page was last read against its sources.'),
  reviewBy: dateSchema.describe('The day by which it must be read again.'),
  changes: z.array(changeSchema).describe('What changed, newest first.'),
})

const stepTextSchema = z.strictObject({
  title: z.string().min(1).describe('Starts with a verb.'),
  text: z.string().min(1).describe('One action, what the reader sees when it worked, what to do when it did not.'),
})

const mythTextSchema = z.strictObject({
  claim: z.string().min(1).describe('The mistake as people say it.'),
  right: z.string().min(1).describe('What is right, and why.'),
})

/** The front matter of a procedure's text in one language; the body holds further prose. */
export const procedureTextSchema = z.strictObject({
  title: z.string().min(1).describe('The title of the page; unique in its language.'),
  shortTitle: z.string().min(1).describe('For lists, breadcrumbs and buttons.'),
  summary: z.string().min(1).max(200).describe('One sentence for search results and previews, without Markdown.'),
  answer: z.string().min(1).describe('The answer in at most two sentences. Inline Markdown.'),
  asks: z.array(z.string().min(1)).min(8).describe('How people really phrase it; the page must be found by each.'),
  steps: z.record(keySchema, stepTextSchema).describe('The words of each step, under its id.'),
  myths: z.record(keySchema, mythTextSchema).describe('The words of each mistake, under its id.'),
})

export type Audience = z.output<typeof audienceSchema>
export type Body = z.output<typeof bodySchema>
export type ChannelType = z.output<typeof channelTypeSchema>
export type LegalBasis = z.output<typeof procedureBasisSchema>
export type Evidence = z.output<typeof evidenceItemSchema>
export type Figure = z.output<typeof figureSchema>
export type Series = z.output<typeof seriesSchema>
export type PictureKind = z.output<typeof pictureKindSchema>
export type LocalRule = z.output<typeof localRuleSchema>
export type CaseAnswer = z.output<typeof caseAnswerTextSchema>
export type CaseQuestion = z.output<typeof caseQuestionSchema>
export type ProcedureFacts = z.output<typeof procedureFactsSchema>
export type ProcedureText = z.output<typeof procedureTextSchema>
