import { articleSlug } from './article-number.ts'
import { hasProvision } from './article-structure.ts'
import type { Article } from './entries.ts'
import type { FoundReference, Named, TextPlace } from './found-reference.ts'
import type { KnowledgeGraph } from './graph.ts'
import { createLawNames } from './law-names.ts'
import { formatAnchor } from './provision.ts'
import { scanOfficial } from './scan-official.ts'
import { scanTranslation } from './scan-translation.ts'

/** Where a reference inside official text leads. */
export type CrossReferenceTarget =
  /** A law that is held, as a whole. */
  | { kind: 'law'; law: string }
  /** An article that is held; `anchor` is '' for the article as a whole. */
  | { kind: 'article'; law: string; article: string; anchor: string }
  /** Known to be a reference, but there is nothing here to link to. `law` is null when that law is not held either. */
  | { kind: 'unheld'; law: string | null; article: number | null }

/** A reference inside a piece of text: characters from `start` up to `end`. */
export interface CrossReference {
  start: number
  end: number
  target: CrossReferenceTarget
}

/** Finds references in the wording of articles. Build it once for a graph. */
export interface CrossReferenceFinder {
  /** The references in a paragraph or an item of the official text, in order, none overlapping. */
  findInOfficial: (text: string, place: TextPlace) => CrossReference[]
  /**
   * The references in the translation of a paragraph or an item. Only what the official text of the same piece
   * refers to as well is returned, so that the wording of a translation can never lead astray.
   */
  findInTranslation: (text: string, official: string, place: TextPlace) => CrossReference[]
}

/** Prepares a finder for all laws of a graph. */
export function createCrossReferenceFinder(graph: KnowledgeGraph): CrossReferenceFinder {
  const names = createLawNames(graph.entries.laws)
  const held = new Map(graph.entries.articles.map((article) => [article.key, article]))
  const laws = new Set(graph.entries.laws.map(({ key }) => key))
  const lookUp = ({ start, end, named }: FoundReference): CrossReference => ({
    start,
    end,
    target: findTarget(named, held, laws),
  })
  const findInOfficial = (text: string, place: TextPlace): CrossReference[] =>
    scanOfficial(text, place, names, titleOf(graph, place.article.law)).map(lookUp)
  return {
    findInOfficial,
    findInTranslation: (text, official, place) => {
      const allowed = new Set(findInOfficial(official, place).map(({ target }) => JSON.stringify(target)))
      return scanTranslation(text, place, names)
        .map(lookUp)
        .filter(({ target }) => allowed.has(JSON.stringify(target)))
    },
  }
}

function titleOf(graph: KnowledgeGraph, law: string): string {
  return graph.law(law).facts.title['zh-CN']
}

function findTarget(
  { law, article, provision }: Named,
  held: ReadonlyMap<string, Article>,
  laws: ReadonlySet<string>,
): CrossReferenceTarget {
  if (law === null || !laws.has(law)) return { kind: 'unheld', law: null, article }
  if (article === null) return { kind: 'law', law }
  const key = `${law}/${articleSlug(article)}`
  const entry = held.get(key)
  if (!entry || !hasProvision(entry.paragraphs['zh-CN'], provision)) return { kind: 'unheld', law, article }
  return { kind: 'article', law, article: key, anchor: formatAnchor(provision) }
}
