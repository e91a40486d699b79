import { z } from 'zod'
import type { Locale } from '../i18n/locales.ts'
import { localeTags } from '../i18n/locales.ts'
import { articleFactsSchema, articleTextSchema } from '../schemas/article.ts'
import type { CollectionName } from '../schemas/collections.ts'
import { documentFactsSchema } from '../schemas/document.ts'
import { lawFactsSchema } from '../schemas/law.ts'
import { officeFactsSchema } from '../schemas/office.ts'
import { procedureFactsSchema, procedureTextSchema } from '../schemas/procedure.ts'
import { regionSchema } from '../schemas/region.ts'
import { sourceFactsSchema } from '../schemas/source.ts'
import { termFactsSchema } from '../schemas/term.ts'
import { topicFactsSchema, topicTextSchema } from '../schemas/topic.ts'
import { articleNumberOfKey, lawOfArticleKey } from './article-number.ts'
import { parseArticleBody } from './article-structure.ts'
import { compareStrings } from './compare-strings.ts'
import type { Article, Entries, Entry, Office, Text } from './entries.ts'

/** An entry as a reader of files or Astro's content layer hands it over, not yet known to be right. */
export interface RawEntry {
  key: string
  facts: unknown
  texts: Partial<Record<Locale, { data: unknown; body: string }>>
}

const bodyOnlySchema = z.strictObject({})

/**
 * Turns raw entries into typed ones: one way in for the site (Astro's content layer) and for scripts (files).
 *
 * @throws Error on the first entry that breaks its schema or lacks a language. The content gate has found and
 * reported all of them before; this is the last line that keeps wrong types out.
 */
export function assembleEntries(raw: Readonly<Record<CollectionName, readonly RawEntry[]>>, regions: unknown): Entries {
  return {
    procedures: sorted(raw.procedures).map((entry) => readEntry(entry, procedureFactsSchema, procedureTextSchema)),
    laws: sorted(raw.laws).map((entry) => readEntry(entry, lawFactsSchema, bodyOnlySchema)),
    articles: sorted(raw.articles).map(readArticle),
    offices: sorted(raw.offices).map(readOffice),
    topics: sorted(raw.topics).map((entry) => readEntry(entry, topicFactsSchema, topicTextSchema)),
    terms: sorted(raw.terms).map((entry) => readEntry(entry, termFactsSchema, bodyOnlySchema)),
    documents: sorted(raw.documents).map((entry) => readEntry(entry, documentFactsSchema, bodyOnlySchema)),
    sources: sorted(raw.sources).map(({ key, facts }) => ({ key, facts: parse(key, sourceFactsSchema, facts) })),
    regions: parse('regions', z.array(regionSchema), regions),
  }
}

function readEntry<Facts extends z.ZodType, FrontMatter extends z.ZodType<object>>(
  { key, facts, texts }: RawEntry,
  factsSchema: Facts,
  textSchema: FrontMatter,
): Entry<z.output<Facts>, z.output<FrontMatter>> {
  return {
    key,
    facts: parse(key, factsSchema, facts),
    texts: { en: readText(key, texts, 'en', textSchema), 'zh-CN': readText(key, texts, 'zh-CN', textSchema) },
  }
}

function readArticle(raw: RawEntry): Article {
  const entry = readEntry(raw, articleFactsSchema, articleTextSchema)
  return {
    ...entry,
    number: articleNumberOfKey(raw.key),
    law: lawOfArticleKey(raw.key),
    paragraphs: { en: parseArticleBody(entry.texts.en.body), 'zh-CN': parseArticleBody(entry.texts['zh-CN'].body) },
  }
}

function readOffice({ key, facts, texts }: RawEntry): Office {
  const present = localeTags.filter((locale) => texts[locale])
  return {
    key,
    facts: parse(key, officeFactsSchema, facts),
    texts: Object.fromEntries(present.map((locale) => [locale, readText(key, texts, locale, bodyOnlySchema)])),
  }
}

function readText<FrontMatter extends z.ZodType<object>>(
  key: string,
  texts: RawEntry['texts'],
  locale: Locale,
  schema: FrontMatter,
): Text<z.output<FrontMatter>> {
  const text = texts[locale]
  if (!text) throw new Error(`"${key}" has no ${locale}.mdx. Run "npm run check" for all problems at once.`)
  return { ...parse(`${key} (${locale})`, schema, text.data), body: text.body }
}

function parse<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Error(
    `"${name}" breaks its schema. Run "npm run check" for all problems at once.\n${z.prettifyError(result.error)}`,
  )
}

function sorted(entries: readonly RawEntry[]): RawEntry[] {
  return [...entries].sort((a, b) => compareStrings(a.key, b.key))
}
