import { parse as parseYaml } from 'yaml'
import { articleSlug } from '../../src/knowledge/article-number.ts'
import { assembleEntries, type RawEntry } from '../../src/knowledge/assemble.ts'
import { buildGraph, type KnowledgeGraph } from '../../src/knowledge/graph.ts'

/** A law for a test: what differs from the usual facts (YAML), and bodies of articles by number. */
export interface MadeLaw {
  title: string
  english?: string
  shortNames?: readonly string[]
  /** Further facts, as YAML. */
  facts?: string
  articles?: Readonly<Record<number, string | { 'zh-CN': string; en: string }>>
}

/** A graph of laws that exist only in a test. */
export function buildMadeLaws(laws: Readonly<Record<string, MadeLaw>>): KnowledgeGraph {
  const entries = Object.entries(laws)
  const empty = { procedures: [], offices: [], topics: [], terms: [], documents: [], sources: [] }
  return buildGraph(
    assembleEntries({ ...empty, laws: entries.map(makeLaw), articles: entries.flatMap(makeArticles) }, []),
  )
}

function makeLaw([key, { title, english = key, shortNames = [], facts = '' }]: [string, MadeLaw]): RawEntry {
  const usual = {
    title: { en: english, 'zh-CN': title },
    shortNames: { en: [], 'zh-CN': [...shortNames] },
    kind: 'law',
    issuer: { en: 'The legislature', 'zh-CN': '立法机关' },
    documentNumber: null,
    adopted: '2010-10-28',
    effective: '2011-07-01',
    amendments: [],
    status: 'in-force',
    officialSource: null,
    coverage: 'selected',
    coverageNote: { en: 'Made for a test.', 'zh-CN': '测试用。' },
    verified: '2026-11-22',
    collatedWith: [{ copy: 'none', date: null }],
    divisions: [],
    topics: ['cards'],
  }
  const further: unknown = parseYaml(facts)
  const text = { data: {}, body: 'About.' }
  return {
    key,
    facts: { ...usual, ...(typeof further === 'object' ? further : {}) },
    texts: { en: text, 'zh-CN': text },
  }
}

function makeArticles([law, { articles = {} }]: [string, MadeLaw]): RawEntry[] {
  return Object.entries(articles).map(([number, body]) => {
    const bodies = typeof body === 'string' ? { 'zh-CN': body, en: body } : body
    return {
      key: `${law}/${articleSlug(Number(number))}`,
      facts: { fingerprint: '0000000000000000', verified: '2026-11-22' },
      texts: {
        en: { data: { summary: 'Summary.' }, body: bodies.en },
        'zh-CN': { data: { summary: '概要。' }, body: bodies['zh-CN'] },
      },
    }
  })
}
