import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { z } from 'zod'
import { type Locale, localeTags } from '../i18n/locales.ts'
import { compareStrings } from '../knowledge/compare-strings.ts'
import { type ContentFile, listContentFiles, regionsPath, splitText } from '../knowledge/files.ts'
import type { ReferenceKind } from '../knowledge/reference.ts'
import { createRegionTree, type RegionTree } from '../knowledge/region-tree.ts'
import { type RetirementAnnexes, retirementAnnexesSchema } from '../schemas/annex.ts'
import type { ArticleFacts, ArticleText } from '../schemas/article.ts'
import { type CollectionName, collections } from '../schemas/collections.ts'
import type { DocumentFacts } from '../schemas/document.ts'
import type { LawFacts } from '../schemas/law.ts'
import type { OfficeFacts } from '../schemas/office.ts'
import type { ProcedureFacts, ProcedureText } from '../schemas/procedure.ts'
import { type Region, regionSchema } from '../schemas/region.ts'
import type { SourceFacts } from '../schemas/source.ts'
import type { TermFacts } from '../schemas/term.ts'
import type { TopicFacts, TopicText } from '../schemas/topic.ts'
import { type MarkdownNode, type MdxSource, readMdx } from './markdown.ts'
import { listPassages, type Passage } from './passages.ts'
import { readYaml, valueAt, type YamlSource } from './positions.ts'
import { listKeys, listReferenceSites, type ReferenceSite } from './references.ts'
import { checkSchema, type SchemaIssue } from './schema-issues.ts'

/** The `facts.yaml` of an entry; `data` is null when it breaks its schema. */
export interface CheckedFacts<Facts> {
  path: string
  yaml: YamlSource
  data: Facts | null
}

/** The text of an entry in one language; `data` is its front matter, null when that breaks its schema. */
export interface CheckedText<FrontMatter> {
  path: string
  locale: Locale
  yaml: YamlSource
  data: FrontMatter | null
  /** The file as it stands. */
  file: string
  body: string
  /** The line of the file on which the body begins. */
  bodyLine: number
  tree: MarkdownNode
  syntaxError: MdxSource['error']
}

/** An entry as far as it can be read. */
export interface CheckedEntry<Facts = unknown, FrontMatter = unknown> {
  collection: CollectionName
  key: string
  /** Its folder, from the project's folder. */
  folder: string
  facts: CheckedFacts<Facts> | null
  texts: Readonly<Partial<Record<Locale, CheckedText<FrontMatter>>>>
}

type BodyOnly = Record<never, never>

/** A data file of the content folder: JSON, or YAML. */
export interface CheckedData {
  path: string
  yaml: YamlSource
}

/** The tables annexed to a law; `data` is null when they break their schema. */
export interface CheckedAnnexes extends CheckedData {
  /** The key of the law in whose folder they stand. */
  law: string
  data: RetirementAnnexes | null
}

/** Everything a rule can ask: all files, read as far as they can be read. */
export interface CheckedContent {
  /** The day on which the content is judged, `2026-11-22`. */
  today: string
  /** The content folder, from the project's folder. */
  base: string
  procedures: readonly CheckedEntry<ProcedureFacts, ProcedureText>[]
  laws: readonly CheckedEntry<LawFacts, BodyOnly>[]
  articles: readonly CheckedEntry<ArticleFacts, ArticleText>[]
  offices: readonly CheckedEntry<OfficeFacts, BodyOnly>[]
  topics: readonly CheckedEntry<TopicFacts, TopicText>[]
  terms: readonly CheckedEntry<TermFacts, BodyOnly>[]
  documents: readonly CheckedEntry<DocumentFacts, BodyOnly>[]
  sources: readonly CheckedEntry<SourceFacts>[]
  /** The tables annexed to laws. */
  annexes: readonly CheckedAnnexes[]
  /** All of them, by collection and key. */
  entries: readonly CheckedEntry[]
  regions: RegionTree & { list: readonly Region[] }
  /** The interface strings; null where a file is missing. */
  interface: Readonly<Record<Locale, CheckedData | null>>
  /** Everything that breaks a schema. */
  issues: readonly SchemaIssue[]
  /** The data files that are there, regions first. */
  dataFiles: readonly CheckedData[]
  /** Every file below the content folder, from there, sorted. */
  paths: readonly string[]
  /** Every piece of running text, facts and bodies alike. */
  passages: readonly Passage[]
  /** Every place that names another entry. */
  references: readonly ReferenceSite[]
  /** The keys that can be named, by kind. */
  keys: Readonly<Record<ReferenceKind, ReadonlySet<string>>>
}

/** Finds an entry of a collection by its key. Collections are sorted by key, so halving finds it. */
export function findEntry<Entry extends CheckedEntry>(entries: readonly Entry[], key: string): Entry | undefined {
  let [low, high] = [0, entries.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    const order = entry ? compareStrings(entry.key, key) : 0
    if (order === 0) return entry
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** The texts of an entry that are there, in the order of the language table. */
export function textsOf<FrontMatter>(entry: CheckedEntry<unknown, FrontMatter>): CheckedText<FrontMatter>[] {
  return localeTags.flatMap((locale) => entry.texts[locale] ?? [])
}

/** Reads the content folder for the rules. Reads files and does nothing else; broken files do not stop it. */
export function readContent(contentRoot: string, { today, base }: { today: string; base: string }): CheckedContent {
  const files = listContentFiles(contentRoot)
  const issues: SchemaIssue[] = []
  const read = <Facts extends z.ZodType, Front extends z.ZodType>(name: CollectionName, facts: Facts, front: Front) =>
    readCollection(files, { name, facts, front, base, issues })
  const bodyOnly = z.strictObject({})
  const content = {
    procedures: read('procedures', collections.procedures.facts, collections.procedures.text),
    laws: read('laws', collections.laws.facts, collections.laws.text),
    articles: read('articles', collections.articles.facts, collections.articles.text),
    offices: read('offices', collections.offices.facts, collections.offices.text),
    topics: read('topics', collections.topics.facts, collections.topics.text),
    terms: read('terms', collections.terms.facts, collections.terms.text),
    documents: read('documents', collections.documents.facts, collections.documents.text),
    sources: read('sources', collections.sources.facts, bodyOnly),
  }
  const entries: CheckedEntry[] = Object.values(content).flat()
  const regions = readData(contentRoot, base, regionsPath)
  if (regions)
    issues.push(
      ...checkSchema(z.array(regionSchema), regions.yaml, { path: regions.path, collection: 'regions' }).issues,
    )
  const list = readRegions(regions)
  const annexes = readAnnexes(contentRoot, base, issues)
  const strings = {
    en: readData(contentRoot, base, 'interface/en.json'),
    'zh-CN': readData(contentRoot, base, 'interface/zh-CN.json'),
  }
  const regionTree = { ...createRegionTree(list), list }
  const passages = entries.flatMap(listPassages)
  return {
    today,
    base,
    ...content,
    annexes,
    entries,
    regions: regionTree,
    interface: strings,
    issues,
    dataFiles: [
      regions,
      strings.en,
      strings['zh-CN'],
      readData(contentRoot, base, 'search/words.yaml'),
      readData(contentRoot, base, 'search/phrasings/en.yaml'),
      readData(contentRoot, base, 'search/phrasings/zh-CN.yaml'),
      ...annexes,
    ].filter((file) => file !== null),
    paths: listPaths(contentRoot),
    passages,
    references: listReferenceSites({ entries, passages }),
    keys: listKeys(entries, readCodes(regions)),
  }
}

interface CollectionReader<Facts extends z.ZodType, Front extends z.ZodType> {
  name: CollectionName
  facts: Facts
  front: Front
  base: string
  issues: SchemaIssue[]
}

function readCollection<Facts extends z.ZodType, Front extends z.ZodType>(
  files: readonly ContentFile[],
  reader: CollectionReader<Facts, Front>,
): CheckedEntry<z.output<Facts>, z.output<Front>>[] {
  const byKey = new Map<string, ContentFile[]>()
  for (const file of files) {
    if (file.collection === reader.name) byKey.set(file.key, [...(byKey.get(file.key) ?? []), file])
  }
  return [...byKey]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([key, own]) => {
      const facts = own.find(({ path }) => path.endsWith('/facts.yaml'))
      const texts = own.flatMap((file) =>
        file.locale ? [[file.locale, readText(file, file.locale, reader)] as const] : [],
      )
      return {
        collection: reader.name,
        key,
        folder: `${reader.base}/${collections[reader.name].folder}/${key}`,
        facts: facts ? readFacts(facts, reader) : null,
        texts: Object.fromEntries(texts),
      }
    })
}

function readFacts<Facts extends z.ZodType>(
  file: ContentFile,
  { name, facts, base, issues }: CollectionReader<Facts, z.ZodType>,
): CheckedFacts<z.output<Facts>> {
  const path = `${base}/${file.path}`
  const yaml = readYaml(file.text)
  if (yaml.errors.length > 0) return { path, yaml, data: null }
  const checked = checkSchema(facts, yaml, { path, collection: name })
  issues.push(...checked.issues)
  return { path, yaml, data: checked.data }
}

function readText<Front extends z.ZodType>(
  file: ContentFile,
  locale: Locale,
  { name, front, base, issues }: CollectionReader<z.ZodType, Front>,
): CheckedText<z.output<Front>> {
  const path = `${base}/${file.path}`
  const { frontMatter, body, bodyLine } = splitText(file.text)
  const yaml = readYaml(frontMatter, bodyLine > 1 ? 2 : 1)
  const mdx = readMdx(body)
  const text = { path, locale, yaml, file: file.text, body, bodyLine, tree: mdx.tree, syntaxError: mdx.error }
  if (yaml.errors.length > 0) return { ...text, data: null }
  const checked = checkSchema(front, yaml, { path, collection: name })
  issues.push(...checked.issues)
  return { ...text, data: checked.data }
}

function readData(contentRoot: string, base: string, path: string): CheckedData | null {
  if (!existsSync(join(contentRoot, path))) return null
  return { path: `${base}/${path}`, yaml: readYaml(readFileSync(join(contentRoot, path), 'utf8')) }
}

function readAnnexes(contentRoot: string, base: string, issues: SchemaIssue[]): CheckedAnnexes[] {
  return globSync('laws/*/annexes.json', { cwd: contentRoot })
    .map((found) => found.replaceAll('\\', '/'))
    .sort(compareStrings)
    .flatMap((path) => {
      const file = readData(contentRoot, base, path)
      if (!file) return []
      const law = path.split('/')[1] ?? ''
      if (file.yaml.errors.length > 0) return [{ ...file, law, data: null }]
      const checked = checkSchema(retirementAnnexesSchema, file.yaml, { path: file.path, collection: 'annexes' })
      issues.push(...checked.issues)
      return [{ ...file, law, data: checked.data }]
    })
}

/** The regions that can be read; a broken one does not take the others with it. */
function readRegions(file: CheckedData | null): Region[] {
  const data = file?.yaml.data
  return Array.isArray(data) ? data.flatMap((entry: unknown) => regionSchema.safeParse(entry).data ?? []) : []
}

/** The codes in the list of regions, of broken ones too. */
function readCodes(file: CheckedData | null): string[] {
  const data = file?.yaml.data
  const codes = Array.isArray(data) ? data.map((_, index) => valueAt(data, [index, 'code'])) : []
  return codes.filter((code) => typeof code === 'string')
}

function listPaths(contentRoot: string): string[] {
  return readdirSync(contentRoot, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(contentRoot, sep).length).split(sep).join('/'))
    .sort(compareStrings)
}
