import type { Locale } from '../i18n/locales.ts'
import { formatChineseNumber, parseNumeral } from './article-number.ts'

/**
 * A place within an article: paragraph (款), item (项), sub-item (目), each counted from 1.
 * All absent: the article as a whole.
 */
export interface Provision {
  paragraph?: number | undefined
  item?: number | undefined
  subitem?: number | undefined
}

/** The anchor of a provision on the page of its article: paragraph 2, item 3 → `p2-i3`; '' for the whole article. */
export function formatAnchor({ paragraph, item, subitem }: Provision): string {
  if (!paragraph) return ''
  return `p${paragraph}${item ? `-i${item}` : ''}${item && subitem ? `-s${subitem}` : ''}`
}

/** Reads an anchor; null when it is none: `p2-i3` → paragraph 2, item 3. */
export function parseAnchor(anchor: string): Provision | null {
  if (anchor === '') return {}
  const match = /^p([1-9]\d*)(?:-i([1-9]\d*)(?:-s([1-9]\d*))?)?$/.exec(anchor)
  if (!match) return null
  const [, paragraph, item, subitem] = match
  return {
    paragraph: Number(paragraph),
    ...(item && { item: Number(item) }),
    ...(subitem && { subitem: Number(subitem) }),
  }
}

/**
 * Writes a provision in words: 第二款第三项, "paragraph 2, item 3"; '' for the whole article.
 * 款, 项 and 目 are the units of the Legislation Law, Article 65.
 */
export function formatProvision({ paragraph, item, subitem }: Provision, locale: Locale): string {
  if (locale === 'zh-CN') {
    const parts = [
      paragraph ? `第${formatChineseNumber(paragraph)}款` : '',
      item ? `第${formatChineseNumber(item)}项` : '',
      subitem ? `第${subitem}目` : '',
    ]
    return parts.join('')
  }
  return [paragraph ? `paragraph ${paragraph}` : '', item ? `item ${item}` : '', subitem ? `sub-item ${subitem}` : '']
    .filter(Boolean)
    .join(', ')
}

/**
 * Reads a provision in words, Chinese or English; null when there is none.
 * An item without a paragraph means the first: 第三项 → paragraph 1, item 3.
 */
export function parseProvision(text: string): Provision | null {
  const plain = text.normalize('NFKC').toLowerCase()
  const paragraph = readNumber(plain, '款', 'para(?:graph)?s?\\.?')
  const item = readNumber(plain, '项', '(?<!sub-)items?\\.?')
  const subitem = readNumber(plain, '目', 'sub-?items?\\.?')
  if (!paragraph && !item) return null
  return {
    paragraph: paragraph ?? 1,
    ...(item && { item }),
    ...(item && subitem && { subitem }),
  }
}

function readNumber(text: string, unit: string, word: string): number | null {
  const chinese = new RegExp(`第?\\(?([\\d零〇一二三四五六七八九十百两]+)\\)?${unit}`).exec(text)
  if (chinese?.[1]) return parseNumeral(chinese[1])
  const english = new RegExp(`${word}\\s*\\(?(\\d+)\\)?`).exec(text)
  return english?.[1] ? Number(english[1]) : null
}
