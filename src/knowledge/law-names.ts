import type { Localized } from '../schemas/fields.ts'
import { compareStrings } from './compare-strings.ts'

/** What a law can be called by. Entries of the collection `laws` fit, and so does a small table in a browser. */
export interface NamedLaw {
  key: string
  facts: {
    title: Localized
    shortNames: Readonly<Record<'en' | 'zh-CN', readonly string[]>>
    documentNumber: string | null
  }
}

/** A law found in a text, and where its name stands. */
export interface FoundName {
  law: string
  start: number
  end: number
}

/** Finds laws by their names. Build it once for a set of laws. */
export interface LawNames {
  /** The law of exactly this name, in any usual spelling; null when none or more than one has it. */
  find: (name: string) => string | null
  /**
   * The longest name within a text that a person wrote, with the words before it not being part of a longer name.
   * Null when there is none, or when the longest names belong to different laws.
   */
  findWithin: (folded: string) => FoundName | null
  /** The law whose name the text ends with, with the same care; null when there is none. */
  findAtEnd: (folded: string) => FoundName | null
}

interface Name {
  text: string
  laws: Set<string>
  isLatin: boolean
}

const statePrefix = '中华人民共和国'

/**
 * The words after which a name may begin. Anything else before it makes it part of a longer name:
 * 深圳经济特区失业保险条例 is not 失业保险条例.
 */
const leadingWords =
  /(?:^|[\p{P}\p{S}\s]|根据|依据|依照|按照|按|据|和|与|及|以及|或者|或|见|在|查|看|请看|引用|适用|违反|条|款|项|目|号)$/u
const leadingEnglish = /(?:^|[^\p{L}\s-]|\b(?:the|of|in|under|and|or|see|cf|by|to|with|per|art|article)\b)\s*$/u

/** Folds a text for comparison with names: width, case, quotation marks and book-title marks do not count. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘'`]/g, "'")
    .replace(/[《》〈〉“”"「」『』]/g, '')
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .replace(/(?<=[^\p{ASCII}])\s+|\s+(?=[^\p{ASCII}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Gathers the names of laws: titles, short names, document numbers, and unambiguous shortenings of those. */
export function createLawNames(laws: readonly NamedLaw[]): LawNames {
  const names = new Map<string, Name>()
  const add = (text: string, law: string): void => {
    const folded = foldName(text)
    if (folded.length < 2) return
    const name = names.get(folded) ?? { text: folded, laws: new Set(), isLatin: /[a-z]/.test(folded) }
    name.laws.add(law)
    names.set(folded, name)
  }
  for (const law of laws) for (const name of listNames(law)) add(name, law.key)
  // A shortening is only used where no law bears it as a name of its own.
  const own = new Set(names.keys())
  for (const law of laws) for (const name of listShortenings(law)) if (!own.has(foldName(name))) add(name, law.key)
  const byLength = [...names.values()].sort((a, b) => b.text.length - a.text.length || compareStrings(a.text, b.text))
  return {
    find: (name) => {
      const folded = foldName(name)
      const found = names.get(folded) ?? names.get(folded.replace(statePrefix, ''))
      return found ? onlyOne(found.laws) : null
    },
    findWithin: (folded) => findLongest(byLength, folded),
    findAtEnd: (folded) => {
      const name = byLength.find(({ text }) => folded.endsWith(text))
      const start = folded.length - (name?.text.length ?? 0)
      const law = name && standsAlone(folded, start, folded.length, name.isLatin) ? onlyOne(name.laws) : null
      return law ? { law, start, end: folded.length } : null
    },
  }
}

function findLongest(names: readonly Name[], folded: string): FoundName | null {
  for (const { text, laws, isLatin } of names) {
    for (let start = folded.indexOf(text); start >= 0; start = folded.indexOf(text, start + 1)) {
      const end = start + text.length
      if (!standsAlone(folded, start, end, isLatin)) continue
      const law = onlyOne(laws)
      return law ? { law, start, end } : null
    }
  }
  return null
}

function standsAlone(folded: string, start: number, end: number, isLatin: boolean): boolean {
  const before = folded.slice(0, start)
  if (isLatin) return leadingEnglish.test(before) && !/^[\p{L}-]/u.test(folded.slice(end))
  // 劳动法律 is not 劳动法, 社保法规 is not 社保法.
  return leadingWords.test(before) && !/^(?:律|规|学|院|实施|释义|解释)/.test(folded.slice(end))
}

function listNames({ facts: { title, shortNames, documentNumber } }: NamedLaw): string[] {
  const chinese = [title['zh-CN'], ...shortNames['zh-CN']]
  return [
    ...chinese,
    ...chinese.filter((name) => name.includes(statePrefix)).map((name) => name.replace(statePrefix, '')),
    title.en,
    ...shortNames.en,
    ...listDocumentNumbers(documentNumber),
  ]
}

/** 人社部发〔2011〕47号 → itself, 〔2011〕47号; 国务院令第375号；国务院令第586号修订 → 国务院令第375号. */
function listDocumentNumbers(documentNumber: string | null): string[] {
  if (!documentNumber) return []
  const first = documentNumber.split(/[；;（(]/)[0] ?? ''
  const year = /[〔[]\d{4}[〕\]]\d+号/.exec(first)
  return [first, ...(year ? [year[0]] : [])]
}

/** 47号文, 47号, and the last words of an English short name: "Card Measures". */
function listShortenings({ facts: { shortNames, documentNumber } }: NamedLaw): string[] {
  const number = /(\d+)号/.exec(documentNumber ?? '')?.[1]
  const isOrder = /令/.test(documentNumber ?? '')
  const numbers = number ? (isOrder ? [`${number}号令`, `第${number}号令`] : [`${number}号文`, `${number}号文件`]) : []
  const endings = shortNames.en.flatMap((name) => {
    const words = name.split(/\s+/)
    if (words.some((word) => /\d/.test(word))) return []
    return words.slice(1, -1).map((_, index) => words.slice(index + 1).join(' '))
  })
  return [...numbers, ...endings]
}

function onlyOne(laws: ReadonlySet<string>): string | null {
  const [first] = laws
  return laws.size === 1 && first !== undefined ? first : null
}
