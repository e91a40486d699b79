import { diffArrays } from 'diff'
import type { ArticleParagraph } from './article-structure.ts'
import { formatAnchor, type Provision } from './provision.ts'

/** A run of words that both texts have, or only the older one, or only the newer one. */
export interface TextChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** A paragraph, item or sub-item with its place. */
export interface ComparedLine {
  anchor: string
  /** As printed: （一）; '' for paragraphs. */
  label: string
  text: string
}

/** A line of the older text beside the line of the newer one that took its place. */
export interface ComparedRow {
  kind: 'same' | 'changed' | 'added' | 'removed'
  before: ComparedLine | null
  after: ComparedLine | null
  /** The words of both, in reading order; a removed run stands before the added one that replaces it. */
  changes: readonly TextChange[]
}

/** How an article fared between two versions of its law. */
export interface ComparedArticle {
  number: number
  kind: ComparedRow['kind']
  rows: readonly ComparedRow[]
  /** The number under which a removed article stands in the newer version, word for word; null when it does not. */
  movedTo: number | null
}

/** The wording of a law by article number. */
export type LawWording = ReadonlyMap<number, readonly ArticleParagraph[]>

/** A Latin word, a run of digits, a Chinese number, or any single character. */
const token = /[\p{Script=Latin}\p{M}’'-]+|[\d.,%]+|[零〇一二三四五六七八九十百千万亿]+|\s+|./gsu
const pause = /^[，。；：、！？…\s]+$/u

/**
 * Compares two texts word by word. Chinese is compared by character, but changes that lie close together become one,
 * so that a reader sees a changed phrase and not single characters.
 *
 * The runs that are not 'added' make up the older text, those that are not 'removed' the newer one.
 */
export function compareTexts(before: string, after: string): TextChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const raw = diffArrays(before.match(token) ?? [], after.match(token) ?? []).map(({ value, added, removed }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value.join(''),
  }))
  return joinNeighbours(raw)
}

/** How alike two texts are, from 0 to 1: the share of their characters that both have in the same order. */
export function likeness(before: string, after: string): number {
  if (before === after) return 1
  const same = compareTexts(before, after).reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  return (2 * same) / (before.length + after.length)
}

/**
 * Compares two wordings of an article line by line: paragraphs, items and sub-items. Lines that stayed are found first;
 * between them a line is paired with the one most like it, else it counts as added or removed.
 */
export function compareWordings(
  before: readonly ArticleParagraph[],
  after: readonly ArticleParagraph[],
): ComparedRow[] {
  const older = listLines(before)
  const newer = listLines(after)
  const rows: ComparedRow[] = []
  let removed: ComparedLine[] = []
  let added: ComparedLine[] = []
  let [olderIndex, newerIndex] = [0, 0]
  for (const { value, ...change } of diffArrays(older.map(identify), newer.map(identify))) {
    if (change.removed) {
      removed = older.slice(olderIndex, olderIndex + value.length)
      olderIndex += value.length
    } else if (change.added) {
      added = newer.slice(newerIndex, newerIndex + value.length)
      newerIndex += value.length
    } else {
      rows.push(...pairLines(removed, added))
      removed = []
      added = []
      value.forEach((_, offset) => {
        const [from, to] = [older[olderIndex + offset] ?? null, newer[newerIndex + offset] ?? null]
        rows.push({ kind: 'same', before: from, after: to, changes: compareTexts(textOf(from), textOf(to)) })
      })
      olderIndex += value.length
      newerIndex += value.length
    }
  }
  return [...rows, ...pairLines(removed, added)]
}

/** Compares two versions of a law by article number; in the order of the numbers, those that stayed included. */
export function compareLaws(before: LawWording, after: LawWording): ComparedArticle[] {
  const numbers = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b)
  const placeOf = new Map([...after].map(([number, wording]) => [wordsOf(wording), number]))
  return numbers.map((number) => {
    const [older, newer] = [before.get(number), after.get(number)]
    const rows = compareWordings(older ?? [], newer ?? [])
    const place = older && placeOf.get(wordsOf(older))
    const movedTo = place !== undefined && place !== number ? place : null
    if (!older) return { number, kind: 'added', rows, movedTo: null }
    if (!newer) return { number, kind: 'removed', rows, movedTo }
    const isSame = rows.every(({ kind }) => kind === 'same')
    return { number, kind: isSame ? 'same' : 'changed', rows, movedTo: isSame ? null : movedTo }
  })
}

/** The lines of a wording with their anchors, in reading order. */
export function listLines(paragraphs: readonly ArticleParagraph[]): ComparedLine[] {
  const line = (provision: Provision, label: string, text: string): ComparedLine => ({
    anchor: formatAnchor(provision),
    label,
    text,
  })
  return paragraphs.flatMap(({ text, items }, paragraphIndex) => {
    const paragraph = paragraphIndex + 1
    return [
      line({ paragraph }, '', text),
      ...items.flatMap((entry, itemIndex) => {
        const item = itemIndex + 1
        return [
          line({ paragraph, item }, entry.label, entry.text),
          ...entry.subitems.map((subitem, index) =>
            line({ paragraph, item, subitem: index + 1 }, subitem.label, subitem.text),
          ),
        ]
      }),
    ]
  })
}

/** What makes two lines the same line: their words, and whether they are paragraph, item or sub-item. */
function identify({ anchor, label, text }: ComparedLine): string {
  return `${anchor.split('-').length}\u0000${label}\u0000${text}`
}

function textOf(line: ComparedLine | null): string {
  return line ? line.label + line.text : ''
}

function wordsOf(paragraphs: readonly ArticleParagraph[]): string {
  return listLines(paragraphs).map(identify).join('\n')
}

/** Pairs lines in order; below this likeness two lines are different lines. */
const leastLikeness = 0.4

function pairLines(removed: readonly ComparedLine[], added: readonly ComparedLine[]): ComparedRow[] {
  const rows: ComparedRow[] = []
  let next = 0
  for (const before of removed) {
    const scores = added.slice(next).map((line) => likeness(textOf(before), textOf(line)))
    const best = Math.max(0, ...scores)
    const offset = best >= leastLikeness ? scores.indexOf(best) : -1
    if (offset < 0) {
      rows.push(rowOf(before, null))
      continue
    }
    rows.push(...added.slice(next, next + offset).map((line) => rowOf(null, line)))
    rows.push(rowOf(before, added[next + offset] ?? null))
    next += offset + 1
  }
  return [...rows, ...added.slice(next).map((line) => rowOf(null, line))]
}

function rowOf(before: ComparedLine | null, after: ComparedLine | null): ComparedRow {
  const kind = before && after ? 'changed' : before ? 'removed' : 'added'
  return { kind, before, after, changes: compareTexts(textOf(before), textOf(after)) }
}

/** Joins runs that are only a character apart, puts removed before added, and leaves punctuation as a boundary. */
function joinNeighbours(raw: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = []
  let removed = ''
  let added = ''
  const close = (): void => {
    if (removed) joined.push({ kind: 'removed', text: removed })
    if (added) joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  raw.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isIsland(text) && (removed || added) && index < raw.length - 1) {
      removed += text
      added += text
    } else {
      close()
      joined.push({ kind, text })
    }
  })
  close()
  return joined
}

/** One character between two changes says nothing to a reader. */
function isIsland(text: string): boolean {
  return [...text].length < 2 && !pause.test(text)
}
