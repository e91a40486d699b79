/** Reading citations that people or this site wrote. Pure: it runs in browsers too. */
import { parseNumeral } from './article-number.ts'
import type { CitedPlace } from './citation.ts'
import { parseCslJson, parseRis, type ReferenceFields } from './citation-exports.ts'
import { foldName, type LawNames } from './law-names.ts'
import { type Provision, parseAnchor, parseProvision } from './provision.ts'

/** What a citation says. */
export interface ParsedCitation extends CitedPlace {
  /** The key of the law; null when only a place was given and no law was known beforehand. */
  law: string | null
  /** The day of consultation it names, `2026-11-22`; null when it names none. */
  consulted: string | null
}

const numeral = '(\\d{1,4}|[零〇一二三四五六七八九十百千两廿卅]+)'
const articlePatterns = [
  new RegExp(`第\\s*${numeral}\\s*(?:条|部分)`),
  /(\d{1,4})\s*条/,
  /([零〇一二三四五六七八九十百千两廿卅]{2,})\s*条/,
  /\b(?:articles?|arts?|sections?|sec|s)\b\.?\s*(\d{1,4})/,
  /§\s*(\d{1,4})/,
]
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * Reads a citation in any of our formats, and as people write it: 社会保险法第58条第2款, SIL 58(2), 47号文第十六条,
 * "Art. 16 card measures", 《民法典》第二十七条第二款第（三）项, and the address of one of our pages.
 *
 * @param place Where the reader stands: a bare 第二款第三项 or 第五十九条 is read from there.
 * @returns null when it names neither a law that `names` knows nor a place that `place` makes sense of.
 */
export function parseCitation(
  text: string,
  names: LawNames,
  place: { law: string; article: number | null } | null = null,
): ParsedCitation | null {
  const fields = parseCslJson(text) ?? parseRis(text)
  if (fields) return readFields(fields, names)
  const address = readAddress(text)
  const plain = unescapeMarkdown(text).replace(/<?\bhttps?:\/\/[^\s<>）)]+[>]?/g, ' ')
  const consulted = readConsulted(plain)
  const named = findLaw(stripNotes(plain), names)
  if (named === 'unknown') return null
  if (!named) return address ? { ...address, consulted } : readRelative(plain, place, consulted)
  return { law: named.law, consulted, ...readPlace(named.rest) }
}

/** Reads a place without a law: 第58条第2款, "Art. 58, paragraph 2", 58(2). An absent article is null. */
export function readPlace(text: string): CitedPlace {
  const folded = foldName(text).replace(/\p{Script=Han}*\[\d{4}\]\d+号/gu, ' ')
  const bracketed = /(?<![\d)])(\d{1,4})\s*\((\d{1,3})\)(?:\s*\((\d{1,3})\))?(?:\s*\((\d{1,3})\))?/.exec(folded)
  if (bracketed) {
    const [, article, paragraph, item, subitem] = bracketed
    return {
      article: Number(article),
      provision: {
        paragraph: Number(paragraph),
        ...(item && { item: Number(item) }),
        ...(subitem && { subitem: Number(subitem) }),
      },
    }
  }
  const article = readArticle(folded)
  return { article, provision: article === null ? {} : (parseProvision(folded) ?? {}) }
}

/**
 * Reads a place as somebody appends it to an address: 第二款第三项, "paragraph 2, item 3", (2)(3), `p2-i3`, and all that
 * `readPlace` knows. Without an article it lies in the one the reader has open. Null when it names no place.
 */
export function readPlaceWithin(text: string): CitedPlace | null {
  const plain = text.trim()
  const place = readPlace(plain)
  if (place.article !== null && !/^\s*\(/.test(plain)) return place
  const [, paragraph, item, subitem] =
    /^\((\d{1,3})\)(?:\((\d{1,3})\))?(?:\((\d{1,3})\))?$/.exec(foldName(plain).replace(/\s/g, '')) ?? []
  const anchor = paragraph
    ? `p${Number(paragraph)}${item ? `-i${Number(item)}` : ''}${subitem ? `-s${Number(subitem)}` : ''}`
    : plain.toLowerCase()
  const provision = (anchor && parseAnchor(anchor)) || parseProvision(foldName(plain))
  return provision && { article: null, provision }
}

function readArticle(folded: string): number | null {
  for (const pattern of articlePatterns) {
    const number = parseNumeral(pattern.exec(folded)?.[1] ?? '')
    if (number !== null) return number
  }
  // What is left of "SIL 58" once the name is gone.
  return parseNumeral(/^\W*(\d{1,4})(?![\d\p{L}])/u.exec(folded)?.[1] ?? '')
}

function readFields({ title, section, consulted }: ReferenceFields, names: LawNames): ParsedCitation | null {
  const law = names.find(title)
  return law ? { law, consulted, ...readPlace(section) } : null
}

/** Reads `…/laws/social-insurance-law/58/#p2-i3`. */
function readAddress(text: string): Omit<ParsedCitation, 'consulted'> | null {
  const match = /\/laws\/([a-z0-9-]+)\/(?:(\d{1,4})\/)?(?:\?[^#\s]*)?(?:#([a-z0-9-]+))?/.exec(text)
  if (!match) return null
  const [, law = '', article, anchor = ''] = match
  return { law, article: article ? Number(article) : null, provision: parseAnchor(anchor) ?? {} }
}

function readRelative(
  text: string,
  place: { law: string; article: number | null } | null,
  consulted: string | null,
): ParsedCitation | null {
  if (!place) return null
  const own = readPlace(text)
  if (own.article !== null) return { law: place.law, consulted, ...own }
  const provision: Provision | null = parseProvision(foldName(text))
  return provision && place.article !== null ? { law: place.law, article: place.article, provision, consulted } : null
}

/** 'unknown' when the text names a law in book-title marks that is not among the names: it must not become another. */
function findLaw(text: string, names: LawNames): { law: string; rest: string } | 'unknown' | null {
  const folded = foldName(text)
  const found = names.findWithin(folded)
  const byName = found && {
    law: found.law,
    rest: `${folded.slice(0, found.start)} ${folded.slice(found.end)}`.trim(),
  }
  const quoted = findQuotedTitle(text)
  if (!quoted) return byName
  // A title in marks may be part of a longer title without marks: 实施《中华人民共和国社会保险法》若干规定.
  const name = found ? folded.slice(found.start, found.end) : ''
  const title = foldName(quoted.title)
  if (name !== title && name.includes(title)) return byName
  const law = names.find(quoted.title)
  return law ? { law, rest: `${text.slice(0, quoted.start)} ${text.slice(quoted.end)}` } : 'unknown'
}

/** The first outermost 《…》; titles may hold further marks. */
export function findQuotedTitle(text: string, from = 0): { title: string; start: number; end: number } | null {
  const start = text.indexOf('《', from)
  if (start < 0) return null
  let depth = 0
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '《') depth += 1
    if (text[index] === '》') depth -= 1
    if (depth === 0) return { title: text.slice(start + 1, index), start, end: index + 1 }
  }
  return null
}

/** Takes out what looks like a number and is none: versions, document numbers behind a title, dates. */
function stripNotes(text: string): string {
  return text
    .replace(
      /[（(][^（）()]*(?:修正|修订|修改|施行|查阅|adopted|amended|revised|changed|in force|accessed|China)[^（）()]*[）)]/g,
      ' ',
    )
    .replace(/(?<=》)（[^（）]*）/g, ' ')
    .replace(/[（(]\d{4}年?(?:，[^（）()]*)?[）)]/g, ' ')
    .replace(/\[A(?:\/OL)?\]\./g, ' ')
    .replace(/\(\d{4}-\d{2}-\d{2}\)|\[\d{4}-\d{2}-\d{2}\]/g, ' ')
    .replace(/，?\d{4}年\d{1,2}月\d{1,2}日查阅/g, ' ')
    .replace(/\baccessed \d{1,2} [a-z]+ \d{4}/gi, ' ')
}

function readConsulted(text: string): string | null {
  const iso = /\[(\d{4}-\d{2}-\d{2})\]/.exec(text)
  if (iso?.[1]) return iso[1]
  const chinese = /(\d{4})年(\d{1,2})月(\d{1,2})日查阅/.exec(text)
  if (chinese) return toDay(chinese[1], chinese[2], chinese[3])
  const english = /\baccessed (\d{1,2}) ([a-z]+) (\d{4})/i.exec(text)
  const month = months.indexOf(english?.[2]?.toLowerCase() ?? '')
  return english && month >= 0 ? toDay(english[3], String(month + 1), english[1]) : null
}

function toDay(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function unescapeMarkdown(text: string): string {
  const link = /^\[((?:\\.|[^\\\]])*)\]\(([^)\s]*)\)/.exec(text)
  if (!link) return text
  return `${(link[1] ?? '').replace(/\\(.)/g, '$1')}${text.slice(link[0].length)}`
}
