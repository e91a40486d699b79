/** Runs in the browser and in Node. */
import { readPieces } from './analyse.ts'
import { fold } from './fold.ts'
import type { Highlights } from './hit.ts'
import type { Meaning } from './meaning.ts'
import type { Words } from './words.ts'

/** Finds the words of a text that a query means, as places in the text itself. */
export function highlight(text: string, meaning: Meaning, words: Words): Highlights {
  const { text: folded, positions } = fold(text, words.simplify)
  const { tokens, pieces } = readPieces(folded, words)
  const ids = new Set(meaning.units.flatMap((unit) => [unit, ...unit.parts]).flatMap((unit) => unit.ids))
  const forms = meaning.units.flatMap((unit) => unit.forms)
  const spans: [number, number][] = []
  for (const { start, end, sense, inner } of pieces) {
    for (const found of [
      { start, end, ids: sense?.ids ?? [] },
      ...inner.map((match) => ({ ...match, ids: match.sense.ids })),
    ]) {
      const isMeant = found.ids.some((id) => ids.has(id)) || forms.includes(tokens[found.start]?.text ?? '')
      if (isMeant) spans.push([tokens[found.start]?.start ?? 0, tokens[found.end - 1]?.end ?? 0])
    }
  }
  for (const form of forms) {
    if (form.charCodeAt(0) < 0x2e80) continue
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) spans.push([at, at + form.length])
  }
  return join(spans).map(([start, end]) => [positions[start] ?? 0, (positions[end - 1] ?? 0) + 1])
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
