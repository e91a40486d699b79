import type { Locale } from '../../src/i18n/locales.ts'
import { loadDistricts } from '../../src/knowledge/districts.ts'
import type { KnowledgeGraph } from '../../src/knowledge/graph.ts'
import { nationCode } from '../../src/knowledge/region-tree.ts'
import type { SearchPhrasings } from '../../src/schemas/search-phrasings.ts'
import type { SearchWords } from '../../src/schemas/search-words.ts'
import { hasHan, isHan } from '../../src/search/fold.ts'
import {
  type AidsPart,
  type CorePart,
  groupTraits,
  type LawRecord,
  type LeaningsName,
  type LookupName,
  type MorePart,
  type NamesPart,
  type Parts,
  type TitlesName,
  type TraditionalPart,
  type WordGroup,
} from '../../src/search/parts.ts'
import { namesOfPlace } from '../../src/search/places.ts'
import { buildAids, buildTraditional } from './aids.ts'
import { listDetails } from './details.ts'
import { deferSilent, findSilent, type OrderedWords, orderWords, readUse } from './first-words.ts'
import { forBoth } from './for-both.ts'
import { learnLeanings } from './leanings.ts'
import { buildLookups } from './lookups.ts'
import { buildPlaces } from './places.ts'
import { plainText } from './plain-text.ts'
import { buildTitles } from './titles.ts'
import { listTold } from './told.ts'

/** So many ways of asking come with the first hits, the others right after: the first hits must be light, and Chinese ones are not. */
const firstAsks: Readonly<Record<Locale, number>> = { en: 2, 'zh-CN': 1 }

/** What the parts are built from. */
export interface PartSources {
  graph: KnowledgeGraph
  words: SearchWords
  /** Ways in which people put things. */
  phrasings: Readonly<Record<Locale, SearchPhrasings>>
  /** The words of the search interface, by key. */
  strings: Readonly<Record<Locale, Readonly<Record<string, string>>>>
}

/** The parts that come from content; the text part comes from the built pages. */
export type ContentParts = Pick<
  Parts,
  'core' | 'names' | 'more' | 'places' | LookupName | LeaningsName | TitlesName
> & {
  /** Chinese only: other languages have neither traditional characters nor pinyin. */
  aids?: AidsPart
  traditional?: TraditionalPart
}

/** Builds the parts of one language from the content. The same content gives the same parts on every machine. */
export function buildParts(locale: Locale, sources: PartSources): ContentParts {
  const { graph, words, phrasings } = sources
  const ordered = forBoth((of) => {
    const all = orderWords(words, of, readUse(phrasings[of]))
    return deferSilent(all, findSilent(buildCore(of, sources, all)))
  })
  const core = forBoth((of) => buildCore(of, sources, ordered[of]))
  const names = forBoth((of) => buildNames(of, graph, ordered[of]))
  const places = forBoth((of) => buildPlaces(graph, of))
  const more = buildMore(locale, graph)
  const leanings = learnLeanings(
    locale,
    phrasings[locale],
    { core: core[locale], names: names[locale], more },
    listTold(graph, locale),
  )
  const own = {
    core: core[locale],
    names: names[locale],
    more: { ...more, leanings: leanings.table },
    places: places[locale],
  }
  const districts = loadDistricts().all
  const parts: ContentParts = {
    ...own,
    ...leanings.files,
    ...buildTitles(locale, own),
    ...buildLookups(locale, { districts, words: forBoth((of) => ordered[of].groups), core, names, places }),
  }
  if (locale !== 'zh-CN') return parts
  const lookalikes = words.lookalikes.flatMap((set) => set.split(' '))
  const characters = listCharacters(graph, own, districts)
  return {
    ...parts,
    aids: buildAids(characters, listWords(parts), lookalikes),
    traditional: buildTraditional(characters),
  }
}

function buildCore(locale: Locale, { graph, words, strings }: PartSources, ordered: OrderedWords): CorePart {
  const { entries } = graph
  return {
    locale,
    groups: words.groups.map((group) => toWordGroup(group, ordered.groups.get(group.id)?.first ?? [])),
    fillers: ordered.fillers.first.join(' '),
    procedures: entries.procedures.map(({ key, facts, texts }) => {
      const { title, shortTitle, asks } = texts[locale]
      const regions = facts.regions.filter((code) => code !== nationCode).join(' ')
      return [key, title, shortTitle, facts.topic, regions, ...asks.slice(0, firstAsks[locale])]
    }),
    topics: graph.topics.map(({ key, texts }) => ({ key, title: texts[locale].title })),
    strings: strings[locale],
  }
}

function toWordGroup({ id, near = [], ...group }: SearchWords['groups'][number], words: readonly string[]): WordGroup {
  const traits = groupTraits.filter((trait) => group[trait]).map((trait) => trait.charAt(0))
  const own = words.join(',')
  if (traits.length > 0) return [id, own, near.join(' '), traits.join('')]
  return near.length > 0 ? [id, own, near.join(' ')] : [id, own]
}

function buildNames(locale: Locale, graph: KnowledgeGraph, ordered: OrderedWords): NamesPart {
  const { terms, documents } = graph.entries
  return {
    groups: [...ordered.groups].flatMap(([id, { later }]) =>
      later.length > 0 ? [[id, later.join(',')] as const] : [],
    ),
    fillers: ordered.fillers.later.join(' '),
    terms: terms.map(({ key, facts }) => ({
      key,
      name: facts.name[locale],
      // Slips last: the first words are shown below hits.
      words: [...facts.everyday[locale], ...facts.misspellings[locale]],
    })),
    documents: documents.map(({ key, facts }) => ({ key, name: facts.name[locale], words: facts.everyday[locale] })),
    laws: listLaws(graph, locale),
  }
}

/** Laws by how much rests on them: where a query names an article but no law, the most used law comes first. */
function listLaws(graph: KnowledgeGraph, locale: Locale): LawRecord[] {
  return graph.entries.laws
    .map(({ key, facts }) => {
      const articles = graph.articlesOf(key)
      const uses = articles.reduce((count, article) => count + graph.citationsOf(article.key).length, 0)
      const record: LawRecord = {
        key,
        title: facts.title[locale],
        // Letters that stand for a law are typed by readers of either language: SIL 58.
        names: [
          ...new Set([...facts.shortNames[locale], ...facts.shortNames.en.filter((name) => /^[A-Z]{2,6}$/.test(name))]),
        ],
        number: facts.documentNumber ?? '',
        articles: articles.map(({ number }) => number),
        ...(facts.unit === 'section' && { unit: facts.unit }),
      }
      return { record, uses }
    })
    .sort(
      (a, b) =>
        b.uses - a.uses ||
        b.record.articles.length - a.record.articles.length ||
        (a.record.key < b.record.key ? -1 : 1),
    )
    .map(({ record }) => record)
}

function buildMore(locale: Locale, graph: KnowledgeGraph): Omit<MorePart, 'leanings'> {
  return {
    procedures: graph.entries.procedures.map((procedure) => {
      const { summary, asks } = procedure.texts[locale]
      return {
        key: procedure.key,
        summary: plainText(summary),
        audience: procedure.facts.audience,
        asks: asks.slice(firstAsks[locale]),
        details: listDetails(procedure, graph, locale),
      }
    }),
    topics: graph.topics.map(({ key, texts }) => ({ key, description: texts[locale].description })),
  }
}

/** Every Chinese character that a page can show or search knows. */
function listCharacters({ entries }: KnowledgeGraph, ...others: readonly unknown[]): Set<string> {
  return new Set([...JSON.stringify([entries, ...others])].filter(isHan))
}

function listWords({ core, names, places }: ContentParts): string[] {
  return [
    ...core.groups.flatMap(([, words]) => words.split(',')),
    ...core.fillers.split(' '),
    ...names.fillers.split(' '),
    ...names.groups.flatMap(([, words]) => words.split(',')),
    ...[...names.terms, ...names.documents].flatMap(({ name, words }) => [name, ...words]),
    ...names.laws.flatMap(({ title, names: others }) => [title, ...others]),
    ...places.regions.flatMap(([, name]) => namesOfPlace(name)),
    ...places.offices.flatMap(([, , , , district]) => namesOfPlace(district)),
  ].filter(hasHan)
}
