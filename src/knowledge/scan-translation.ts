import type { FoundReference, TextPlace } from './found-reference.ts'
import type { LawNames } from './law-names.ts'
import type { Provision } from './provision.ts'

const englishPlace =
  /(?:\bitems?\s+\(?(?<item>\d+)\)?(?:\s+to\s+\(?\d+\)?)?\s+of\s+)?(?:\bparagraph\s+(?<paragraph>\d+)\s+of\s+|\b(?<preceding>the\s+preceding\s+paragraph)\b)?(?:\bArticles?\s+(?<article>\d+)(?:\s+of\s+(?:this|these)\s+(?:Law|Code|Regulations|Measures|Provisions|Decision|Opinions)\b)?|\b(?<own>this\s+article)\b)?/giu
const englishName =
  /(?:[A-Z“][\p{L}’“”-]*|of|the|and|on|for|in|to)(?:\s+(?:[A-Z“][\p{L}’“”-]*|of|the|and|on|for|in|to))+/gu

/** The references in the English translation of a paragraph or an item, in order, none overlapping. */
export function scanTranslation(text: string, place: TextPlace, names: LawNames): FoundReference[] {
  const places = [...text.matchAll(englishPlace)].flatMap((match) => readEnglishPlace(text, match, place) ?? [])
  const titles = [...text.matchAll(englishName)].flatMap((match) => readEnglishNames(match[0], match.index, names))
  return [...places, ...titles]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0))
}

/** The longest names of laws within a run of capitalised words: "this Law and the Social Insurance Law" holds one. */
function readEnglishNames(run: string, offset: number, names: LawNames): FoundReference[] {
  const words = [...run.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const found: FoundReference[] = []
  let first = 0
  while (first < words.length) {
    const start = words[first]?.start ?? 0
    const last = words.findLastIndex(({ end }, index) => index >= first && names.find(run.slice(start, end)) !== null)
    const end = words[last]?.end
    const law = end === undefined ? null : names.find(run.slice(start, end))
    if (law && end)
      found.push({ start: offset + start, end: offset + end, named: { law, article: null, provision: {} } })
    first = law ? last + 1 : first + 1
  }
  return found
}

/** "paragraph 1 of Article 18 of this Law", "items (2) to (7) of the preceding paragraph". */
function readEnglishPlace(
  text: string,
  match: RegExpExecArray,
  { article, paragraph }: TextPlace,
): FoundReference | null {
  const whole = match[0]
  const { item, paragraph: given, preceding, article: number, own } = match.groups ?? {}
  if (!preceding && !number && !(own && given)) return null
  // "Article 5 of the Labor Law": another law, whose name stands behind it.
  if (number && /^\s+of\s+/i.test(text.slice(match.index + whole.length))) return null
  const named = {
    law: article.law,
    article: number ? Number(number) : article.number,
    provision: provisionOf(preceding ? paragraph - 1 : Number(given ?? (item ? 1 : 0)), Number(item ?? 0)),
  }
  const start = match.index + whole.length - whole.trimStart().length
  return { start, end: match.index + whole.trimEnd().length, named }
}

function provisionOf(paragraph: number, item: number): Provision {
  return { ...(paragraph > 0 && { paragraph }), ...(item > 0 && { item }) }
}
