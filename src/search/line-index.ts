/** Which lines hold what, so that a query looks only at lines that have something of it. Runs in the browser and in Node. */
import type { Entry, Line } from './entries.ts'
import type { Steps } from './steps.ts'

/** A line with the place of its entry in the list of entries. */
export interface IndexedLine {
  line: Line
  entry: number
}

/** All lines of all entries, by what they hold. */
export interface LineIndex {
  lines: readonly IndexedLine[]
  /** The lines that mean this, as numbers. */
  meaning: (id: string) => readonly number[]
  /** The lines in which a word inside a word means this. */
  meaningInside: (id: string) => readonly number[]
  /** The lines that hold this stem, number or Chinese string. */
  holding: (form: string) => readonly number[]
}

const firstHan = 0x2e80
const linesAtOnce = 100
const none: readonly number[] = []

/** Reads all lines once. */
export function* createLineIndex(entries: readonly Entry[]): Steps<LineIndex> {
  const lines = entries.flatMap((entry, index) => entry.lines.map((line): IndexedLine => ({ line, entry: index })))
  const meanings = new Map<string, number[]>()
  const inner = new Map<string, number[]>()
  const holdings = new Map<string, number[]>()
  for (const [number, { line }] of lines.entries()) {
    if (number % linesAtOnce === 0) yield
    for (const id of line.ids) push(meanings, id, number)
    for (const id of line.innerIds) push(inner, id, number)
    for (const word of line.words) push(holdings, word, number)
    for (const piece of hanPieces(line.folded)) push(holdings, piece, number)
  }
  return {
    lines,
    meaning: (id) => meanings.get(id) ?? none,
    meaningInside: (id) => inner.get(id) ?? none,
    holding: (form) => {
      if (form.charCodeAt(0) < firstHan || form.length <= 2) return holdings.get(form) ?? none
      return (holdings.get(form.slice(0, 2)) ?? none).filter((number) => lines[number]?.line.folded.includes(form))
    },
  }
}

/** Every Chinese character of a text, and every two that stand side by side. */
function hanPieces(text: string): Set<string> {
  const pieces = new Set<string>()
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < firstHan) continue
    pieces.add(text.charAt(at))
    if (text.charCodeAt(at + 1) >= firstHan) pieces.add(text.slice(at, at + 2))
  }
  return pieces
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
