/** What is looked for in full texts. Runs in the browser and in Node. */

import type { Meaning, Unit } from './meaning.ts'
import { stem } from './stem.ts'
import { tokenise } from './tokens.ts'
import type { Words } from './words.ts'

/** One thing that a text may say, in any of several words. */
export interface TextTerm {
  /** Folded words and phrases; the one that was typed first. */
  forms: readonly string[]
  /** Finds any of them in a folded text. */
  pattern: RegExp
  weight: number
}

/** What a query looks for in full texts. */
export interface TextQuery {
  /** The query to the letter, folded; '' when it is too short to be looked for. */
  exact: string
  terms: readonly TextTerm[]
}

const mostForms = 10

/** Turns what is understood of a query into what is looked for in texts: its words, and others that mean the same. */
export function createTextQuery(meaning: Meaning, words: Words): TextQuery {
  const exact = meaning.folded.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replace(/\s+/g, ' ')
  const synonyms = listSynonyms(meaning, words)
  const terms = meaning.units
    .filter(({ light, kind, share }) => !light && (kind !== 'han' || share > 0.3))
    .map((unit) => createTerm(unit, synonyms))
  return { exact: exact.length >= 2 ? exact : '', terms }
}

function createTerm(unit: Unit, synonyms: ReadonlyMap<string, readonly string[]>): TextTerm {
  const own =
    unit.kind === 'word' || unit.kind === 'concept'
      ? [unit.text, ...unit.forms]
      : unit.forms.length > 0
        ? unit.forms
        : [unit.text]
  const forms = [...new Set([...own, ...unit.ids.flatMap((id) => synonyms.get(id) ?? [])])]
    .filter((form) => form.length > 1 || unit.kind !== 'concept')
    .slice(0, mostForms)
  const all = forms.length > 0 ? forms : [unit.text]
  return { forms: all, pattern: new RegExp(all.map(patternOf).join('|'), 'g'), weight: unit.share * unit.trust }
}

/** The words of the lexicon for each meaning of a query. */
function listSynonyms({ units }: Meaning, { lexicon }: Words): Map<string, string[]> {
  const wanted = new Map(units.flatMap(({ ids }) => ids).map((id): [string, string[]] => [id, []]))
  for (const [word, sense] of lexicon.words()) {
    for (const id of sense.ids) wanted.get(id)?.push(word)
  }
  return wanted
}

/** Chinese is found anywhere, Latin words at their beginning and by their stem. */
function patternOf(form: string): string {
  const tokens = tokenise(form)
  if (tokens.length === 0 || tokens.some(({ kind }) => kind === 'han')) return escapePattern(form)
  return tokens
    .map(({ kind, raw }) => `\\b${escapePattern(kind === 'word' ? commonStart(raw) : raw)}\\w*`)
    .join('[\\s-]+')
}

/** What a word and its stem have in common: "activated" and "activ". */
function commonStart(word: string): string {
  const root = stem(word)
  let length = 0
  while (length < root.length && root[length] === word[length]) length += 1
  return word.slice(0, Math.max(length, Math.min(3, word.length)))
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
