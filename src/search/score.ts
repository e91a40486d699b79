/** How well a query and what can be found agree. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Catalogue, Entry, Field, Line } from './entries.ts'
import type { LineIndex } from './line-index.ts'
import type { Meaning, Unit } from './meaning.ts'
import type { Steps } from './steps.ts'
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

/** Fields that stand on the page as they are. */
const onPage: ReadonlySet<Field> = new Set(['summary', 'detail', 'papers'])
/** A mistake shown without what is wrong with it would be taken for the answer. */
const mistake = /^mistake-/
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

/** By line, how far it says what a unit says. Lines that say nothing of it are left out. */
type Degrees = ReadonlyMap<number, number>

/** Scores all entries against a query. Entries that cover nothing are left out. */
export function scoreEntries(
  { entries, index, rarity }: Catalogue,
  meaning: Meaning,
  words: Words,
  reader: Locale,
): Scored[] {
  const units = meaning.units.filter(({ kind }) => kind !== 'place')
  const degrees = degreesOfAll(units, index, words)
  const procedures = entries.filter(({ kind }) => kind === 'procedure').length
  const weights = units.map((unit, number) => weightOf(unit, countHolders(degrees[number], entries, index), procedures))
  const total = sum(weights)
  if (total === 0) return []
  const best = new Map<number, Scoring>()
  for (const number of linesOf(degrees)) {
    const found = index.lines[number]
    const entry = found && entries[found.entry]
    if (!entry) continue
    const scored = best.get(found.entry) ?? {
      entry,
      score: 0,
      coverage: 0,
      line: null,
      similarity: 0,
      shown: null,
      shownSimilarity: leastShown,
      units: units.map(() => 0),
    }
    best.set(found.entry, scored)
    readLine(
      found.line,
      degrees.map((map) => map.get(number) ?? 0),
      scored,
      { weights, total, meaning, rarity, reader },
    )
  }
  return [...best.values()].map((scored) => {
    const coverage = sum(scored.units.map((degree, unit) => degree * (weights[unit] ?? 0))) / total
    return { ...scored, coverage, score: 0.5 * coverage + 0.5 * scored.similarity }
  })
}

/** The lines that say something of any unit. */
function linesOf(degrees: readonly Degrees[]): Set<number> {
  const lines = new Set<number>()
  for (const map of degrees) for (const number of map.keys()) lines.add(number)
  return lines
}

/** An entry whose lines are being read. */
type Scoring = Scored & { units: number[]; shownSimilarity: number }

/** Takes one line into the score of its entry. */
function readLine(
  line: Line,
  degrees: readonly number[],
  scored: Scoring,
  {
    weights,
    total,
    meaning,
    rarity,
    reader,
  }: { weights: readonly number[]; total: number; meaning: Meaning; rarity: Rarity; reader: Locale },
): void {
  const field = fieldWeights[line.field]
  let covered = 0
  degrees.forEach((degree, unit) => {
    covered += degree * (weights[unit] ?? 0)
    scored.units[unit] = Math.max(scored.units[unit] ?? 0, degree * field)
  })
  const most = (covered / total) * field
  // What the line says besides can only lessen it.
  const isShown = onPage.has(line.field) && line.locale === reader && !mistake.test(line.anchor)
  if (most <= (isShown ? Math.min(scored.similarity, scored.shownSimilarity) : scored.similarity)) return
  const agreement = most * (0.55 + 0.45 * coverOfLine(line, meaning, rarity))
  if (isShown && agreement > scored.shownSimilarity) {
    scored.shownSimilarity = agreement
    scored.shown = line
  }
  if (agreement <= scored.similarity) return
  scored.similarity = agreement
  scored.line = line
}

/** By unit what `degreesOf` gives. A text pasted fifty times over has fifty units that say the same: they are read once. */
function degreesOfAll(units: readonly Unit[], index: LineIndex, words: Words): Degrees[] {
  const known = new Map<string, Degrees>()
  return units.map((unit) => {
    const key = JSON.stringify([unit.ids, unit.forms, unit.parts, unit.trust])
    const degrees = known.get(key) ?? degreesOf(unit, index, words)
    known.set(key, degrees)
    return degrees
  })
}

/** How far lines say what a unit says: 1 the same, less for a part or something near. */
function degreesOf(unit: Unit, index: LineIndex, words: Words): Map<number, number> {
  const degrees = directDegrees(unit, index)
  if (unit.parts.length > 0) {
    const parts = unit.parts.map((part) => degreesOf(part, index, words))
    for (const number of linesOf(parts)) {
      const share = sum(parts.map((map) => map.get(number) ?? 0)) / parts.length
      // A line with all parts says the same in other words.
      raise(degrees, number, share * (parts.length > 1 && share >= allParts ? literal : ofParts))
    }
  }
  for (const id of unit.ids) {
    for (const other of words.near.get(id) ?? [])
      for (const number of index.meaning(other)) raise(degrees, number, nearly)
  }
  if (unit.trust < 1) for (const [number, degree] of degrees) degrees.set(number, degree * unit.trust)
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

/** How many procedures hold a unit, and whether anything else does. */
function countHolders(
  degrees: Degrees | undefined,
  entries: readonly Entry[],
  { lines }: LineIndex,
): { procedures: number; elsewhere: boolean } {
  const holders = new Set<Entry>()
  for (const [number, degree] of degrees ?? []) {
    const entry = entries[lines[number]?.entry ?? -1]
    if (entry && degree >= held) holders.add(entry)
  }
  const procedures = [...holders].filter(({ kind }) => kind === 'procedure').length
  return { procedures, elsewhere: holders.size > procedures }
}

/** Rare words say more: the weight of a unit falls with the number of procedures that hold it. */
function weightOf(
  unit: Unit,
  { procedures, elsewhere }: { procedures: number; elsewhere: boolean },
  all: number,
): number {
  const holders = procedures === 0 && elsewhere ? 1 : procedures
  return inverse(holders, all) * unit.share * (unit.light ? shareOfLight : 1)
}

function inverse(holding: number, all: number): number {
  return Math.log(1 + (all + 0.5) / (holding + 0.5))
}

/** How much of what a line says is in the query, 0 to 1; rare pieces of the line count more. */
function coverOfLine(line: Line, meaning: Meaning, rarity: Rarity): number {
  let all = 0
  let covered = 0
  for (const piece of line.pieces) {
    const weight = rarity(piece)
    all += weight
    if (isInQuery(piece, meaning)) covered += weight
  }
  return all === 0 ? 0 : covered / all
}

function isInQuery({ ids, text }: Line['pieces'][number], { units, text: query }: Meaning): boolean {
  if (ids.length > 0 && units.some((unit) => unit.ids.some((id) => ids.includes(id)))) return true
  if (text.charCodeAt(0) > 0x2e80) return query.includes(text)
  return units.some(({ forms }) => forms.includes(text))
}

/** How rare a piece of a line is among procedures. */
export type Rarity = (piece: Line['pieces'][number]) => number

/** Counts once, for a set of entries, how many procedures hold each piece. */
export function* createRarity(entries: readonly Entry[]): Steps<Rarity> {
  const procedures = entries.filter(({ kind }) => kind === 'procedure')
  const counts = new Map<string, number>()
  for (const { lines } of procedures) {
    yield
    const keys = new Set(
      lines.flatMap(({ pieces }) => pieces.flatMap(({ ids, text }) => (ids.length > 0 ? ids : [text]))),
    )
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const known = new WeakMap<Line['pieces'][number], number>()
  return (piece) => {
    const before = known.get(piece)
    if (before !== undefined) return before
    let most = 0
    for (const key of piece.ids.length > 0 ? piece.ids : [piece.text]) most = Math.max(most, counts.get(key) ?? 0)
    const rarity = inverse(most, procedures.length)
    known.set(piece, rarity)
    return rarity
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
