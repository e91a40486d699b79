/** Runs in the browser and in Node. */
import { parseNumeral } from '../knowledge/article-number.ts'
import { formatAnchor } from '../knowledge/provision.ts'
import type { Citation, DocumentNumber } from './meaning.ts'

const numeral = '(\\d{1,4}|[零〇一二三四五六七八九十百千两廿卅]+)'
const articlePatterns = [
  new RegExp(`第\\s*${numeral}\\s*(?:条|部分)`),
  // Without 第, one Chinese numeral alone is ordinary speech: 这一条.
  /(\d{1,4}|[零〇一二三四五六七八九十百千两廿卅]{2,})\s*条/,
  /\b(?:articles?|arts?|sections?)\b\.?\s*(\d{1,4})\b/,
  /§\s*(\d{1,4})\b/,
]
const documentPatterns = [
  // 〔2011〕47号, [2011] 47号, 2011年47号, 2011 47号
  /[〔[(【]?\s*((?:19|20)\d{2})\s*[〕\])】年]?\s*第?\s*(\d{1,4})\s*号(?:文件|文|令)?/,
  // 〔2021〕 No. 43, 2014 No 8
  /[〔[(]?\s*\b((?:19|20)\d{2})\s*[〕\]),]?\s*no\.?\s*(\d{1,4})\b/,
]
const numberedPatterns = [
  /第?\s*(\d{1,4})\s*号(?:文件|文|令)/,
  /令\s*第?\s*(\d{1,4})\s*号?/,
  /\b(?:decree|order|document|doc)\.?\s*(?:no\b\.?|number)?\s*(\d{1,4})\b(?:\s+of\s+((?:19|20)\d{2}))?/,
  /\bno\.\s*(\d{1,4})\b(?:\s+of\s+((?:19|20)\d{2}))?/,
  /^\s*(\d{1,4})\s*号\s*$/,
]

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const spelled = new Map([
  ...small.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, 10 * (index + 2)] as const),
])
/** An article by its number in words, up to ninety-nine: "article forty-five". */
const spelledArticle = new RegExp(
  `\\b(articles?|arts?\\.?|sections?)\\s+(?=(?:${[...spelled.keys()].join('|')})\\b)(?:(${tens.join('|')})\\b)?(?:[\\s-]*(${small.join('|')})\\b)?`,
)

/** Writes the number of an article in digits: "article forty-five" becomes "article 45". */
function writeInDigits(text: string): string {
  return text.replace(spelledArticle, (_, word: string, ...numbers: (string | undefined)[]) => {
    const [ten = 0, one = 0] = numbers.map((number) => spelled.get(number ?? ''))
    return `${word} ${ten + one}`
  })
}

/**
 * Reads the citation in a folded query: 第五十八条, 58条, 第七部分, Art. 16, 第四十条第二款, 47号文, 〔2011〕47号, Decree 765.
 * A number that stands alone ("SIL 58") is no citation by itself; who knows the law's name decides.
 */
export function readCitation(folded: string): Citation {
  let rest = writeInDigits(folded)
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    return match
  }
  const document = readDocument(take)
  const paragraph = readNumber(take, '款', /\b(?:paragraphs?|paras?)\b\.?\s*\(?(\d{1,2})\)?/)
  const item = readNumber(take, '项', /\bitems?\b\.?\s*\(?(\d{1,2})\)?/)
  const subitem = readNumber(take, '目', /\bsub-?items?\b\.?\s*\(?(\d{1,2})\)?/)
  const bracketed = take(/\b(\d{1,4})\s*\((\d{1,2})\)(?:\s*\((\d{1,2})\))?/)
  let article = bracketed ? Number(bracketed[1]) : null
  for (const pattern of articlePatterns) {
    if (article !== null) break
    article = parseNumeral(take(pattern)?.[1] ?? '')
  }
  const anchor = formatAnchor({
    paragraph: paragraph ?? parseNumeral(bracketed?.[2] ?? '') ?? (item ? 1 : undefined),
    item: item ?? parseNumeral(bracketed?.[3] ?? '') ?? undefined,
    subitem: subitem ?? undefined,
  })
  // "art(icle)" may be left over from "Art. 40(2)".
  return { article, anchor, document, rest: bracketed ? rest.replace(/\b(?:articles?|arts?)\b\.?/, ' ') : rest }
}

/** Every official number in a folded text that names one or more. */
export function listDocumentNumbers(folded: string): DocumentNumber[] {
  const numbers: DocumentNumber[] = []
  let rest = folded
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    return match
  }
  for (let found = readDocument(take); found; found = readDocument(take)) numbers.push(found)
  return numbers
}

function readDocument(take: (pattern: RegExp) => RegExpExecArray | null): DocumentNumber | null {
  for (const pattern of documentPatterns) {
    const match = take(pattern)
    if (match) return { year: Number(match[1]), number: Number(match[2]) }
  }
  for (const pattern of numberedPatterns) {
    const match = take(pattern)
    if (match) return { number: Number(match[1]), year: match[2] ? Number(match[2]) : null }
  }
  return null
}

function readNumber(take: (pattern: RegExp) => RegExpExecArray | null, unit: string, english: RegExp): number | null {
  const match = take(new RegExp(`第?\\s*\\(?${numeral}\\)?\\s*${unit}`)) ?? take(english)
  return parseNumeral(match?.[1] ?? '')
}
