/**
 * The data that search ships to browsers, in parts that are loaded one by one. Runs in the browser and in Node.
 * Every part exists once a language. Keys are content keys; addresses are made from them by `createUrl`.
 */
import type { Locale } from '../i18n/locales.ts'
import type { HitKind } from './entries.ts'
import type { PagedKind } from './page-of.ts'

/** The parts, in the order in which they are wanted. */
export const partNames = ['core', 'names', 'more', 'places', 'aids', 'traditional', 'text'] as const

export type PartName = (typeof partNames)[number] | WordsName | LinesName | LookupName | LeaningsName | TitlesName

/**
 * A group of words with one meaning. Words have commas between them, the ids of groups near it spaces; of its traits
 * (`groupTraits`) the first letters stand together.
 */
export type WordGroup = readonly [id: string, words: string, near?: string, traits?: string]

/** What may be said of a group: see `searchWordsSchema`. */
export const groupTraits = ['light', 'office', 'subject', 'elsewhere'] as const

export type GroupTrait = (typeof groupTraits)[number]

/**
 * A procedure: its key, title, short title and topic, the codes of the regions it applies to with spaces between them
 * ('' for the whole country), and the first of the ways in which people ask for it; the others come with `more`.
 */
export type ProcedureRecord = readonly [
  key: string,
  title: string,
  short: string,
  topic: string,
  regions: string,
  ...asks: string[],
]

export interface LawRecord {
  key: string
  title: string
  names: readonly string[]
  /** Its official numbers, such as 人社部发〔2011〕47号; '' when none is known. */
  number: string
  /** The numbers of the articles held. */
  articles: readonly number[]
  /** Of a document whose numbered pieces are sections and no articles. */
  unit?: 'section'
}

/** A term or a document. */
export interface NameRecord {
  key: string
  name: string
  /** Other words for it, misspellings too. */
  words: readonly string[]
}

export interface TopicRecord {
  key: string
  title: string
}

/** What the first hits need. */
export interface CorePart {
  locale: Locale
  groups: readonly WordGroup[]
  /** Words without meaning, separated by spaces. */
  fillers: string
  procedures: readonly ProcedureRecord[]
  topics: readonly TopicRecord[]
  /** The words of the search interface. */
  strings: Readonly<Record<string, string>>
}

/** A line of a procedure's page with the anchor at which it stands; `/bank-pin` is the page of a case. */
export type DetailLine = readonly [anchor: string, text: string]

/** The names of things, and the words people use for them. */
export interface NamesPart {
  /** Further words of the groups of the core, with commas between them. */
  groups: readonly (readonly [id: string, words: string])[]
  /** Further words without meaning, separated by spaces. */
  fillers: string
  terms: readonly NameRecord[]
  documents: readonly NameRecord[]
  /** By how much rests on them, most first. */
  laws: readonly LawRecord[]
}

/** What makes hits better once the first ones are shown. */
export interface MorePart {
  procedures: readonly MoreRecord[]
  topics: readonly { key: string; description: string }[]
  leanings: LeaningTable
}

/** What leanings are reckoned against, by the number of a page; what lies outside the site comes last. */
export interface LeaningTable {
  /** How many phrasings were learned from. */
  phrasings: readonly number[]
  /** How many clues were seen in them. */
  clues: readonly number[]
}

/** The files that say how words lean towards pages: see `leaning-files.ts`. */
export type LeaningsName = `leanings-${number}`

/** The files that say what the pages are called that words lean towards: see `leaning-files.ts`. */
export type TitlesName = `titles-${number}`

/** What a page is called; of one whose address its key does not give, where it is. */
export type PageTitle =
  | readonly [kind: PagedKind, key: string, title: string]
  | readonly [kind: HitKind | 'page', key: string, title: string, url: string]

/** One of these pages; empty where there is none. */
export type TitlesPart = readonly PageTitle[]

/** What is left to say of a procedure. */
export interface MoreRecord {
  key: string
  summary: string
  /** For whom it is. */
  audience: readonly string[]
  /** Further ways in which people ask for it. */
  asks: readonly string[]
  /** The lines of its page. */
  details: readonly DetailLine[]
}

/** A region in one language: code, name, slug, telephone area code ('' when it has none of its own), other names. */
export type RegionRecord = readonly [code: string, name: string, slug: string, areaCode: string, ...others: string[]]

/** An office: key, name, region, its phones, the name of the county or district it serves ('' for none). */
export type OfficeRecord = readonly [key: string, name: string, region: string, phones: string, district: string]

/**
 * A county or district: the code of the region whose page answers for it, its Chinese name, its spelling, and other forms
 * that cannot be told from these.
 */
export type CountyRecord = readonly [region: string, name: string, spelling: string, ...others: string[]]

/** The files of names by their beginning: see `lookup.ts`. */
export type LookupName = `lookup-${number}`

/** Something with a page, by one of its names: folded, without spaces. Numbers are names, too: 58, 765, 0857, 12333. */
export type NamedRecord = readonly [name: string, kind: HitKind, key: string, title: string, line?: string]

/** An everyday word as it is spelt otherwise (pinyin, traditional characters, the other language), and as the core has it; '' where it has none. */
export type SpellingRecord = readonly [spelling: string, word: string]

/**
 * What begins alike: `regions` says where the pages are of those that its counties lie in, and of those among its names.
 * Without names for its lists: there are thousands of such files, and a query needs three.
 */
export type LookupPart = readonly [
  named: readonly NamedRecord[],
  spellings: readonly SpellingRecord[],
  counties: readonly CountyRecord[],
  regions: readonly (readonly [code: string, path: string])[],
]

/** Where things are. */
export interface PlacesPart {
  regions: readonly RegionRecord[]
  offices: readonly OfficeRecord[]
}

/** What repairs slips and reads pinyin. */
export interface AidsPart {
  /** Runs of the 3,755 common characters in the order of GB 2312, which is that of their sound: `a 2 ai 13 …`. */
  sounds: string
  /** Other characters and readings: `ba叭芭 …`. */
  otherSounds: string
  /** Words whose sound is not that of their characters: word, sound with spaces. */
  wordSounds: readonly (readonly [string, string])[]
  /** Sets of characters that are mistaken for one another by eye. */
  lookalikes: readonly string[]
}

/** Two strings of equal length: traditional characters, simplified characters. */
export type TraditionalPart = readonly [traditional: string, simplified: string]

/** A section of a page: its anchor ('' at the top), its heading, its text. */
export type TextSection = readonly [anchor: string, heading: string, text: string]

/** The words of a page. */
export interface TextPage {
  /** Its root-absolute address. */
  url: string
  title: string
  sections: readonly TextSection[]
}

/**
 * The directory of the full texts of a language. Every word of every page has a place, a number; the places of one page
 * follow one another, pages in the order of their addresses.
 */
export interface TextPart {
  /** How many files of words there are. */
  files: number
  /** For each page three places (see `postings.ts`): where its title begins, where its text, and what only names other pages. */
  pages: string
  /** The place at which each file of lines begins. */
  lines: string
}

/** Texts by place, for showing the line that matched. */
export interface TextLines {
  /** The pages that sections of this file belong to: number, address, title. */
  pages: readonly (readonly [number: number, url: string, title: string])[]
  sections: readonly TextLine[]
}

/** A section: its first place, the number of its page, anchor, heading, and the text, which may begin with the heading again. */
export type TextLine = readonly [place: number, page: number, anchor: string, heading: string, text: string]

/** The parts that hold the full texts, loaded as a query needs them. */
export type WordsName = `words-${number}`
export type LinesName = `lines-${number}`

/** The parts by name. */
export interface Parts {
  core: CorePart
  names: NamesPart
  more: MorePart
  places: PlacesPart
  aids: AidsPart
  traditional: TraditionalPart
  text: TextPart
  /** For each key of a file its places, both separated by spaces: see `text-places.ts` and `postings.ts`. */
  [words: WordsName]: string
  [lines: LinesName]: TextLines
  [lookup: LookupName]: LookupPart
  /** For each clue its sightings, both separated by spaces: see `sightings.ts`. */
  [leanings: LeaningsName]: string
  [titles: TitlesName]: TitlesPart
}
