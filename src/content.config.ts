import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { type CollectionName, collections } from './schemas/collections.ts'

/** Facts and texts of an entry are two Astro collections, joined by key in `knowledge/load.ts`. */
function defineFacts(name: CollectionName) {
  const { folder, entries, facts } = collections[name]
  return defineCollection({
    loader: glob({
      base: `src/content/${folder}`,
      pattern: `${entries}/facts.yaml`,
      generateId: ({ entry }) => entry.slice(0, entry.lastIndexOf('/')),
    }),
    schema: facts,
  })
}

function defineTexts(name: Exclude<CollectionName, 'sources'>) {
  const { folder, entries, text } = collections[name]
  return defineCollection({
    loader: glob({
      base: `src/content/${folder}`,
      pattern: `${entries}/*.mdx`,
      // Astro's own ids lower-case the language tag; ours keep it: "card-activation#zh-CN".
      generateId: ({ entry }) => entry.replace(/\/([^/]+)\.mdx$/, '#$1'),
    }),
    schema: text,
  })
}

const content = {
  procedureFacts: defineFacts('procedures'),
  procedureTexts: defineTexts('procedures'),
  lawFacts: defineFacts('laws'),
  lawTexts: defineTexts('laws'),
  articleFacts: defineFacts('articles'),
  articleTexts: defineTexts('articles'),
  officeFacts: defineFacts('offices'),
  officeTexts: defineTexts('offices'),
  topicFacts: defineFacts('topics'),
  topicTexts: defineTexts('topics'),
  termFacts: defineFacts('terms'),
  termTexts: defineTexts('terms'),
  documentFacts: defineFacts('documents'),
  documentTexts: defineTexts('documents'),
  sourceFacts: defineFacts('sources'),
}

export { content as collections }
