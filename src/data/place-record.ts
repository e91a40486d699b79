import type { Localized } from '../schemas/fields.ts'

/** A number to call: as people read it, and as a `tel:` address. */
export interface PlacePhone {
  text: string
  tel: string
}

/** Who answers a question in a place, and why, ready to be shown. Texts are plain: nothing in them is markup. */
export interface PlaceAnswerRecord {
  /** The office, with the paths of its page from the root of the site; null for banks and the police. */
  office: { name: Localized; path: Localized } | null
  /** The name of the kind of body. */
  body: Localized
  why: Localized
  phone: PlacePhone | null
}

/** What is known of a place for one procedure. */
export interface PlaceRuleRecord {
  /** Where it holds and how sure it is, in words: "Known for Guizhou (Official page, 2023): ". */
  heading: Localized
  text: Localized
}

/**
 * What a browser needs to know of the place that a reader has chosen: `/data/places/520500.js`. Words of the interface come
 * along, so that pages need not hold them for the few readers who choose a place.
 */
export interface PlaceRecord {
  code: string
  name: Localized
  path: Localized
  words: Readonly<Record<'place' | 'forget' | 'heading' | 'more' | 'call', Localized>>
  answers: readonly PlaceAnswerRecord[]
  /** By procedure: which answers hold for it, and what is known locally. */
  procedures: Readonly<Record<string, { answers: readonly number[]; rules: readonly PlaceRuleRecord[] }>>
  /** Counties and districts with an office of their own; by procedure which answers hold there, where others do. */
  districts: readonly { name: Localized; procedures: Readonly<Record<string, readonly number[]>> }[]
}

/** The global that the scripts of places fill, by code. */
const placesGlobal = 'shebaoPlaces'

/** A record as a classic script, which also runs from disk. The text is ASCII-safe for every host and editor. */
export function formatPlaceScript(record: PlaceRecord): string {
  const target = `(self.${placesGlobal}=self.${placesGlobal}||{})[${JSON.stringify(record.code)}]`
  const text = JSON.stringify(JSON.stringify(record)).replace(/[\u2028\u2029]/g, (end) =>
    end === '\u2028' ? '\\u2028' : '\\u2029',
  )
  return `${target}=JSON.parse(${text})\n`
}

/**
 * The record in a script that `formatPlaceScript` wrote, unchecked.
 *
 * @throws SyntaxError for any other text.
 */
export function readPlaceScript(script: string): unknown {
  const [, text = ''] = /=JSON\.parse\((.*)\)\n$/s.exec(script) ?? []
  return JSON.parse(JSON.parse(text))
}

declare global {
  /** Filled by the scripts of places. */
  var shebaoPlaces: Partial<Record<string, PlaceRecord>> | undefined
}
