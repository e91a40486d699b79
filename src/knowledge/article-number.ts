import type { LawUnit } from '../schemas/law.ts'

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千'] as const
const largest = 9999

/**
 * Writes a whole number from 1 to 9999 the way Chinese statutes do: 58 → 五十八, 110 → 一百一十, 1005 → 一千零五.
 *
 * @throws RangeError outside that range, because no Chinese statute has such an article.
 */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > largest) {
    throw new RangeError(`${value} cannot be written as an article number. Use a whole number from 1 to ${largest}.`)
  }
  const places = String(value).split('').map(Number)
  let text = ''
  let zeroPending = false
  places.forEach((digit, index) => {
    if (digit === 0) {
      zeroPending = true
      return
    }
    if (zeroPending && text) text += '零'
    zeroPending = false
    text += `${digits.charAt(digit)}${units[places.length - 1 - index] ?? ''}`
  })
  // Ten to nineteen drop the leading 一: 十, 十六. Inside a larger number it stays: 一百一十.
  return value >= 10 && value < 20 ? text.slice(1) : text
}

/**
 * Reads a Chinese number from 1 to 9999, also in forms people type: 五十八, 一百十, 两百, 一〇五, 五八.
 * Returns null for anything else.
 */
export function parseChineseNumber(text: string): number | null {
  const normalised = text
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
  if (/^[零一二三四五六七八九]+$/.test(normalised)) {
    const value = Number([...normalised].map((character) => digits.indexOf(character)).join(''))
    return inRange(value)
  }
  const match =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/.exec(
      normalised,
    )
  if (!match || !normalised) return null
  const [, thousands, hundreds, tens, ten, ones] = match
  const value =
    digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten ? (tens ? digitOf(tens) : 1) * 10 : 0) + digitOf(ones)
  return inRange(value)
}

/** Reads a number from 1 upwards, in digits or in Chinese: 58, 五十八. Returns null for anything else. */
export function parseNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) || null
  return parseChineseNumber(text)
}

/**
 * The number as Chinese statutes print it: 58 → 第五十八条. Documents that have numbered sections (七、) instead are cited
 * as 第七部分, "Section 7".
 */
export function formatArticleLabel(number: number, locale: 'en' | 'zh-CN', unit: LawUnit = 'article'): string {
  if (unit === 'section') return locale === 'zh-CN' ? `第${formatChineseNumber(number)}部分` : `Section ${number}`
  return locale === 'zh-CN' ? `第${formatChineseNumber(number)}条` : `Article ${number}`
}

/**
 * Reads an article number in any form: 第五十八条, 第58条, 58条, Article 58, Art. 58, art 58, 58.
 * Full-width digits count as digits. Returns null for anything else.
 */
export function parseArticleNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  const arabic = /^(?:第\s*)?(\d{1,4})\s*条?$/.exec(plain) ?? /^art(?:icle)?s?\.?\s*(\d{1,4})$/i.exec(plain)
  if (arabic) return inRange(Number(arabic[1]))
  const chinese = /^第?\s*([零〇一二三四五六七八九十百千两廿卅]+)\s*条?$/.exec(plain)
  return chinese ? parseChineseNumber(chinese[1] ?? '') : null
}

/** The folder name of an article: 58 → article-058. Laws of more than 999 articles use four digits there. */
export function articleSlug(number: number): string {
  return `article-${String(number).padStart(3, '0')}`
}

/** The number in an article's key: social-insurance-law/article-058 → 58. */
export function articleNumberOfKey(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1))
}

/** The law of an article's key: social-insurance-law/article-058 → social-insurance-law. */
export function lawOfArticleKey(key: string): string {
  return key.slice(0, key.indexOf('/'))
}

function digitOf(character: string | undefined): number {
  return character ? digits.indexOf(character) : 0
}

function inRange(value: number): number | null {
  return value >= 1 && value <= largest ? value : null
}
