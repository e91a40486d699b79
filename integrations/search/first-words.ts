import { type Locale, otherLocale } from '../../src/i18n/locales.ts'
import { createFoundUrl } from '../../src/i18n/urls.ts'
import type { SearchPhrasings } from '../../src/schemas/search-phrasings.ts'
import type { SearchWords } from '../../src/schemas/search-words.ts'
import { createFinder } from '../../src/search/finder.ts'
import { fold } from '../../src/search/fold.ts'
import type { CorePart } from '../../src/search/parts.ts'
import { tokenise } from '../../src/search/tokens.ts'
import { idOf } from '../../src/search/words.ts'

/** Words that come with the first hits, and words that come right after them. */
export interface WordsInTurn {
  first: string[]
  later: string[]
}

/** The words of a language in turn: the fillers, and the words of each group by its id. */
export interface OrderedWords {
  fillers: WordsInTurn
  groups: ReadonlyMap<string, WordsInTurn>
}

/** Tells of a word whether any phrasing uses it: of thousands of people who put things in their own way, someone does. */
export function readUse(phrasings: SearchPhrasings): (word: string) => boolean {
  const said = Object.values(phrasings).flat().map(toRow).join('\n')
  return (word) => said.includes(toRow(word))
}

function toRow(text: string): string {
  return ` ${tokenise(fold(text).text)
    .map((token) => token.text)
    .join(' ')} `
}

/**
 * The words of a language in the order in which browsers load them. What says no more than shorter words that are there
 * already comes later: 忘了 is 忘 and a filler, 怎么办 two fillers. So does what hardly anybody says; the first word of a
 * group stands for all of them, and stays.
 *
 * @param isUsed Whether anybody says a word: see `readUse`.
 */
export function orderWords(
  { groups, fillers }: SearchWords,
  locale: Locale,
  isUsed: (word: string) => boolean,
): OrderedWords {
  const own = fillers[locale].join(' ').split(' ')
  const said = new Set(own)
  const join = locale === 'zh-CN' ? '' : ' '
  const divide = (words: readonly string[], later: readonly string[], telling: ReadonlySet<string>): WordsInTurn => {
    const first = words.filter(
      (word, index) => index === 0 || (isUsed(word) && !isJoinedOf(split(word, join), telling, said, join)),
    )
    return { first, later: [...words.filter((word) => !first.includes(word)), ...later] }
  }
  return {
    fillers: divide(own, fillers.later[locale], said),
    groups: new Map(
      groups.map((group) => [group.id, divide(group[locale], group.later?.[locale] ?? [], new Set(group[locale]))]),
    ),
  }
}

/**
 * Leaves the first word of each silent group with the first hits; the others come later, because nothing that is there
 * by then says them.
 *
 * @param silent The ids of groups: see `findSilent`.
 */
export function deferSilent({ fillers, groups }: OrderedWords, silent: ReadonlySet<string>): OrderedWords {
  return {
    fillers,
    groups: new Map(
      [...groups].map(([id, words]) => {
        const kept = silent.has(id) ? 1 : words.first.length
        return [id, { first: words.first.slice(0, kept), later: [...words.first.slice(kept), ...words.later] }]
      }),
    ),
  }
}

/**
 * The ids of the groups that the first hits can do without: no line of the core says them. Other matters stay, so that a
 * question about them is not taken for one on the subject.
 */
export function findSilent(core: CorePart): ReadonlySet<string> {
  const { locale, groups } = core
  const reader = { locale, other: otherLocale(locale), urlOf: createFoundUrl }
  const { words, catalogue } = createFinder({ [locale]: { core } }, reader, null)
  const lines = catalogue.entries.flatMap((entry) => entry.lines)
  const said = new Set(lines.flatMap(({ ids, innerIds }) => [...ids, ...innerIds]))
  const isSilent = (id: string): boolean => !said.has(id) && !words.elsewhere.has(id)
  return new Set(groups.flatMap(([key]) => (isSilent(idOf.group(key)) ? [key] : [])))
}

/** The smallest pieces of a word. */
function split(word: string, join: string): string[] {
  return join === '' ? [...word] : word.split(join)
}

/** Whether a word is made of shorter words: one that tells what it means, and fillers. */
function isJoinedOf(
  pieces: readonly string[],
  telling: ReadonlySet<string>,
  fillers: ReadonlySet<string>,
  join: string,
): boolean {
  return pieces.some((_, start) =>
    pieces.some((__, last) => {
      if (last < start || last - start + 1 === pieces.length) return false
      return (
        telling.has(pieces.slice(start, last + 1).join(join)) &&
        isMadeOf(pieces.slice(0, start), fillers, join) &&
        isMadeOf(pieces.slice(last + 1), fillers, join)
      )
    }),
  )
}

/** Whether pieces are a row of words. */
function isMadeOf(pieces: readonly string[], words: ReadonlySet<string>, join: string): boolean {
  return (
    pieces.length === 0 ||
    pieces.some(
      (_, last) => words.has(pieces.slice(0, last + 1).join(join)) && isMadeOf(pieces.slice(last + 1), words, join),
    )
  )
}
