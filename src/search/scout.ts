/**
 * First hits for what the core knows nothing of, from small files: of names, and of how words lean. Browsers load it as a
 * script of its own, so that all other queries need not wait for it. Runs in the browser and in Node.
 */
import { articleCue } from './article-cue.ts'
import { askHints } from './ask-hints.ts'
import { askNames } from './ask-names.ts'
import { isForFiles, type Shelf, type Want } from './engine.ts'
import type { Finder } from './finder.ts'
import type { Hit } from './hit.ts'

/** What small files say, and those that are still wanted for it. */
export interface Scouted {
  hits: readonly Hit[]
  wants: readonly Want[]
}

/** Where files of names have been loaded already, fewer of clues must do; where nothing has been found, more of them may. */
const mostClues = { first: 4, afterNames: 3, last: 8 }

/** Asks by what things are called and by what people mean who use such words: each only if those before say nothing. */
export function scout(query: string, shelf: Shelf): Scouted {
  const names = (): Scouted => askNames(query, shelf)
  const hints = (clues: number) => (): Scouted => askHints(query, shelf, clues)
  const isCase = isTelling(shelf.own.read(query))
  const asked = isCase ? [hints(mostClues.first), names] : [names, hints(mostClues.afterNames)]
  for (const ask of asked) {
    const scouted = ask()
    if (scouted.hits.length > 0 || isForFiles(scouted)) return scouted
  }
  return hints(mostClues.last)()
}

export type Scout = typeof scout

/** Who says so much tells a case and names nothing. */
const tellingTokens = { han: 10, other: 5 }

/** A number at the end is that of an article, too. */
const numberLast = /\d\)?$/

/** A telling is asked for what it means first, all else for what it names. */
function isTelling({ folded, tokens, pieces }: ReturnType<Finder['read']>): boolean {
  const said = pieces.flatMap(({ start, end, sense }) => (sense?.filler ? [] : tokens.slice(start, end)))
  const han = said.filter(({ kind }) => kind === 'han').length
  const isCited = articleCue.test(folded) || numberLast.test(folded)
  return !isCited && han / tellingTokens.han + (said.length - han) / tellingTokens.other >= 1
}
