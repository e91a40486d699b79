import type { z } from 'zod'
import { articleFactsSchema, articleTextSchema } from './article.ts'
import { documentFactsSchema, documentTextSchema } from './document.ts'
import { lawFactsSchema, lawTextSchema } from './law.ts'
import { officeFactsSchema, officeTextSchema } from './office.ts'
import { procedureFactsSchema, procedureTextSchema } from './procedure.ts'
import { sourceFactsSchema } from './source.ts'
import { termFactsSchema, termTextSchema } from './term.ts'
import { topicFactsSchema, topicTextSchema } from './topic.ts'

interface CollectionDescription {
  /** The folder below `src/content`. */
  folder: string
  /** A glob below that folder that matches the folder of each entry. */
  entries: string
  /** What `facts.yaml` must hold. */
  facts: z.ZodType
  /** What the front matter of `<locale>.mdx` must hold; null where a collection has no texts. */
  text: z.ZodType | null
  /** Whether every entry needs a text in every language. */
  textRequired: boolean
}

/**
 * The one table of collections: the site, the content gate and the command lines all read the same folders
 * with the same schemas. Regions are one data file and stand apart (`regions/regions.json`).
 */
export const collections = {
  procedures: {
    folder: 'procedures',
    entries: '[a-z0-9]*',
    facts: procedureFactsSchema,
    text: procedureTextSchema,
    textRequired: true,
  },
  laws: { folder: 'laws', entries: '[a-z0-9]*', facts: lawFactsSchema, text: lawTextSchema, textRequired: true },
  articles: {
    folder: 'laws',
    entries: '[a-z0-9]*/article-*',
    facts: articleFactsSchema,
    text: articleTextSchema,
    textRequired: true,
  },
  offices: {
    folder: 'offices',
    entries: '[a-z0-9]*',
    facts: officeFactsSchema,
    text: officeTextSchema,
    textRequired: false,
  },
  topics: {
    folder: 'topics',
    entries: '[a-z0-9]*',
    facts: topicFactsSchema,
    text: topicTextSchema,
    textRequired: true,
  },
  terms: { folder: 'terms', entries: '[a-z0-9]*', facts: termFactsSchema, text: termTextSchema, textRequired: true },
  documents: {
    folder: 'documents',
    entries: '[a-z0-9]*',
    facts: documentFactsSchema,
    text: documentTextSchema,
    textRequired: true,
  },
  sources: { folder: 'sources', entries: '[a-z0-9]*', facts: sourceFactsSchema, text: null, textRequired: false },
} as const satisfies Record<string, CollectionDescription>

/** The name of a collection. */
export type CollectionName = keyof typeof collections

/** All names, in the order of the table. */
export const collectionNames = [
  'procedures',
  'laws',
  'articles',
  'offices',
  'topics',
  'terms',
  'documents',
  'sources',
] as const satisfies readonly CollectionName[]
