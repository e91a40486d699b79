/** Reads names of counties out of a query. Runs in the browser and in Node. */
import type { Surroundings } from './analyse.ts'
import { formsOf } from './county-names.ts'
import { lookupOf, openingWord } from './lookup.ts'
import type { CountyRecord } from './parts.ts'
import { isOffice, isPlace, isTownship, joinText } from './place-pieces.ts'
import type { QueryPiece } from './query-piece.ts'
import type { Token } from './tokens.ts'
import { isKnown } from './unknown-words.ts'

/** A query that names more than these is a list, and a file for each word of it would be a burden. */
const mostFiles = 6
/** 积石山保安族东乡族撒拉族自治县 is the longest. */
const longestName = 15
/** Shorter spellings are words of half the world's languages: Li and Men need "county" beside them. */
const shortestSpelling = 4

const kindsByWord: Readonly<Record<string, string>> = {
  county: '县',
  xian: '县',
  district: '区',
  qu: '区',
  city: '市',
  shi: '市',
  banner: '旗',
  qi: '旗',
}
const spellingOfKind: Readonly<Record<string, string>> = { 县: 'xian', 区: 'qu', 市: 'shi', 旗: 'qi' }
const kind = /[县区市旗]/
/** Names that are words to everybody else: 公安 is a county of Hubei, and the police. */
const everyday =
  '公安 资源 合作 共和 通道 互助 和平 友好 前进 平安 东方 同心 方正 新华 长寿 安宁 高明 平和 康乐 西市'.split(' ')

/** A stretch of a query that is the name of counties. */
export interface NamedCounties {
  start: number
  end: number
  records: readonly CountyRecord[]
}

/** Finds the names one after the other, and asks for the files that would tell more. */
export class CountyReader {
  private readonly tokens: readonly Token[]
  private readonly pieces: readonly QueryPiece[]
  private readonly surroundings: Surroundings

  constructor(tokens: readonly Token[], pieces: readonly QueryPiece[], surroundings: Surroundings) {
    this.tokens = tokens
    this.pieces = pieces
    this.surroundings = surroundings
  }

  read(): NamedCounties[] {
    const found: NamedCounties[] = []
    let end = 0
    this.pieces.forEach((piece, index) => {
      if (piece.start < end) return
      const named =
        this.tokens[piece.start]?.kind === 'han' ? this.readChinese(piece, index) : this.readLatin(piece, index)
      if (!named) return
      found.push(named)
      end = named.end
    })
    return found
  }

  /** In full anywhere (衡山县), without what kind of place it is only where nothing else explains it (衡山). */
  private readChinese(piece: QueryPiece, index: number): NamedCounties | null {
    const bareEnd = this.endOfBareName(piece, index)
    for (let start = piece.start; start < piece.end; start += 1) {
      // A name may begin with a word, never within one.
      if (start > piece.start && piece.sense) break
      const rest = this.textFrom(start)
      const isBare = start === piece.start && bareEnd > 0
      if (!isBare && !this.mayBeFull(start, rest, start === piece.start)) continue
      const forms = this.formsFor(rest)
      for (let length = rest.length; length >= 2; length -= 1) {
        const form = rest.slice(0, length)
        const records = forms.get(form)
        const isMeant = isFull(form) || (isBare && this.fills({ start, end: bareEnd }, form))
        if (!records || !isMeant || !this.endsPiece(start + length, index)) continue
        const hasKind = isBare && start + length + 1 === bareEnd && kind.test(rest.charAt(length))
        return { start, end: start + length + (hasKind ? 1 : 0), records }
      }
    }
    return null
  }

  /** Whether 县 or the like stands near enough, and not just as part of words that are known: 社区. */
  private mayBeFull(start: number, rest: string, isFirst: boolean): boolean {
    const kindAt = rest.slice(1).search(kind) + 1
    if (kindAt === 0 || (kindAt > 4 && !isFirst)) return false
    return this.reachesUnknown(start, start + kindAt + 1)
  }

  /** Characters from a token on, as far as a name may reach. */
  private textFrom(start: number): string {
    let text = ''
    for (let at = start; at < Math.min(this.tokens.length, start + longestName); at += 1) {
      const token = this.tokens[at]
      if (token?.kind !== 'han' || (at > start && token.broken)) break
      text += token.text
    }
    return text
  }

  /** Where characters end that may be a name without what kind of place it is; 0 when they may not. */
  private endOfBareName({ start, end, sense, begun }: QueryPiece, index: number): number {
    if (begun) return 0
    const next = this.pieces[index + 1]
    const isLonely = end - start === 1
    // Names are made of small words, too: 凯里, 太仓.
    if (sense?.filler && isLonely && openingWord.test(this.textFrom(start).charAt(0)) && next && !next.sense)
      return next.end
    if (sense) return isOffice({ sense }) ? end : 0
    if (isLonely) return next?.sense?.filler && next.end - next.start === 1 ? next.end : 0
    return everyday.includes(joinText(this.tokens.slice(start, end))) ? 0 : end
  }

  /** Whether part of a stretch is explained by no word: 社区 and 地区 are words. */
  private reachesUnknown(start: number, end: number): boolean {
    return this.pieces.some(
      (piece) => piece.start < end && piece.end > start && (!piece.sense || piece.sense.filler || isPlace(piece)),
    )
  }

  private fills({ start, end }: { start: number; end: number }, form: string): boolean {
    const text = joinText(this.tokens.slice(start, end))
    const rest = text.slice(form.length)
    // 会理县 is a city by now, and still called a county.
    return text.startsWith(form) && (rest === '' || (rest.length === 1 && kind.test(rest)) || isTownship(rest))
  }

  /** A name may end with a word or within characters that belong to none. */
  private endsPiece(end: number, from: number): boolean {
    return this.pieces.slice(from).every((piece) => !piece.sense || piece.start >= end || piece.end <= end)
  }

  /** Spellings, with or without spaces between their syllables and with what kind of place it is: "heng shan xian". */
  private readLatin(piece: QueryPiece, index: number): NamedCounties | null {
    if (!this.mayBeSpelling(piece)) return null
    // Beijing is no county; "Changsha County" is.
    const needsKind = piece.sense !== null && !isOffice(piece)
    let letters = ''
    let best: NamedCounties | null = null
    for (const next of this.pieces.slice(index, index + (piece.sense ? 1 : 3))) {
      if (next !== piece && (next.sense || this.tokens[next.start]?.kind !== 'word')) break
      letters += joinText(this.tokens.slice(next.start, next.end))
      const wanted = kindsByWord[this.tokens[next.end]?.raw ?? '']
      if (!wanted && (needsKind || letters.length < shortestSpelling)) continue
      const records = this.recordsSpelt(letters, wanted)
      if (records.length > 0) best = { start: piece.start, end: next.end + (wanted ? 1 : 0), records }
    }
    return best
  }

  private mayBeSpelling(piece: QueryPiece): boolean {
    const first = this.tokens[piece.start]
    if (first?.kind !== 'word' || piece.begun) return false
    return piece.sense ? isPlace(piece) : !isKnown(first, this.surroundings.vocabulary)
  }

  private recordsSpelt(letters: string, wanted: string | undefined): readonly CountyRecord[] {
    // Names of one character keep their kind: 蠡县 is Lixian, and Li County to those who translate it.
    const text = wanted && letters.length < shortestSpelling ? letters + spellingOfKind[wanted] : letters
    const forms = this.formsFor(text)
    const whole = forms.get(text)
    const [, bare = letters, ending = ''] = /^(.*?)(xian|qu|shi|qi)$/.exec(letters) ?? []
    const found = whole ?? forms.get(bare) ?? []
    const kindWanted = wanted ?? (whole ? undefined : kindsByWord[ending])
    const ofKind = found.filter(([, name]) => kindWanted && name.endsWith(kindWanted))
    return ofKind.length > 0 ? ofKind : found
  }

  /** The names in the file for a text, if it is loaded; if not, it is asked for. */
  private formsFor(text: string): ReadonlyMap<string, readonly CountyRecord[]> {
    const file = lookupOf(text)
    if (!file) return noForms
    const { lookups, counties } = this.surroundings
    if (!lookups.includes(file)) {
      if (lookups.length === mostFiles) return noForms
      lookups.push(file)
    }
    const records = counties(file)
    return records ? formsOf(records) : noForms
  }
}

const noForms: ReadonlyMap<string, readonly CountyRecord[]> = new Map()

function isFull(form: string): boolean {
  return form.length > 2 && kind.test(form.slice(-1))
}
