/** How well a query and what can be found agree. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Catalogue, Entry, Field, Line, LinePiece } from './entries.ts'
import type { Further } from './further.ts'
import type { LineIndex } from './line-index.ts'
import type { Meaning, Unit } from './meaning.ts'
import type { Steps } from './steps.ts'
import { sum } from './sum.ts'
import type { Words } from './words.ts'

/** How much a line says about what its page is for. */
const fieldWeights: Readonly<Record<Field, number>> = {
  title: 1,
  ask: 0.97,
  summary: 0.85,
  detail: 0.8,
  word: 0.95,
  papers: 0.5,
}

/** A line that says less of the query is worth less than the summary. */
const leastShown = 0.3

const literal = 0.95
const contained = 0.75
const ofParts = 0.8
const allParts = 0.9
const nearly = 0.45
const shareOfLight = 0.3
/** From here on a line counts as holding a unit. */
const held = 0.6

/** An entry with how well it answers, and what that rests on. */
export interface Scored {
  entry: Entry
  /** 0 to about 1. */
  score: number
  /** How much of the query the entry covers, 0 to 1. */
  coverage: number
  /** The line that agrees best; null when none does. */
  line: Line | null
  /** How well that line agrees, 0 to 1. */
  similarity: number
  /** Of the lines that stand on its page the one that agrees best: ways of asking are not shown. */
  shown: Line | null
  /** For each unit of the query, how well the entry covers it. */
  units: readonly number[]
}

/** By line, how far it says what a unit says, in the order in which the lines were met. The others say nothing of it. */
interface Said {
  lines: readonly number[]
  degrees: readonly number[]
  /** How many procedures hold the unit, and whether anything else does. */
  holders: { procedures: number; elsewhere: boolean }
}

/** What was read for other queries: at most keys all words but the last are the same as before. */
const known = new WeakMap<LineIndex, Map<string, Said>>()
const mostKnown = 64

/** Scores all entries against a query. Entries that cover nothing are left out. */
export function scoreEntries(
  { entries, index, procedures }: Catalogue,
  meaning: Meaning,
  words: Words,
  reader: Locale,
): Scored[] {
  const units = meaning.units.filter(({ kind }) => kind !== 'place')
  const said = units.map((unit) => readUnit(unit, entries, index, words))
  const weights = units.map((unit, number) => weightOf(unit, said[number]?.holders, procedures))
  const total = sum(weights)
  if (total === 0) return []
  const best = new Map<number, Scoring>()
  /** By line, how much of the query it holds. */
  const covered = new Map<number, number>()
  said.forEach(({ lines, degrees }, unit) => {
    const weight = weights[unit] ?? 0
    lines.forEach((number, at) => {
      const found = index.lines[number]
      const entry = found && entries[found.entry]
      if (!entry) return
      let scored = best.get(found.entry)
      if (!scored) {
        scored = {
          entry,
          score: 0,
          coverage: 0,
          line: null,
          similarity: 0,
          shown: null,
          shownSimilarity: leastShown,
          units: new Array<number>(units.length).fill(0),
        }
        best.set(found.entry, scored)
      }
      const degree = degrees[at] ?? 0
      covered.set(number, (covered.get(number) ?? 0) + degree * weight)
      scored.units[unit] = Math.max(scored.units[unit] ?? 0, degree * fieldWeights[found.line.field])
    })
  })
  const coverOf = createCover(meaning)
  // What is read before all of search is there is not shown.
  const mayShow = words.further?.mayShow ?? (() => false)
  for (const [number, share] of covered) {
    const found = index.lines[number]
    const scored = found && best.get(found.entry)
    if (scored) readLine(found.line, share / total, scored, { coverOf, mayShow, reader })
  }
  return [...best.values()].map((scored) => {
    const coverage = sum(scored.units.map((degree, unit) => degree * (weights[unit] ?? 0))) / total
    return { ...scored, coverage, score: 0.5 * coverage + 0.5 * scored.similarity }
  })
}

/** An entry whose lines are being read. */
type Scoring = Scored & { units: number[]; shownSimilarity: number }

/** Takes one line, that holds a share of the query, into the score of its entry. */
function readLine(
  line: Line,
  share: number,
  scored: Scoring,
  { coverOf, mayShow, reader }: { coverOf: (line: Line) => number; mayShow: Further['mayShow']; reader: Locale },
): void {
  // What the line says besides can only lessen it.
  const most = share * fieldWeights[line.field]
  const mayBeShown = most > scored.shownSimilarity && mayShow(line, reader)
  if (most <= scored.similarity && !mayBeShown) return
  const agreement = most * (0.55 + 0.45 * coverOf(line))
  if (mayBeShown && agreement > scored.shownSimilarity) {
    scored.shownSimilarity = agreement
    scored.shown = line
  }
  if (agreement <= scored.similarity) return
  scored.similarity = agreement
  scored.line = line
}

/** Which lines say what a unit says; read once for a unit that was met before. */
function readUnit(unit: Unit, entries: readonly Entry[], index: LineIndex, words: Words): Said {
  const units = known.get(index) ?? new Map<string, Said>()
  known.set(index, units)
  const key = JSON.stringify([unit.ids, unit.forms, unit.parts, unit.trust])
  const before = units.get(key)
  if (before) return before
  const degrees = degreesOf(unit, index, words)
  const said = {
    lines: [...degrees.keys()],
    degrees: [...degrees.values()],
    holders: countHolders(degrees, entries, index),
  }
  if (units.size === mostKnown) units.clear()
  units.set(key, said)
  return said
}

/** How far lines say what a unit says: 1 the same, less for a part or something near. */
function degreesOf(unit: Unit, index: LineIndex, words: Words): Map<number, number> {
  const degrees = directDegrees(unit, index)
  const { length } = unit.parts
  for (const [number, all] of degreesOfParts(unit, index, words)) {
    const share = all / length
    // A line with all parts says the same in other words.
    raise(degrees, number, share * (length > 1 && share >= allParts ? literal : ofParts))
  }
  for (const id of unit.ids) {
    for (const other of words.near.get(id) ?? [])
      for (const number of index.meaning(other)) raise(degrees, number, nearly)
  }
  if (unit.trust < 1) for (const [number, degree] of degrees) degrees.set(number, degree * unit.trust)
  return degrees
}

function degreesOfParts({ parts }: Unit, index: LineIndex, words: Words): Map<number, number> {
  const degrees = new Map<number, number>()
  for (const part of parts)
    for (const [number, degree] of degreesOf(part, index, words))
      degrees.set(number, (degrees.get(number) ?? 0) + degree)
  return degrees
}

function directDegrees({ ids, forms }: Unit, index: LineIndex): Map<number, number> {
  const degrees = new Map<number, number>()
  for (const id of ids) for (const number of index.meaningInside(id)) raise(degrees, number, contained)
  for (const form of forms) for (const number of index.holding(form)) raise(degrees, number, literal)
  for (const id of ids) for (const number of index.meaning(id)) raise(degrees, number, 1)
  return degrees
}

function raise(degrees: Map<number, number>, number: number, degree: number): void {
  if ((degrees.get(number) ?? 0) < degree) degrees.set(number, degree)
}

function countHolders(
  degrees: ReadonlyMap<number, number>,
  entries: readonly Entry[],
  { lines }: LineIndex,
): Said['holders'] {
  const holders = new Set<number>()
  for (const [number, degree] of degrees) if (degree >= held) holders.add(lines[number]?.entry ?? -1)
  let procedures = 0
  for (const entry of holders) if (entries[entry]?.kind === 'procedure') procedures += 1
  return { procedures, elsewhere: holders.size > procedures }
}

/** Rare words say more: the weight of a unit falls with the number of procedures that hold it. */
function weightOf(
  unit: Unit,
  { procedures, elsewhere }: Said['holders'] = { procedures: 0, elsewhere: false },
  all: number,
): number {
  const holders = procedures === 0 && elsewhere ? 1 : procedures
  return inverse(holders, all) * unit.share * (unit.light ? shareOfLight : 1)
}

function inverse(holding: number, all: number): number {
  return Math.log(1 + (all + 0.5) / (holding + 0.5))
}

/** Tells how much of what a line says is in a query, 0 to 1; rare pieces of the line count more. */
function createCover({ units, text: query }: Meaning): (line: Line) => number {
  const ids = new Set(units.flatMap((unit) => unit.ids))
  const forms = new Set(units.flatMap((unit) => unit.forms))
  const isAsked = (piece: LinePiece): boolean => {
    if (piece.ids.some((id) => ids.has(id))) return true
    return piece.text.charCodeAt(0) > 0x2e80 ? query.includes(piece.text) : forms.has(piece.text)
  }
  const asked = new Map<LinePiece, boolean>()
  return ({ pieces }) => {
    let all = 0
    let covered = 0
    for (const piece of pieces) {
      let is = asked.get(piece)
      if (is === undefined) {
        is = isAsked(piece)
        asked.set(piece, is)
      }
      all += piece.rarity
      if (is) covered += piece.rarity
    }
    return all === 0 ? 0 : covered / all
  }
}

/** Counts once, for a set of entries, how many procedures hold each piece: the fewer, the rarer. */
export function* weighPieces(procedures: readonly Entry[], pieces: Iterable<LinePiece>): Steps<void> {
  const counts = new Map<string, number>()
  for (const { lines } of procedures) {
    yield
    const keys = new Set<string>()
    for (const line of lines) for (const piece of line.pieces) for (const key of keysOf(piece)) keys.add(key)
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  yield
  for (const piece of pieces) {
    let most = 0
    for (const key of keysOf(piece)) most = Math.max(most, counts.get(key) ?? 0)
    piece.rarity = inverse(most, procedures.length)
  }
}

function keysOf({ ids, text }: LinePiece): readonly string[] {
  return ids.length > 0 ? ids : [text]
}
