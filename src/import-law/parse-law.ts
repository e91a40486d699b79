import { parseChineseNumber } from '../knowledge/article-number.ts'
import type { ArticleParagraph } from '../knowledge/article-structure.ts'
import type { LawAct } from '../schemas/law.ts'
import { ImportError, quoteWords } from './import-error.ts'
import type { SourceLine } from './source-lines.ts'

/** 编, 章 or 节 with the numbers of its first and last article. */
export interface ParsedDivision {
  level: 'part' | 'chapter' | 'section'
  /** As printed: 第五章. */
  label: string
  title: string
  first: number
  last: number
}

/** An article with the line on which it begins. */
export interface ParsedArticle {
  number: number
  line: number
  paragraphs: readonly ArticleParagraph[]
}

/** A law as the National Laws and Regulations Database gives it out. */
export interface ParsedLaw {
  title: string
  /** The line in brackets below the title, without them: who adopted and amended it, and when; '' when absent. */
  history: string
  /** The day of adoption as the history says; null when it does not. */
  adopted: string | null
  /** Later versions as the history says, oldest first. */
  amendments: readonly { date: string; act: LawAct }[]
  divisions: readonly ParsedDivision[]
  articles: readonly ParsedArticle[]
  /** Lines between the history and the first division or article: a preamble. */
  preamble: readonly string[]
}

const number = '[零〇一二三四五六七八九十百千]+'
const divisionPattern = new RegExp(`^(第(${number})(分?编|章|节))(?:[\\s\\u3000]+(.+))?$`)
const articlePattern = new RegExp(`^第(${number})条(之${number})?(?:[\\s\\u3000]+(.*))?$`)
const itemPattern = new RegExp(`^[（(](${number})[）)][\\s\\u3000]*(.*)$`)
const subitemPattern = /^(?:[（(](\d{1,2})[）)]|(\d{1,2})[.．、])[\s\u3000]*(.*)$/
const levels = { 编: 'part', 章: 'chapter', 节: 'section' } as const

/**
 * Splits the lines of a law into its parts: title, history, contents, 编章节, 条, 款, 项, 目.
 *
 * @throws ImportError with the line of the first thing that does not fit: an article out of its order, an item out of
 * its order or without a paragraph, text where none belongs, an inserted article (第十条之一).
 */
export function parseLaw(lines: readonly SourceLine[]): ParsedLaw {
  const [first, ...rest] = lines
  if (!first) throw new ImportError('The document is empty.')
  const start = findBody(rest)
  if (start < 0) throw new ImportError('There is no article (第一条) in the document. It is no law, or not its text.')
  const head = readHead(first, rest.slice(0, start))
  const body = readBody(rest.slice(start))
  return { ...head, ...body }
}

interface Head {
  title: string
  history: string
  adopted: string | null
  amendments: { date: string; act: LawAct }[]
  preamble: string[]
}

/**
 * Where the body begins: at the first article, or at the headings right above it. The contents may stand just before
 * them, so headings count only as long as each is wider than the one below it.
 */
function findBody(lines: readonly SourceLine[]): number {
  let start = lines.findIndex(({ text }) => articlePattern.test(text))
  let narrowest = Number.POSITIVE_INFINITY
  while (start > 0) {
    const rank = rankOf(lines[start - 1]?.text ?? '')
    if (rank < 0 || rank >= narrowest) break
    narrowest = rank
    start -= 1
  }
  return start
}

function rankOf(text: string): number {
  const unit = divisionPattern.exec(text)?.[3] ?? ''
  return ['编', '分编', '章', '节'].indexOf(unit)
}

function readHead(title: SourceLine, lines: readonly SourceLine[]): Head {
  const contents = lines.findIndex(({ text }) => /^目[\s\u3000]*[录次]$/.test(text))
  const beforeContents = contents < 0 ? lines : lines.slice(0, contents)
  const afterContents = contents < 0 ? [] : lines.slice(contents + 1)
  const joined = joinBrackets(beforeContents)
  const history = joined.find(({ text }) => /^（.*）$/s.test(text) && /\d{4}年/.test(text))
  const titleRest = history ? joined.slice(0, joined.indexOf(history)) : []
  const preamble = joined
    .slice(history ? joined.indexOf(history) + 1 : 0)
    .filter(({ text }) => !divisionPattern.test(text))
  for (const { text, line } of afterContents) {
    if (!divisionPattern.test(text) && !/^附[\s\u3000]*则$/.test(text)) {
      throw new ImportError(`${quoteWords(text)} stands among the contents and is no heading of a 编, 章 or 节.`, line)
    }
  }
  const words = history ? history.text.slice(1, -1) : ''
  return {
    title: cleanTitle([title, ...titleRest].map(({ text }) => text).join('')),
    history: words,
    ...readHistory(words),
    preamble: preamble.map(({ text }) => text),
  }
}

/** The history may be set over several lines: （2010年…通过 / 根据…修正）. */
function joinBrackets(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = []
  for (const { line, text } of lines) {
    const open = joined.at(-1)
    if (open?.text.startsWith('（') && !isClosed(open.text))
      joined[joined.length - 1] = { line: open.line, text: `${open.text}　${text}` }
    else joined.push({ line, text })
  }
  return joined
}

function isClosed(text: string): boolean {
  return (
    [...text].filter((character) => character === '（').length <=
    [...text].filter((character) => character === '）').length
  )
}

function readHistory(history: string): { adopted: string | null; amendments: { date: string; act: LawAct }[] } {
  const sentences = history.split(/[\s\u3000；;]+(?=\d{4}年|根据|自)|(?<=通过|修正|修订|公布|发布|施行)[\s\u3000]+/)
  const events = sentences.flatMap((sentence) => {
    const day = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(sentence)
    if (!day) return []
    const [, year = '', month = '', date = ''] = day
    const act = /修正/.test(sentence) ? 'amendment' : /修订/.test(sentence) ? 'revision' : null
    return [{ date: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, act } as const]
  })
  const adopted = events.find(({ act }) => act === null)?.date ?? null
  return { adopted, amendments: events.flatMap(({ date, act }) => (act ? [{ date, act }] : [])) }
}

/** Titles are set with spaces between single characters at times; between Chinese characters none belongs. */
function cleanTitle(text: string): string {
  return text.replace(/(?<=[\u3000-\u9fff])[\s\u3000]+(?=[\u3000-\u9fff])/g, '')
}

interface OpenArticle {
  number: number
  line: number
  paragraphs: { text: string; items: { label: string; text: string; subitems: { label: string; text: string }[] }[] }[]
}

/** Reads the body line by line; the state is what is open. */
function readBody(lines: readonly SourceLine[]): { divisions: ParsedDivision[]; articles: ParsedArticle[] } {
  const divisions: (ParsedDivision & { line: number })[] = []
  const articles: OpenArticle[] = []
  for (const entry of lines) {
    const { text, line } = entry
    const division = divisionPattern.exec(text)
    const article = articlePattern.exec(text)
    if (article) articles.push(openArticle(article, entry, articles.at(-1)))
    else if (division)
      divisions.push({ ...openDivision(division), first: (articles.at(-1)?.number ?? 0) + 1, last: 0, line })
    else addLine(articles.at(-1), entry)
  }
  for (const article of articles) checkArticle(article)
  return { divisions: closeDivisions(divisions, articles.at(-1)?.number ?? 0), articles }
}

function openArticle(
  match: RegExpExecArray,
  { line, text }: SourceLine,
  previous: OpenArticle | undefined,
): OpenArticle {
  const [, words = '', inserted, first = ''] = match
  const value = parseChineseNumber(words)
  if (inserted || value === null) {
    throw new ImportError(`${quoteWords(text)} has a number that cannot be filed. Add such an article by hand.`, line)
  }
  const expected = (previous?.number ?? 0) + 1
  if (value !== expected) {
    throw new ImportError(
      `Article ${value} stands where article ${expected} belongs: ${quoteWords(text)}. A line is missing or misread above.`,
      line,
    )
  }
  return { number: value, line, paragraphs: first === '' ? [] : [{ text: first, items: [] }] }
}

function openDivision(match: RegExpExecArray): Pick<ParsedDivision, 'level' | 'label' | 'title'> {
  const [, label = '', , unit = '', title = ''] = match
  const level = unit === '章' ? levels.章 : unit === '节' ? levels.节 : levels.编
  return { level, label, title: title.replace(/[\s\u3000]+/g, '') }
}

/** A line within an article: an item, a sub-item, or the next paragraph. */
function addLine(article: OpenArticle | undefined, { line, text }: SourceLine): void {
  if (!article) throw new ImportError(`${quoteWords(text)} stands before the first article.`, line)
  if (/^附[件表录]?[\s\u3000]*[\d一二三四五六七八九十]*[:：]?$/.test(text)) {
    throw new ImportError(`${quoteWords(text)} begins an annex. Only articles are imported; take the annex out.`, line)
  }
  const paragraph = article.paragraphs.at(-1)
  const item = itemPattern.exec(text)
  const subitem = subitemPattern.exec(text)
  if (item) {
    if (!paragraph) throw new ImportError(`${quoteWords(text)} is an item without a paragraph before it.`, line)
    addItem(paragraph.items, item, { line, text })
  } else if (subitem && paragraph?.items.length) {
    const owner = paragraph.items.at(-1)
    const expected = (owner?.subitems.length ?? 0) + 1
    const value = Number(subitem[1] ?? subitem[2])
    if (value !== expected) {
      throw new ImportError(`Sub-item ${value} stands where sub-item ${expected} belongs: ${quoteWords(text)}.`, line)
    }
    owner?.subitems.push({ label: `${value}.`, text: subitem[3] ?? '' })
  } else article.paragraphs.push({ text, items: [] })
}

function addItem(
  items: OpenArticle['paragraphs'][number]['items'],
  match: RegExpExecArray,
  { line, text }: SourceLine,
): void {
  const [, words = '', rest = ''] = match
  const value = parseChineseNumber(words)
  if (value !== items.length + 1) {
    throw new ImportError(
      `Item （${words}） stands where item ${items.length + 1} belongs: ${quoteWords(text)}. A line is missing above.`,
      line,
    )
  }
  if (rest === '') throw new ImportError(`Item （${words}） is empty.`, line)
  items.push({ label: `（${words}）`, text: rest, subitems: [] })
}

function checkArticle({ number: value, line, paragraphs }: OpenArticle): void {
  if (paragraphs.length === 0) throw new ImportError(`Article ${value} is empty.`, line)
}

/** A division ends where the next of its level or of a wider one begins. */
function closeDivisions(
  divisions: readonly (ParsedDivision & { line: number })[],
  lastArticle: number,
): ParsedDivision[] {
  const ranks = { part: 0, chapter: 1, section: 2 } as const
  return divisions.map(({ line, ...division }, index) => {
    const next = divisions.slice(index + 1).find(({ level }) => ranks[level] <= ranks[division.level])
    const last = next ? next.first - 1 : lastArticle
    if (last < division.first) throw new ImportError(`${division.label} ${division.title} holds no article.`, line)
    if (division.title === '') throw new ImportError(`${division.label} has no title.`, line)
    return { ...division, last }
  })
}
