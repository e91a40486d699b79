/**
 * The data that search ships to browsers, in parts that are loaded one by one. Runs in the browser and in Node.
 * Every part exists once a language. Keys are content keys; addresses are made from them by `createUrl`.
 */
import type { Locale } from '../i18n/locales.ts'

/** The parts, in the order in which they are wanted. */
export const partNames = ['core', 'names', 'more', 'places', 'aids', 'text'] as const

export type PartName = (typeof partNames)[number]

/** A group of words with one meaning. */
export interface WordGroup {
  id: string
  words: readonly string[]
  near?: readonly string[] | undefined
  light?: true | undefined
  office?: true | undefined
  subject?: true | undefined
}

export interface ProcedureRecord {
  key: string
  title: string
  short: string
  summary: string
  asks: readonly string[]
  topic: string
  audience: readonly string[]
  /** Codes of the regions it applies to; empty for the whole country. */
  regions: readonly string[]
}

export interface LawRecord {
  key: string
  title: string
  names: readonly string[]
  /** Its official numbers, such as 人社部发〔2011〕47号; '' when none is known. */
  number: string
  /** The numbers of the articles held. */
  articles: readonly number[]
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
  description: string
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

/** A line of a procedure's page with the anchor at which it stands. */
export type DetailLine = readonly [anchor: string, text: string]

/** The names of things, and the words people use for them. */
export interface NamesPart {
  terms: readonly NameRecord[]
  documents: readonly NameRecord[]
  /** By how much rests on them, most first. */
  laws: readonly LawRecord[]
}

/** What makes hits better once the first ones are shown: by procedure, the lines of its page as [anchor, text]. */
export interface MorePart {
  details: Readonly<Record<string, readonly DetailLine[]>>
}

/** A region in one language: code, name, slug, telephone area code ('' when it has none of its own), other names. */
export type RegionRecord = readonly [code: string, name: string, slug: string, areaCode: string, ...others: string[]]

/** An office: key, name, region, its phones, the name of the county or district it serves ('' for none). */
export type OfficeRecord = readonly [key: string, name: string, region: string, phones: string, district: string]

/** Where things are. */
export interface PlacesPart {
  regions: readonly RegionRecord[]
  offices: readonly OfficeRecord[]
}

/** What repairs slips and reads traditional characters and pinyin. */
export interface AidsPart {
  /** Two strings of equal length: traditional characters, simplified characters. */
  traditional: readonly [string, string]
  /** Runs of the 3,755 common characters in the order of GB 2312, which is that of their sound: `a 2 ai 13 …`. */
  sounds: string
  /** Other characters and readings: `ba叭芭 …`. */
  otherSounds: string
  /** Words whose sound is not that of their characters: word, sound with spaces. */
  wordSounds: readonly (readonly [string, string])[]
  /** Sets of characters that are mistaken for one another by eye. */
  lookalikes: readonly string[]
}

/** A section of a page: its anchor ('' at the top), its heading, its text. */
export type TextSection = readonly [anchor: string, heading: string, text: string]

/** The words of a page. */
export interface TextPage {
  /** Its root-absolute address. */
  url: string
  title: string
  sections: readonly TextSection[]
}

/** All pages of a language, for hosts where the full-text engine cannot run. */
export interface TextPart {
  pages: readonly TextPage[]
}

/** The parts by name. */
export interface Parts {
  core: CorePart
  names: NamesPart
  more: MorePart
  places: PlacesPart
  aids: AidsPart
  text: TextPart
}
