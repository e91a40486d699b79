import { z } from 'zod'
import { articleFactsSchema, articleTextSchema } from '../schemas/article.ts'
import { keySchema } from '../schemas/fields.ts'
import { lawFactsSchema } from '../schemas/law.ts'
import { basisSchema } from '../schemas/legal-basis.ts'
import { officeFactsSchema } from '../schemas/office.ts'
import { procedureFactsSchema, procedureTextSchema } from '../schemas/procedure.ts'
import { regionSchema } from '../schemas/region.ts'

const pathsSchema = z
  .strictObject({ en: z.string(), 'zh-CN': z.string() })
  .describe('The pages in both languages, from the root of the site: "en/laws/social-insurance-law/58/".')

const bodySchema = z.string().describe('Markdown with reference links; "" when there is none.')
const bothBodies = z.strictObject({ en: bodySchema, 'zh-CN': bodySchema })

const lineSchema = z.strictObject({
  anchor: z.string().describe('The anchor on the page of the article: p2, p2-i3, p2-i3-s1.'),
  label: z.string().describe('The number as printed: （三）; "" for paragraphs.'),
  text: z.string(),
})

const useFields = {
  anchor: z.string().describe('The paragraph or item it rests on; "" for the whole article.'),
  role: basisSchema.shape.role,
  why: basisSchema.shape.why,
}

const useSchema = z.union([
  z.strictObject({ procedure: keySchema, ...useFields }),
  z.strictObject({ term: keySchema, ...useFields }),
  z.strictObject({ document: keySchema, ...useFields }),
  z.strictObject({ office: keySchema, ...useFields }),
])

const articleShape = z.strictObject({
  key: z.string().describe('social-insurance-law/article-058'),
  number: z.int(),
  facts: articleFactsSchema,
  texts: z.strictObject({ en: articleTextSchema, 'zh-CN': articleTextSchema }),
  wording: z
    .strictObject({ 'zh-CN': z.array(lineSchema), en: z.array(lineSchema) })
    .describe('The official wording and our unofficial translation, line by line.'),
  citedBy: z
    .array(useSchema)
    .describe('What rests on it, under the name of its kind: procedures, terms, documents, offices.'),
  paths: pathsSchema,
})

const lawShape = z.strictObject({
  key: keySchema,
  facts: lawFactsSchema,
  texts: bothBodies.describe('What it governs.'),
  articles: z.array(articleShape).describe('The articles that are held.'),
  paths: pathsSchema,
})

const procedureShape = z.strictObject({
  key: keySchema,
  facts: procedureFactsSchema,
  texts: z.strictObject({
    en: procedureTextSchema.extend({ body: bodySchema }),
    'zh-CN': procedureTextSchema.extend({ body: bodySchema }),
  }),
  paths: pathsSchema,
})

const officeShape = z.strictObject({
  key: keySchema,
  facts: officeFactsSchema,
  texts: bothBodies,
  paths: pathsSchema,
})

const regionShape = regionSchema.extend({ paths: pathsSchema })

/** The data files: what each holds. Everything that is written is checked against these. */
export const dataShapes = {
  laws: z.strictObject({ $schema: z.string(), laws: z.array(lawShape) }),
  procedures: z.strictObject({ $schema: z.string(), procedures: z.array(procedureShape) }),
  offices: z.strictObject({ $schema: z.string(), offices: z.array(officeShape) }),
  regions: z.strictObject({ $schema: z.string(), regions: z.array(regionShape) }),
} as const

export type DataName = keyof typeof dataShapes

/** The names of the data files, in the order in which they are listed. */
export const dataNames = ['laws', 'procedures', 'offices', 'regions'] as const satisfies readonly DataName[]

/** The JSON Schema (2020-12) of a data file, from the same schemas that the content is checked by. */
export function buildJsonSchema(name: DataName): Record<string, unknown> {
  // Dates are read from two spellings; what is written is the plain string that stands behind them.
  return z.toJSONSchema(dataShapes[name], { io: 'output', unrepresentable: 'any', reused: 'ref' })
}
