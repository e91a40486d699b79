import type { z } from 'zod'
import type { Locale } from '../i18n/locales.ts'
import { createUrl, type PageReference } from '../i18n/urls.ts'
import { listLines } from '../knowledge/compare-texts.ts'
import type { Article, Law } from '../knowledge/entries.ts'
import type { Citation, KnowledgeGraph } from '../knowledge/graph.ts'
import { formatAnchor } from '../knowledge/provision.ts'
import type { DataName, dataShapes } from './shapes.ts'

type Data<Name extends DataName> = z.output<(typeof dataShapes)[Name]>

/** `/data/laws.json`: every instrument with the articles held of it. */
function buildLawsData(graph: KnowledgeGraph): Data<'laws'> {
  return { $schema: 'laws.schema.json', laws: graph.entries.laws.map((law) => buildLaw(graph, law)) }
}

/** `/data/procedures.json`: every procedure, facts and texts. */
function buildProceduresData(graph: KnowledgeGraph): Data<'procedures'> {
  return {
    $schema: 'procedures.schema.json',
    procedures: graph.entries.procedures.map(({ key, facts, texts }) => ({
      key,
      facts,
      texts,
      paths: pathsOf({ page: 'procedure', key }),
    })),
  }
}

/** `/data/offices.json`: every office and line. */
function buildOfficesData(graph: KnowledgeGraph): Data<'offices'> {
  return {
    $schema: 'offices.schema.json',
    offices: graph.entries.offices.map(({ key, facts, texts }) => ({
      key,
      facts,
      texts: { en: texts.en?.body ?? '', 'zh-CN': texts['zh-CN']?.body ?? '' },
      paths: pathsOf({ page: 'office', key }),
    })),
  }
}

/** `/data/regions.json`: provinces and prefectures. */
function buildRegionsData(graph: KnowledgeGraph): Data<'regions'> {
  return {
    $schema: 'regions.schema.json',
    regions: graph.entries.regions.map((region) => ({
      ...region,
      paths: pathsOf({ page: 'region', path: graph.regions.pathOf(region) }),
    })),
  }
}

/** The builder of each data file. */
export const dataBuilders: { readonly [Name in DataName]: (graph: KnowledgeGraph) => Data<Name> } = {
  laws: buildLawsData,
  procedures: buildProceduresData,
  offices: buildOfficesData,
  regions: buildRegionsData,
}

/** The text of a data file: JSON, the same bytes for the same content. */
export function formatData(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}

function buildLaw(graph: KnowledgeGraph, { key, facts, texts }: Law): Data<'laws'>['laws'][number] {
  return {
    key,
    facts,
    texts: { en: texts.en.body.trim(), 'zh-CN': texts['zh-CN'].body.trim() },
    articles: graph.articlesOf(key).map((article) => buildArticle(graph, article)),
    paths: pathsOf({ page: 'law', key }),
  }
}

function buildArticle(
  graph: KnowledgeGraph,
  { key, number, facts, texts, paragraphs }: Article,
): Data<'laws'>['laws'][number]['articles'][number] {
  return {
    key,
    number,
    facts,
    texts: { en: { summary: texts.en.summary }, 'zh-CN': { summary: texts['zh-CN'].summary } },
    wording: { 'zh-CN': listLines(paragraphs['zh-CN']), en: listLines(paragraphs.en) },
    citedBy: graph.citationsOf(key).map(buildUse),
    paths: pathsOf({ page: 'article', key }),
  }
}

function buildUse({ entry, basis }: Citation): Data<'laws'>['laws'][number]['articles'][number]['citedBy'][number] {
  const { paragraph, item, role, why } = basis
  const use = { anchor: formatAnchor({ paragraph, item }), role, why }
  switch (entry.kind) {
    case 'procedure':
      return { procedure: entry.key, ...use }
    case 'term':
      return { term: entry.key, ...use }
    case 'document':
      return { document: entry.key, ...use }
    case 'office':
      return { office: entry.key, ...use }
  }
}

function pathsOf(page: PageReference): Record<Locale, string> {
  return { en: createUrl('en', page).slice(1), 'zh-CN': createUrl('zh-CN', page).slice(1) }
}
