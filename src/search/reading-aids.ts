/** Runs in the browser and in Node. */
import { fold, hasHan, type Simplify } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import type { AidsPart, TraditionalPart } from './parts.ts'
import { createSounds } from './sounds.ts'
import type { Steps } from './steps.ts'
import type { ReadingAids } from './words.ts'

/** Joins the tables that read slips, traditional characters and pinyin with the words of the lexicon. */
export function* readAids(
  aids: AidsPart | undefined,
  traditional: TraditionalPart | undefined,
  lexicon: Lexicon,
): Steps<ReadingAids> {
  const words = [...chineseWords(lexicon)]
  return {
    simplify: readSimplify(traditional),
    sounds: aids ? yield* createSounds(aids, words) : null,
    byLength: groupByLength(words),
    isAlike: readLookalikes(aids),
  }
}

function readSimplify([traditional, simplified]: TraditionalPart = ['', '']): Simplify {
  const targets = [...simplified]
  return new Map([...traditional].map((character, index) => [character, targets[index] ?? character]))
}

function readLookalikes(aids: AidsPart | undefined): (a: string, b: string) => boolean {
  const sets = aids?.lookalikes ?? []
  return (a, b) => sets.some((set) => set.includes(a) && set.includes(b))
}

function* chineseWords(lexicon: Lexicon): Generator<string> {
  for (const [word] of lexicon.words()) {
    if (hasHan(word)) yield word
  }
}

/** Only words with a meaning: nobody mistypes "or" in a way that matters. */
function groupByLength(words: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const word of words) {
    const { length } = fold(word).text
    const group = groups.get(length)
    if (group) group.push(word)
    else groups.set(length, [word])
  }
  return groups
}
