import { parseChineseNumber, parseNumeral } from './article-number.ts'
import type { Article } from './entries.ts'
import type { FoundReference, Named, TextPlace } from './found-reference.ts'
import { foldName, type LawNames } from './law-names.ts'
import type { Provision } from './provision.ts'
import { findQuotedTitle } from './read-citation.ts'

const number = '([零〇一二三四五六七八九十百千]+)'
const placePattern = new RegExp(
  `第${number}条(之${number})?(?:第${number}款)?(?:第?[（(]?${number}[）)]?项)?(?:第([\\d]+|${number})目)?`,
  'y',
)
const paragraphPattern = new RegExp(`第${number}款(?:第?[（(]?${number}[）)]?项)?`, 'y')
const itemPattern = new RegExp(`第[（(]?${number}[）)]?项`, 'y')
const ownLaw = /本(法|条例|办法|规定|决定|意见|细则)/y
const relative = /前([两二三])?款|前条|本条|本款/y
const joint = /^(?:规定)?(?:、|和|或者|或|以及|及|至|与)$/
/** What may stand before a bare 第十六条 that means the law it stands in. Anything else leaves it unlinked. */
const openingOfOwn =
  /(?:^|[，。；：、（]|依照|按照|依据|根据|违反|适用|符合|除|有|和|或者|或|及|至|与|在|对|由|因|经|从|将|执行|本法|本条例|本办法|本规定)$/
const titleOfInstrument = /(?:法|法典|条例|规定|办法|决定|意见|通知|细则|章程|规则|解释|规程|标准)(?:（[^）]*）)?$/

/**
 * The references in a paragraph or an item of official Chinese text, in order, none overlapping. Goes through the text once;
 * each piece is read by the first reader that knows its beginning.
 *
 * @param ownTitle The title of the law that the text stands in: 本办法 is trusted only where it fits.
 */
export function scanOfficial(text: string, place: TextPlace, names: LawNames, ownTitle: string): FoundReference[] {
  const found: FoundReference[] = []
  let index = 0
  while (index < text.length) {
    const read =
      readTitle(text, index, names) ??
      readOwn(text, index, place, ownTitle) ??
      readRelative(text, index, place) ??
      readBare(text, index, { place, names, previous: found.at(-1) })
    if (read) found.push(...read.found)
    index = read ? read.end : index + 1
  }
  return found
}

interface ReadPiece {
  found: FoundReference[]
  end: number
}

/** 《中华人民共和国社会保险法》, with 第十六条 if it follows at once. Titles that are no instruments are passed over. */
function readTitle(text: string, index: number, names: LawNames): ReadPiece | null {
  if (text[index] !== '《') return null
  const quoted = findQuotedTitle(text, index)
  if (quoted?.start !== index) return null
  const law = names.find(quoted.title)
  if (!law && !titleOfInstrument.test(quoted.title)) return { found: [], end: quoted.end }
  const placed = readPlaceAt(text, quoted.end)
  const end = placed?.end ?? quoted.end
  return { found: [{ start: index, end, named: { law, ...(placed?.place ?? wholeLaw) } }], end }
}

const wholeLaw = { article: null, provision: {} } as const

/** 本法第十六条; 本法 alone is no reference that helps anyone. A word that does not fit the title is not trusted. */
function readOwn(text: string, index: number, { article }: TextPlace, ownTitle: string): ReadPiece | null {
  ownLaw.lastIndex = index
  const match = ownLaw.exec(text)
  if (!match) return null
  const end = index + match[0].length
  const placed = readPlaceAt(text, end)
  if (!placed) return { found: [], end }
  const title = ownTitle.replace(/（[^）]*）$/, '')
  const isOwn = match[1] === '法' ? /法典?$/.test(title) : title.endsWith(match[1] ?? '')
  const named = { law: isOwn ? article.law : null, ...placed.place }
  return { found: [{ start: index, end: placed.end, named }], end: placed.end }
}

/** 前款, 前两款, 前条, 本条第一款, 本款第三项. */
function readRelative(text: string, index: number, place: TextPlace): ReadPiece | null {
  relative.lastIndex = index
  const match = relative.exec(text)
  if (!match) return null
  const after = index + match[0].length
  if (match[0].endsWith('条')) return readNearArticle(text, { start: index, after, word: match[0] }, place.article)
  const back = match[0] === '本款' ? 0 : ({ 两: 2, 二: 2, 三: 3 }[match[1] ?? ''] ?? 1)
  return readNearParagraph(text, { start: index, after, back }, place)
}

function readNearArticle(
  text: string,
  { start, after, word }: { start: number; after: number; word: string },
  { law, number: own }: Article,
): ReadPiece {
  const inner = readParagraphAt(text, after)
  const end = inner?.end ?? after
  const article = word === '前条' ? own - 1 : own
  // 本条 alone leads to where the reader is already.
  if (article < 1 || (word === '本条' && !inner)) return { found: [], end }
  return { found: [{ start, end, named: { law, article, provision: inner?.provision ?? {} } }], end }
}

function readNearParagraph(
  text: string,
  { start, after, back }: { start: number; after: number; back: number },
  { article, paragraph }: TextPlace,
): ReadPiece {
  const inner = readItemAt(text, after)
  const end = inner?.end ?? after
  const target = paragraph - back
  if (target < 1 || (back === 0 && !inner)) return { found: [], end }
  const provision = { paragraph: target, ...(inner && { item: inner.item }) }
  return { found: [{ start, end, named: { law: article.law, article: article.number, provision } }], end }
}

/** 第十六条, 第二款 and 第三项 without a law before them: a list goes on, a name stands before, or the own law is meant. */
function readBare(text: string, index: number, context: BareContext): ReadPiece | null {
  if (text[index] !== '第') return null
  const before = text.slice(0, index)
  const { previous } = context
  const base = previous !== undefined && joint.test(text.slice(previous.end, index)) ? previous.named : null
  return (
    readBareArticle(text, before, base, context) ??
    readBareParagraph(text, before, base, context) ??
    readBareItem(text, index, base)
  )
}

interface BareContext {
  place: TextPlace
  names: LawNames
  previous: FoundReference | undefined
}

function readBareArticle(
  text: string,
  before: string,
  base: Named | null,
  { place, names }: BareContext,
): ReadPiece | null {
  const start = before.length
  const placed = readPlaceAt(text, start)
  if (!placed) return null
  const { end } = placed
  const lawBefore = base ? base.law : names.findAtEnd(foldName(before))?.law
  if (lawBefore !== undefined) return { found: [{ start, end, named: { law: lawBefore, ...placed.place } }], end }
  const named = { law: place.article.law, ...placed.place }
  return { found: meansOwn(before) ? [{ start, end, named }] : [], end }
}

function readBareParagraph(
  text: string,
  before: string,
  base: Named | null,
  { place: { article } }: BareContext,
): ReadPiece | null {
  const start = before.length
  const inner = readParagraphAt(text, start)
  if (!inner) return null
  const { provision, end } = inner
  if (base) return { found: [{ start, end, named: { ...base, provision } }], end }
  const named = { law: article.law, article: article.number, provision }
  return { found: meansOwn(before) ? [{ start, end, named }] : [], end }
}

/** An item alone names no paragraph; only the next of a list of items is clear. */
function readBareItem(text: string, start: number, base: Named | null): ReadPiece | null {
  const item = readItemAt(text, start)
  if (!item) return null
  if (base?.provision.item === undefined) return { found: [], end: item.end }
  const named = { ...base, provision: { paragraph: base.provision.paragraph, item: item.item } }
  return { found: [{ start, end: item.end, named }], end: item.end }
}

/** 依照刑法第十条、第十一条: what follows a reference that could not be read is not read either. */
function meansOwn(before: string): boolean {
  return openingOfOwn.test(before) && !/[条款项目](?:规定)?(?:、|和|或者|或|以及|及|至|与)$/.test(before)
}

function readPlaceAt(text: string, index: number): { place: Omit<Named, 'law'>; end: number } | null {
  placePattern.lastIndex = index
  const match = placePattern.exec(text)
  if (!match) return null
  const [whole, article = '', inserted, , paragraph, item, subitem] = match
  const value = parseChineseNumber(article)
  // 第一百三十三条之一: an inserted article has a number of its own, which no folder can bear.
  if (value === null || inserted) return null
  const provision = toProvision(paragraph, item, subitem)
  return { place: { article: value, provision }, end: index + whole.length }
}

function readParagraphAt(text: string, index: number): { provision: Provision; end: number } | null {
  paragraphPattern.lastIndex = index
  const match = paragraphPattern.exec(text)
  return match ? { provision: toProvision(match[1], match[2], undefined), end: index + match[0].length } : null
}

function readItemAt(text: string, index: number): { item: number; end: number } | null {
  itemPattern.lastIndex = index
  const match = itemPattern.exec(text)
  const item = match ? parseChineseNumber(match[1] ?? '') : null
  return match && item !== null ? { item, end: index + match[0].length } : null
}

/** An item without a paragraph stands in the first: 第十六条第三项. */
function toProvision(paragraph: string | undefined, item: string | undefined, subitem: string | undefined): Provision {
  const [first, second, third] = [paragraph, item, subitem].map((numeral = '') => parseNumeral(numeral))
  if (!first && !second) return {}
  return { paragraph: first ?? 1, ...(second && { item: second }), ...(second && third && { subitem: third }) }
}
