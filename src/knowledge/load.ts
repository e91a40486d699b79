import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content'
import regions from '../content/regions/regions.json' with { type: 'json' }
import { type Locale, localeTags } from '../i18n/locales.ts'
import { assembleEntries, type RawEntry } from './assemble.ts'
import { buildGraph, type KnowledgeGraph } from './graph.ts'

let graph: Promise<KnowledgeGraph> | undefined

/** The graph of all content, read once per build. In development it is read anew for every request. */
export function loadKnowledge(): Promise<KnowledgeGraph> {
  if (import.meta.env.DEV) return readKnowledge()
  graph ??= readKnowledge()
  return graph
}

/** The collections whose texts have bodies that pages render. */
export type RenderedCollection =
  | 'procedureTexts'
  | 'lawTexts'
  | 'officeTexts'
  | 'topicTexts'
  | 'termTexts'
  | 'documentTexts'

/**
 * The component that renders the body of a text.
 *
 * @throws Error when the entry has no text in that language.
 */
export async function renderText(collection: RenderedCollection, key: string, locale: Locale) {
  const entry = await getEntry(collection, `${key}#${locale}`)
  if (!entry) throw new Error(`There is no text ${key}/${locale}.mdx in ${collection}. Add the file.`)
  return (await render(entry)).Content
}

async function readKnowledge(): Promise<KnowledgeGraph> {
  const raw = {
    procedures: join(await getCollection('procedureFacts'), await getCollection('procedureTexts')),
    laws: join(await getCollection('lawFacts'), await getCollection('lawTexts')),
    articles: join(await getCollection('articleFacts'), await getCollection('articleTexts')),
    offices: join(await getCollection('officeFacts'), await getCollection('officeTexts')),
    topics: join(await getCollection('topicFacts'), await getCollection('topicTexts')),
    terms: join(await getCollection('termFacts'), await getCollection('termTexts')),
    documents: join(await getCollection('documentFacts'), await getCollection('documentTexts')),
    sources: join(await getCollection('sourceFacts'), []),
  }
  return buildGraph(assembleEntries(raw, regions))
}

type TextEntry = CollectionEntry<RenderedCollection | 'articleTexts'>

function join(facts: readonly { id: string; data: unknown }[], texts: readonly TextEntry[]): RawEntry[] {
  const byId = new Map(texts.map((text) => [text.id, text]))
  return facts.map(({ id, data }) => ({
    key: id,
    facts: data,
    texts: Object.fromEntries(
      localeTags.flatMap((locale) => {
        const text = byId.get(`${id}#${locale}`)
        return text ? [[locale, { data: text.data, body: text.body ?? '' }]] : []
      }),
    ),
  }))
}
