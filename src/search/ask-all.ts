/**
 * Answers once all of search is loaded, and tells which further parts would make the answer better. Each wave of parts is
 * asked for only if those before leave the query open. Runs in the browser and in Node.
 */
import type { Locale } from '../i18n/locales.ts'
import type { Answer, Shelf, Want } from './engine.ts'
import type { Found } from './finder.ts'
import { firstWants } from './first-wants.ts'
import { hasHan } from './fold.ts'
import { lookupOf } from './lookup.ts'
import type { Meaning } from './meaning.ts'
import type { PartName } from './parts.ts'
import { looksLikePinyin } from './pinyin.ts'
import { rank } from './rank.ts'
import { holdsUncommon } from './sounds.ts'
import type { TextMatch } from './text-match.ts'

/** So many files of full texts, of 1.5 kB each, keep a whole first search within 110 kB. */
const mostFiles = 8
/** With fewer, a page that holds the query to the letter could not be shown: its words are looked up in three. */
const fewestFiles = 4
/** The words of the other language weigh as much as so many of them; for pinyin its sounds and names come as well. */
const filesOfLanguage = 9
const filesOfSounds = 10
/** So does the table of traditional characters. */
const filesOfTraditional = 3
/** So many files of leanings weigh as much as one of them. */
const leaningsOfFile = 7

/** Answers a query from what an engine holds, in the reader's language and, where that does not explain it, in the other. */
export function askAll(query: string, matches: readonly TextMatch[], shelf: Shelf): Answer {
  const { own, reader } = shelf
  const foundHere = own.find(query)
  const isForeign = reader.other === 'zh-CN' && hasHan(query)
  // What is written in the other language needs its words at once; what nothing here explains may be pinyin or English.
  const isOpen = !isForeign && foundHere.meaning.unexplained.latin && ownWants(query, foundHere, shelf).length === 0
  const spellings = isOpen && reader.other === 'zh-CN' ? lookUpSpellings(foundHere.meaning, shelf) : null
  const isAsked = isForeign || (isOpen && (spellings?.isSpelt ?? true))
  const words = isAsked ? foreignWords(query, shelf) : (spellings?.wants ?? [])
  const isJoined = isAsked && words.length === 0
  const finder = isJoined ? shelf.both : own
  const found = isJoined ? finder.find(query) : foundHere
  const ranking = rank(found, matches, finder, reader.locale)
  return {
    ...ranking,
    found,
    finder,
    files: filesFor(found, {
      isTraditional: reader.locale === 'zh-CN' && holdsUncommon(query),
      isForeign,
      isJoined,
      isKnown: ranking.hits.length > 0,
    }),
    wants: [
      // Before the words of the other language are there nothing of it is read, and everything in it looks like a place.
      ...(isForeign && !isJoined ? firstWants(ranking, shelf) : ownWants(query, isForeign ? found : foundHere, shelf)),
      ...(isJoined ? foreignWants(query, found, shelf) : words),
    ],
    wantsScout: false,
  }
}

/**
 * How many files of full texts a search may load. Where the words of both languages, or another script, were needed there is
 * hardly room for any: then it loads none before the reader asks for more, unless nothing was found without.
 */
function filesFor(
  { meaning: { lookups }, leanings }: Found,
  query: { isTraditional: boolean; isForeign: boolean; isJoined: boolean; isKnown: boolean },
): number {
  const language = query.isJoined ? (query.isForeign ? filesOfLanguage : filesOfSounds) : 0
  const script = query.isTraditional ? filesOfTraditional : 0
  const left = mostFiles - lookups.length - Math.ceil(leanings.length / leaningsOfFile) - language - script
  if (left >= fewestFiles) return left
  return (query.isJoined || query.isTraditional) && query.isKnown ? 0 : fewestFiles
}

/** The next parts in the reader's own language. */
function ownWants(query: string, found: Found, shelf: Shelf): Want[] {
  const { locale } = shelf.reader
  const waves = [
    () => firstWants(found, shelf),
    () => wantsSimplified(locale, query, shelf),
    () => [...wantsReading(locale, found.meaning, shelf), ...shelf.missing(locale, found.meaning.lookups)],
    () => shelf.missing(locale, ['more']),
    () => shelf.missing(locale, found.leanings),
  ]
  for (const wave of waves) {
    const wants = wave()
    if (wants.length > 0) return wants
  }
  return []
}

/** What reads a query that is not understood: places, since one that is not known yet looks like any other word; slips and pinyin. */
function wantsReading(locale: Locale, meaning: Meaning, { missing }: Shelf): Want[] {
  const { units, unexplained } = meaning
  const isOpen = units.some(({ ids }) => ids.length === 0) || unexplained.latin
  const mayBePlace = isOpen || units.some(({ kind }) => kind === 'place')
  const mayBeSlip = units.some(({ kind }) => kind === 'han') || mayBePinyin(meaning)
  const parts: PartName[] = [...(mayBePlace ? (['places'] as const) : []), ...(mayBeSlip ? (['aids'] as const) : [])]
  return missing(locale, locale === 'zh-CN' ? parts : parts.filter((part) => part !== 'aids'))
}

/** Only Chinese is written with traditional characters. */
function wantsSimplified(locale: Locale, query: string, { missing }: Shelf): Want[] {
  return locale === 'zh-CN' && holdsUncommon(query) ? missing(locale, ['traditional']) : []
}

/** The words of the other language: with them a query that is written in it can be read. */
function foreignWords(query: string, shelf: Shelf): Want[] {
  const { other } = shelf.reader
  if (other === 'en') return shelf.missing(other, ['core'])
  if (!hasHan(query)) return shelf.missing(other, ['core', 'aids'])
  return [...shelf.missing(other, ['core', 'names']), ...wantsSimplified(other, query, shelf)]
}

/** What else of the other language may help once its words are there. */
function foreignWants(query: string, { meaning }: Found, shelf: Shelf): Want[] {
  const { other } = shelf.reader
  if (hasHan(query)) {
    if (other !== 'zh-CN') return []
    // Its Latin words are the reader's own.
    const units = meaning.units.filter(({ text }) => hasHan(text))
    const wants = wantsReading(
      other,
      { ...meaning, units, unexplained: { ...meaning.unexplained, latin: false } },
      shelf,
    )
    // With so much to load, slips are looked for only in what names no place.
    const places = wants.filter(({ part }) => part === 'places')
    return places.length > 0 ? places : wants
  }
  // Letters of which nothing was read as pinyin spell no name either.
  const mayBeName = other === 'en' || meaning.corrections.length > 0
  return meaning.unexplained.latin && mayBeName ? shelf.missing(other, ['names']) : []
}

function mayBePinyin(meaning: Meaning): boolean {
  return meaning.unexplained.latin && pinyinIn(meaning).length > 0
}

/** The unexplained words that look like pinyin. Half of English does: "visa", "fund". */
function pinyinIn({ units }: Meaning): string[] {
  return units.flatMap(({ kind, ids, text }) =>
    kind === 'word' && ids.length === 0 && looksLikePinyin(text) ? [text] : [],
  )
}

/** A spelling that begins like no word of ours is none. */
const tellingLetters = 4
const mostLookedUp = 3

/**
 * Whether words that look like pinyin begin like the spelling of any Chinese word that we know, and the files of names
 * that tell: they are small, and the Chinese words are not.
 */
function lookUpSpellings(meaning: Meaning, { reader, file, missing }: Shelf): { isSpelt: boolean; wants: Want[] } {
  const words = pinyinIn(meaning).slice(0, mostLookedUp)
  const missingFor = (word: string): Want[] => {
    const name = lookupOf(word)
    return name ? missing(reader.locale, [name]) : []
  }
  const isSpelt = words.some((word) => {
    const name = lookupOf(word)
    const part = name && file(name)
    // Where the file cannot be had nothing speaks against it.
    if (!part) return missingFor(word).length === 0
    const [, spellings] = part
    return spellings.some(([spelling]) => spelling.startsWith(word.slice(0, tellingLetters)))
  })
  return { isSpelt, wants: words.flatMap(missingFor) }
}
