/**
 * Finds in a query what the core does not know, by the files of names: things with a page, citations, and everyday words
 * spelt otherwise. Runs in the browser and in Node.
 */
import { parseChineseNumber } from '../knowledge/article-number.ts'
import { articleCue } from './article-cue.ts'
import type { Shelf, Want } from './engine.ts'
import { lookupOf, openingWord } from './lookup.ts'
import { type Meant, type Named, readLookup } from './named.ts'
import type { Piece } from './segment.ts'

/** A query that holds more names is a list. */
const mostFiles = 3
const longestQuery = 80
const longestName = 40
const mostBegun = 5

const dialled = /\b(0\d{2,3})(12\d{3})\b/
/** Before 条 and the like: elsewhere 一 is a word. */
const numeral = /[零〇一二三四五六七八九十百两]+(?=[条條部款项項号號])/g
/** A number that says by itself what it is. */
const hotline = /^12\d{3}$/
const year = /(?:19|20)\d\d(?!\d)/
/** What says that a document is cited by its number. */
const official = /[号號令]|\b(?:decree|order|doc|no\b)/
/** Words that say no more than that. */
const cue = /[第条條款项項目号號令文]|\b(?:art|sect|para|decree|order|doc|no\b)[a-z]*/g
/** What kind of place it is may stand behind a name. */
const placeKind = /^(?:[市省县縣区區州盟旗]|city|province|county|district|shi|sheng|xian|qu)$/

/** What a query names. */
export interface NamesOfQuery {
  /** In the order in which they are named. */
  things: readonly Named[]
  /** The query as the core understands it: spelt its way, without places, laws and numbers. */
  rest: string
  /** Whether it is one name and nothing else. */
  isOne: boolean
  /** The files that would tell more. */
  wants: readonly Want[]
}

/** Reads the names in a query, as far as their files are loaded. */
export function readNames(query: string, { own, reader: { locale }, file: fileOf, missing }: Shelf): NamesOfQuery {
  const {
    folded: text,
    tokens,
    pieces,
  } = own.read(
    query
      .slice(0, longestQuery)
      .replace(dialled, '$1 $2')
      .replace(numeral, (number) => String(parseChineseNumber(number) ?? number)),
  )
  /** All tokens without anything between them, and where each begins; the last one is the end. */
  const flat = tokens.map(({ raw }) => raw).join('')
  const starts = [0]
  for (const { raw } of tokens) starts.push((starts.at(-1) ?? 0) + raw.length)
  const rawAt = (at: number): string => tokens[starts.indexOf(at)]?.raw ?? ''
  const isNumber = (index: number): boolean => tokens[index]?.kind === 'number'
  const [isArticle, isOfficial] = [articleCue.test(text), official.test(text)]
  const years = text.match(new RegExp(year, 'g')) ?? []
  const files = new Set<string>()
  const wants: Want[] = []
  const things: Named[] = []
  const rest: string[] = []
  let count = 0

  /** A name begins where the core knows nothing, or with a word that it knows and goes on where it does not: 社会保险法. */
  function mayBegin(index: number): boolean {
    const piece = pieces[index]
    // A small word may stand within a name: 未成年|人|保护法.
    const next = pieces[isSmall(index + 1) ? index + 2 : index + 1]
    const word = tokens[piece?.start ?? 0]?.raw ?? ''
    if (isNumber(piece?.start ?? 0))
      return (
        !year.test(word) && (isArticle || isOfficial || hotline.test(word) || !pieces[index - 1]?.sense) && !isCited()
      )
    if (!piece?.sense) return word.replace(cue, '') !== ''
    if (!next || next.sense || tokens[next.start]?.broken || isNumber(next.start)) return false
    return !piece.sense.filler || openingWord.test(word)
  }

  function isSmall(index: number): boolean {
    const { sense, start = 0, end = 0 } = pieces[index] ?? {}
    return sense?.filler === true && end - start === 1 && tokens[start]?.kind === 'han' && !tokens[start]?.broken
  }

  function isCited(): boolean {
    return things.some(({ kind }) => kind === 'article')
  }

  /** The longest name at a place. Letters may run on after a word that is spelt out: haizimima. */
  function readName(at: number): { meant: Meant; end: number } | null {
    const end =
      starts.find((start, index) => start > at && (isNumber(index) || isNumber(index - 1) || tokens[index]?.broken)) ??
      flat.length
    const name = flat.slice(at, Math.min(end, at + longestName))
    // Names of three letters are all there is of them: SIL. Others may be written with spaces or without.
    const first = rawAt(at)
    const known = namesLike(first.length === 3 ? first : name)
    if (!known) return null
    for (let { length } = name; length > 0; length -= 1) {
      const meant = known.get(name.slice(0, length))
      if (meant && starts.includes(at + length)) return { meant, end: at + length }
      if (meant?.word) return { meant: { ...meant, things: [] }, end: at + length }
    }
    // What is still being typed.
    const begun = [...known].flatMap(([other, meant]) => (other.startsWith(name) ? [meant] : []))
    const [one] = begun
    if (!one || at + name.length < flat.length) return null
    return { meant: { ...one, things: begun.flatMap((meant) => meant.things).slice(0, mostBegun) }, end: flat.length }
  }

  function namesLike(name: string): ReadonlyMap<string, Meant> | undefined {
    const file = /^[a-z]{1,2}$/.test(name) ? null : lookupOf(name)
    if (!file) return undefined
    const part = fileOf(file)
    if (!part && !files.has(file) && files.size < mostFiles) wants.push(...missing(locale, [file]))
    files.add(file)
    return part && readLookup(part, locale)
  }

  /** Of a number what is meant: 58条 is an article, 47号 an official number, 765 alone may be one as well. */
  function isMeant({ kind, line }: Named): boolean {
    if (kind === 'article') return isArticle || !isOfficial
    return (
      kind !== 'law' || (!isArticle && (isOfficial || tokens.length === 1) && years.every((of) => line.includes(of)))
    )
  }

  /** Takes what is named between two places into the things; what is not named, or an everyday word, into the rest. */
  function take(start: number, end: number, piece: Piece, found: ReturnType<typeof readName>): void {
    const typed = start > (starts[piece.start] ?? 0) ? flat.slice(start, end) : textOf(piece)
    const all = found?.meant.things ?? []
    const meant = isNumber(piece.start) ? all.filter(isMeant) : all
    const [thing] = meant
    things.push(...meant)
    if (!thing) rest.push(found?.meant.word || typed)
    else if (thing.kind === 'term' || thing.kind === 'document') rest.push(thing.title)
  }

  function textOf({ start, end }: Piece): string {
    return text.slice(tokens[start]?.start, tokens[end - 1]?.end)
  }

  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const [start = 0, end = 0] = [starts[piece.start], starts[piece.end]]
    at = Math.max(at, start)
    while (at < end) {
      const found = at > start || mayBegin(index) ? readName(at) : null
      take(at, end, piece, found)
      at = found?.end ?? end
      count += 1
      if (found?.meant.things.some(({ path }) => path)) while (placeKind.test(rawAt(at))) at += rawAt(at).length
    }
  }
  const laws = things.filter(({ kind }) => kind === 'law').map(({ key }) => key)
  const isOfLaw = ({ key }: Named): boolean => laws.includes(key.replace(/\/.*/, ''))
  return {
    things: things.filter((thing) => thing.kind !== 'article' || (laws.length > 0 ? isOfLaw(thing) : isArticle)),
    rest: things.length > 0 ? rest.join(' ').replace(cue, ' ') : rest.join(' '),
    isOne: count === 1,
    wants,
  }
}
