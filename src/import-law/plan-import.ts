import { createHash } from 'node:crypto'
import { type Document, isMap, isSeq, parseDocument, parse as parseYaml, stringify } from 'yaml'
import { articleSlug } from '../knowledge/article-number.ts'
import { type ArticleParagraph, parseArticleBody } from '../knowledge/article-structure.ts'
import { type ComparedArticle, compareLaws } from '../knowledge/compare-texts.ts'
import { splitText } from '../knowledge/files.ts'
import { fingerprintArticle } from '../knowledge/fingerprint.ts'
import { ImportError, quoteWords } from './import-error.ts'
import { addEarlierWording, listReplaced, noteReplaced } from './keep-earlier.ts'
import type { ParsedArticle, ParsedLaw } from './parse-law.ts'
import { renderArticle } from './render-article.ts'

/** The files of a law as they stand, by their path below its folder: `facts.yaml`, `article-058/zh-CN.mdx`. */
export type LawFiles = ReadonlyMap<string, string>

/** What is imported, and how. */
export interface ImportRequest {
  key: string
  law: ParsedLaw
  /** The files held of the law; empty for a new one. */
  held: LawFiles
  /** Which articles: those that are held, all of the document, or these numbers. */
  select: 'held' | 'all' | readonly number[]
  /** Where the text comes from; it is written into the facts. */
  source: { name: string; bytes: Uint8Array }
  /** The day of the comparison, `2026-11-22`. */
  today: string
  /**
   * The first day of the wording that is imported, where an amendment replaced the one held: that is kept as the earlier
   * wording. null where the text held was not right, or nothing is to be kept.
   */
  amendedFrom: string | null
}

/** What an import would write, and what it finds. */
export interface ImportPlan {
  isNew: boolean
  /** New texts of files by path below the folder of the law. Files that stay as they are do not appear. */
  files: ReadonlyMap<string, string>
  /** Every article that is held, compared with the document. */
  compared: readonly ComparedArticle[]
  /** Articles of the document that are neither held nor chosen. */
  left: readonly number[]
  /** What an editor still has to do, one sentence each. */
  missing: readonly string[]
}

/**
 * Works out what an import changes, without writing anything. An article whose wording stays keeps its file; its facts
 * get the new day of comparison. Summaries and translations are never made up: where they lack, the plan says so.
 *
 * @throws ImportError when the document is another law than the one under the key, or an article cannot be written.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { law, held, select } = request
  const isNew = !held.has('facts.yaml')
  const heldArticles = readHeldArticles(held)
  const chosen = law.articles.filter(({ number }) => isChosen(number, select, heldArticles, isNew))
  if (Array.isArray(select)) checkNumbers(select, law)
  const wording = new Map(law.articles.map(({ number, paragraphs }) => [number, paragraphs]))
  const compared = compareLaws(heldArticles, wording).filter(({ number }) => heldArticles.has(number))
  const replaced = planReplaced(request, { isNew, compared, chosen })
  const factsText = isNew ? createFacts(request) : updateFacts(request, replaced)
  const files = new Map<string, string>([['facts.yaml', factsText.text]])
  const missing = [...factsText.missing]
  for (const article of chosen) {
    const until = replaced?.numbers.includes(article.number) ? replaced.from : null
    const planned = planArticle(article, request, until)
    for (const [path, text] of planned.files) files.set(path, text)
    missing.push(...planned.missing)
  }
  const gone = compared.filter(({ kind }) => kind === 'removed')
  missing.push(
    ...gone.map(
      ({ number, movedTo }) =>
        `Article ${number} is held but is not in the document${movedTo ? `; its words are now article ${movedTo}` : ''}. Decide what becomes of it and of its anchors.`,
    ),
  )
  const taken = new Set([...heldArticles.keys(), ...chosen.map(({ number }) => number)])
  return {
    isNew,
    files: new Map([...files].filter(([path, text]) => held.get(path) !== text)),
    compared,
    left: law.articles.map(({ number }) => number).filter((number) => !taken.has(number)),
    missing,
  }
}

/** The articles whose wording an amendment replaced, and since when; null where nothing is to be kept. */
interface Replaced {
  from: string
  numbers: readonly number[]
}

function planReplaced(
  { key, amendedFrom }: ImportRequest,
  {
    isNew,
    compared,
    chosen,
  }: { isNew: boolean; compared: readonly ComparedArticle[]; chosen: readonly ParsedArticle[] },
): Replaced | null {
  if (amendedFrom === null) return null
  if (isNew) throw new ImportError(`Nothing is held of "${key}" that could be kept. Leave out --amended-from.`)
  const numbers = listReplaced(compared).filter((number) => chosen.some((article) => article.number === number))
  return numbers.length > 0 ? { from: amendedFrom, numbers } : null
}

function isChosen(
  number: number,
  select: ImportRequest['select'],
  held: ReadonlyMap<number, unknown>,
  isNew: boolean,
): boolean {
  if (Array.isArray(select)) return select.includes(number)
  return select === 'all' || isNew || held.has(number)
}

function checkNumbers(numbers: readonly number[], { articles }: ParsedLaw): void {
  const absent = numbers.find((number) => !articles.some((article) => article.number === number))
  if (absent !== undefined) {
    throw new ImportError(
      `The document has no article ${absent}; it ends with article ${articles.at(-1)?.number ?? 0}.`,
    )
  }
}

function readHeldArticles(held: LawFiles): Map<number, readonly ArticleParagraph[]> {
  return new Map(
    [...held].flatMap(([path, text]) => {
      const number = /^article-(\d+)\/zh-CN\.mdx$/.exec(path)?.[1]
      return number ? [[Number(number), parseArticleBody(splitText(text).body)] as const] : []
    }),
  )
}

interface PlannedArticle {
  files: [string, string][]
  missing: string[]
}

/** @param until The day on which an amendment replaced the wording held; null where that is not kept. */
function planArticle(article: ParsedArticle, { held, today }: ImportRequest, until: string | null): PlannedArticle {
  const folder = articleSlug(article.number)
  const [facts, official, english] = ['facts.yaml', 'zh-CN.mdx', 'en.mdx'].map((name) => held.get(`${folder}/${name}`))
  const body = renderArticle(article.paragraphs, article.line)
  const fingerprint = fingerprintArticle(parseArticleBody(body))
  const isSame =
    official !== undefined && fingerprintArticle(parseArticleBody(splitText(official).body)) === fingerprint
  const isKept = until !== null && facts !== undefined && official !== undefined
  const kept = isKept ? addEarlierWording(facts, splitText(official).body, until) : facts
  const files: [string, string][] = [[`${folder}/facts.yaml`, writeArticleFacts(kept, fingerprint, today)]]
  if (!isSame) files.push([`${folder}/zh-CN.mdx`, replaceBody(official, body)])
  const missing = listMissing(article, { isSame, official, english })
  return { files, missing: isKept ? [...missing, `${folder}: name the sources of the earlier wording.`] : missing }
}

function listMissing(
  { number, paragraphs }: ParsedArticle,
  { isSame, official, english }: { isSame: boolean; official: string | undefined; english: string | undefined },
): string[] {
  const folder = articleSlug(number)
  if (official === undefined) {
    const what = english === undefined ? 'a summary in both languages and the translation en.mdx' : 'a Chinese summary'
    return [`${folder}: add ${what}.`]
  }
  if (english === undefined) return [`${folder}: add the translation en.mdx.`]
  if (isSame) return []
  const shape = (wording: readonly ArticleParagraph[]): string => wording.map(({ items }) => items.length).join()
  const hasShape = shape(parseArticleBody(splitText(english).body)) === shape(paragraphs)
  return [
    `${folder}: read the summaries and the translation again${hasShape ? '' : '; the translation no longer has the paragraphs and items of the official text'}.`,
  ]
}

/** Keeps the front matter of an article that is held; a new one gets an empty summary, which the gate does not pass. */
function replaceBody(official: string | undefined, body: string): string {
  const frontMatter = official === undefined ? "summary: ''" : splitText(official).frontMatter
  return `---\n${frontMatter}\n---\n\n${body}`
}

function writeArticleFacts(facts: string | undefined, fingerprint: string, today: string): string {
  if (facts === undefined) return `fingerprint: '${fingerprint}'\nverified: ${today}\n`
  return facts
    .replace(/^fingerprint:.*$/m, `fingerprint: '${fingerprint}'`)
    .replace(/^verified:.*$/m, `verified: ${today}`)
}

/** Names the very file, so that anyone can tell whether it is the one that was read. */
function describeSource({ name, bytes }: ImportRequest['source']): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return `File ${name}, SHA-256 ${digest}…`
}

function updateFacts(
  { key, law, held, source, today }: ImportRequest,
  replaced: Replaced | null,
): { text: string; missing: string[] } {
  const text = held.get('facts.yaml') ?? ''
  const document = parseDocument(text)
  const title: unknown = document.getIn(['title', 'zh-CN'])
  if (typeof title !== 'string' || plainTitle(title) !== plainTitle(law.title)) {
    throw new ImportError(
      `The document is ${quoteWords(law.title)}, but "${key}" is ${quoteWords(String(title))}. Name the right key.`,
    )
  }
  const noted = replaced ? noteReplaced(document, law, replaced) : []
  const missing = [...noted, ...updateAmendments(document, law)]
  const copy = describeSource(source)
  const copies = document.get('collatedWith')
  const isKnown = isSeq(copies) && copies.items.some((item) => isMap(item) && item.get('copy') === copy)
  if (!isKnown) document.addIn(['collatedWith'], document.createNode({ copy, date: null }))
  document.set('verified', today)
  return { text: document.toString({ lineWidth: 100 }), missing }
}

/** Fills in whether a version was 修正 or 修订; a version that the facts do not know is for an editor to add. */
function updateAmendments(document: Document, { amendments, adopted }: ParsedLaw): string[] {
  const known: unknown = parseYaml(String(document.get('amendments', true) ?? '[]'))
  const dates = Array.isArray(known) ? known.map((entry) => readDate(entry)) : []
  const missing = amendments.flatMap(({ date, act }) => {
    const index = dates.indexOf(date)
    if (index < 0)
      return [
        `facts.yaml: add the version of ${date} (${act === 'amendment' ? '修正' : '修订'}) to the amendments, with its first day in force.`,
      ]
    document.setIn(['amendments', index, 'act'], act)
    return []
  })
  const held: unknown = document.get('adopted')
  if (adopted && held !== null && held !== undefined && String(held) !== adopted) {
    missing.push(`facts.yaml: the document says it was adopted on ${adopted}, the facts say ${String(held)}.`)
  }
  return missing
}

function readDate(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'date' in entry ? String(entry.date) : ''
}

/** The facts of a new law, as far as its text tells them. The gate names what is still missing. */
function createFacts({ key, law, source, today }: ImportRequest): { text: string; missing: string[] } {
  const facts = {
    title: { 'zh-CN': law.title },
    documentNumber: null,
    adopted: law.adopted,
    effective: null,
    amendments: law.amendments.map(({ date, act }) => ({ date, act })),
    officialSource: null,
    coverage: 'complete',
    verified: today,
    collatedWith: [{ copy: describeSource(source), date: null }],
    divisions: law.divisions.map(({ level, label, title, first, last }) => ({
      level,
      label,
      title: { 'zh-CN': title },
      first,
      last,
    })),
  }
  return {
    text: stringify(facts, { lineWidth: 100 }),
    missing: [
      `${key}: add to facts.yaml the English title, short names, kind, issuer, first day in force, status, coverage note and topics; "npm run check" names every field.`,
      `${key}: write en.mdx and zh-CN.mdx, one paragraph each on what the law governs.`,
    ],
  }
}

function plainTitle(title: string): string {
  return title.replace(/[《》〈〉“”"\s\u3000]/g, '')
}
