/** The one thing among keywords that no page is about. Runs in the browser and in Node. */
import { type Candidate, leastScore } from './candidate.ts'
import type { Unit } from './meaning.ts'
import { says } from './says.ts'
import { idOf } from './words.ts'

/** With more words somebody tells of a case, and names things by the way. */
const mostWords = 3
/** Above the page that only knows the other words. */
const step = 0.01

/**
 * Lifts a term or a document above the best procedure where a few keywords, and nothing else, name it and no procedure
 * is about it by its title or a way of asking: "photo receipt, making cards", 139个月 养老金. What is particular in
 * such a query is what is looked for; its other words only say where that belongs.
 */
export function liftParticular(candidates: readonly Candidate[], units: readonly Unit[]): Candidate[] {
  const isKeywords = units.length > 1 && units.length <= mostWords
  if (!isKeywords || units.some(({ kind, light }) => light || kind === 'place')) return [...candidates]
  const procedures = candidates.filter(({ entry }) => entry.kind === 'procedure')
  const best = Math.max(0, ...procedures.map(({ score }) => score))
  const promises = procedures.flatMap(({ entry }) =>
    entry.lines.filter(({ field }) => field === 'title' || field === 'ask'),
  )
  const particular = units.filter((unit) => !promises.some((line) => says(line, unit))).flatMap(({ ids }) => ids)
  return candidates.map((candidate) => {
    const { entry, score } = candidate
    if ((entry.kind !== 'term' && entry.kind !== 'document') || score < leastScore) return candidate
    if (!particular.includes(idOf[entry.kind](entry.key))) return candidate
    return { ...candidate, score: Math.max(score, Math.min(1, best + step)), agrees: true }
  })
}
