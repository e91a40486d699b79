import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { projectRoot } from '../../scripts/support/run-tool.ts'
import { listAnchors } from '../../src/knowledge/article-structure.ts'
import { assembleEntries, type RawEntry } from '../../src/knowledge/assemble.ts'
import type { Entries } from '../../src/knowledge/entries.ts'
import { listContentFiles, splitText } from '../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../src/knowledge/graph.ts'
import { type Provision, parseAnchor } from '../../src/knowledge/provision.ts'

/** The content folder of the project itself. */
export const contentRoot = join(projectRoot, 'src', 'content')

/** The laws and articles that the project holds, without the rest of the content: a test of law needs no other. */
export function readHeldLaws(): Entries {
  const laws = new Map<string, RawEntry>()
  const articles = new Map<string, RawEntry>()
  for (const { collection, key, locale, path, text } of listContentFiles(contentRoot)) {
    if (collection !== 'laws' && collection !== 'articles') continue
    const list = collection === 'laws' ? laws : articles
    const entry: RawEntry = list.get(key) ?? { key, facts: undefined, texts: {} }
    list.set(key, entry)
    if (locale) {
      const { frontMatter, body } = splitText(text)
      entry.texts[locale] = { data: parseYaml(frontMatter) ?? {}, body }
    } else if (path.endsWith('/facts.yaml')) entry.facts = parseYaml(text)
  }
  return assembleEntries(
    {
      laws: [...laws.values()],
      articles: [...articles.values()],
      procedures: [],
      offices: [],
      topics: [],
      terms: [],
      documents: [],
      sources: [],
    },
    [],
  )
}

/** The same, joined. */
export function buildHeldLaws(): KnowledgeGraph {
  return buildGraph(readHeldLaws())
}

/** Every place that can be cited: each law, each article, each paragraph, item and sub-item. */
export function listPlaces({
  laws,
  articles,
}: Entries): { law: string; article: number | null; provision: Provision }[] {
  return [
    ...laws.map(({ key }) => ({ law: key, article: null, provision: {} })),
    ...articles.flatMap(({ law, number, paragraphs }) =>
      ['', ...listAnchors(paragraphs['zh-CN'])].map((anchor) => ({
        law,
        article: number,
        provision: parseAnchor(anchor) ?? {},
      })),
    ),
  ]
}
