/** Runs in the browser and in Node. */
import type { readPieces } from './analyse.ts'
import { fold } from './fold.ts'
import type { Highlights } from './hit.ts'
import type { Sense } from './lexicon.ts'
import type { Meaning } from './meaning.ts'
import type { Words } from './words.ts'

type ReadText = ReturnType<typeof readPieces> & ReturnType<typeof fold>

/** The texts that have been shown: the same lines come back at every key. */
const readTexts = new WeakMap<Words, Map<string, ReadText>>()

function readText(text: string, words: Words, read: typeof readPieces): ReadText {
  const known = readTexts.get(words) ?? new Map<string, ReadText>()
  readTexts.set(words, known)
  const before = known.get(text)
  if (before) return before
  const folded = fold(text, words.simplify)
  const cut = { ...folded, ...read(folded.text, words) }
  known.set(text, cut)
  return cut
}

/** What a query means, to be met in texts. */
interface Wanted {
  ids: ReadonlySet<string>
  forms: ReadonlySet<string>
  hanForms: readonly string[]
}

/** The same for all lines of a list. */
const wantedOf = new WeakMap<Meaning, Wanted>()

function listWanted(meaning: Meaning): Wanted {
  const before = wantedOf.get(meaning)
  if (before) return before
  const { units } = meaning
  const forms = new Set(units.flatMap((unit) => unit.forms))
  const wanted = {
    ids: new Set(units.flatMap((unit) => [unit, ...unit.parts]).flatMap((unit) => unit.ids)),
    forms,
    hanForms: [...forms].filter((form) => form.charCodeAt(0) >= 0x2e80),
  }
  wantedOf.set(meaning, wanted)
  return wanted
}

/** Finds the words of a text that a query means, as places in the text itself. `read` comes from the first script. */
export function highlight(text: string, meaning: Meaning, words: Words, read: typeof readPieces): Highlights {
  const { text: folded, positions, tokens, pieces } = readText(text, words, read)
  const { ids, forms, hanForms } = listWanted(meaning)
  const spans: [number, number][] = []
  const look = (start: number, end: number, sense: Sense | null): void => {
    const isMeant = sense?.ids.some((id) => ids.has(id)) || forms.has(tokens[start]?.text ?? '')
    if (isMeant) spans.push([tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0])
  }
  for (const { start, end, sense, inner } of pieces) {
    look(start, end, sense)
    for (const match of inner) look(match.start, match.end, match.sense)
  }
  for (const form of hanForms)
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) spans.push([at, at + form.length])
  return join(spans).map(([start, end]) => [positions[start] ?? 0, (positions[end - 1] ?? 0) + 1])
}

/** Marks the name that was asked for, not the others that a sentence names. */
export function markName({ text, name }: { text: string; name: string }): Highlights {
  const start = text.indexOf(name)
  return start < 0 ? [] : [[start, start + name.length]]
}

/** Joins spans that touch, in order. */
function join(spans: [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}
