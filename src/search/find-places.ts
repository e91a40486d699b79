/** Regions and offices that a query names. Runs in the browser and in Node. */
import { type Candidate, confidentScore, type Finding, findEntry } from './candidate.ts'
import { nameOfCounty } from './county-names.ts'
import type { Entry } from './entries.ts'
import type { Meaning, Unit } from './meaning.ts'
import { isWithin } from './places.ts'
import { idOf, type Words } from './words.ts'

const nation = '000000'
const mostOffices = 3
/** Who asks for a line beside a place asks for the one there. */
const hotline = idOf.term('hotline-')
/** The group of words for another place than the one before. */
const otherPlace = idOf.group('other-place')

/** What is asked about places. */
interface PlaceQuestion {
  /** Regions by code, offices by key. */
  regions: readonly string[]
  offices: readonly string[]
  /** What is called by the same number, by key, where no region is named: 12366 is an office and a term. */
  terms: readonly string[]
  /** Nothing but places is named, and words that ask for the office there. */
  isOnlyPlace: boolean
  /** The office is asked for: 毕节社保局, "Bijie phone". */
  asksOffice: boolean
  /** The office is asked for, and what else is said means nothing to us: 武汉社保找哪里问. */
  isOfOffice: boolean
  /** How sure the reading of the place is. */
  trust: number
}

/** Says behind a name what kind of place it is: "Jiangsu province". */
const kindOfPlace = /^(?:province|prefecture|municipality|city|county|district)$/

/** Who names places in two provinces asks about going from one to the other, though no word says so. */
export function relatePlaces(all: readonly Unit[]): Unit[] {
  const units = all.filter(({ text }, index) => all[index - 1]?.kind !== 'place' || !kindOfPlace.test(text))
  const provinces = units.flatMap(({ kind, ids }) => (kind === 'place' ? [ids.flatMap(provinceOf)] : []))
  const isBetween = provinces.some((some) =>
    provinces.some((others) => some.length > 0 && others.length > 0 && !some.some((code) => others.includes(code))),
  )
  if (!isBetween) return [...units]
  const ids = [otherPlace]
  return [...units, { text: '', ids, forms: [], kind: 'concept', share: 1, trust: 1, light: false, parts: [] }]
}

function provinceOf(id: string): string[] {
  return id.startsWith('r:') ? [id.slice(2, 4)] : []
}

/** Places named in a query, as candidates. Empty when it names none. */
export function findPlaces(meaning: Meaning, finding: Finding): Candidate[] {
  const question = readQuestion(meaning, finding.words)
  if (!question) return []
  const inCounties = new Set(meaning.counties.map(({ region }) => region))
  const regionOf = (key: string): string => finding.catalogue.offices.get(key) ?? nation
  // 朝阳县 is in Liaoning: the office of Beijing's 朝阳区 has nothing to do with it.
  const offices = question.offices.filter(
    (key) => inCounties.size === 0 || regionOf(key) === nation || inCounties.has(regionOf(key)),
  )
  // A district with an office of its own comes with its region already.
  const regions = question.regions.filter(
    (code) => !inCounties.has(code) || !offices.some((key) => regionOf(key) === code),
  )
  return [
    ...offices.flatMap((key) => findOffice(key, question, finding)),
    ...regions.flatMap((code) => findRegion(code, question, finding)),
    ...question.terms.flatMap((key) =>
      toCandidate(findEntry(finding.catalogue, 'term', key), question.isOnlyPlace ? 0.9 : 0.4, key, question),
    ),
  ].map((candidate) => explainCounty(candidate, meaning, question, finding))
}

/** A county has no page of its own: that of its region opens where it speaks of it, and says why it is shown. */
function explainCounty(
  candidate: Candidate,
  { counties }: Meaning,
  { asksOffice }: PlaceQuestion,
  finding: Finding,
): Candidate {
  const { entry } = candidate
  const county = entry.kind === 'region' && counties.find(({ region }) => region === entry.key)
  const sentence = finding.strings.county
  if (!county || !sentence) return candidate
  const name = nameOfCounty(county, finding.reader)
  const text = sentence.replace('{county}', name).replace('{place}', nameInFull(county.region, finding))
  return { ...candidate, title: { text, name }, anchor: asksOffice ? 'lines' : 'districts' }
}

/** A region with its province: 湖南省衡阳市, "Hengyang, Hunan". */
function nameInFull(code: string, { catalogue, reader }: Finding): string {
  const nameOf = (region: string): string => findEntry(catalogue, 'region', region)?.titles[reader] ?? ''
  const name = nameOf(code)
  const province = code.endsWith('0000') ? '' : nameOf(`${code.slice(0, 2)}0000`)
  if (!province) return name
  return reader === 'zh-CN' ? `${province}${name}` : `${name}, ${province}`
}

function readQuestion({ units }: Meaning, words: Words): PlaceQuestion | null {
  const places = units.filter(({ kind }) => kind === 'place')
  if (places.length === 0) return null
  const others = units.filter(({ kind, light }) => kind !== 'place' && !light)
  const ids = [...new Set(places.flatMap((unit) => unit.ids))]
  const regions = ids
    .filter((id) => id.startsWith('r:') && !places.some((place) => isNarrower(place, id)))
    .map((id) => id.slice(2))
  return {
    regions,
    offices: ids.filter((id) => id.startsWith('o:')).map((id) => id.slice(2)),
    terms: regions.length > 0 ? [] : ids.filter((id) => id.startsWith('t:')).map((id) => id.slice(2)),
    isOnlyPlace: others.every((unit) => asksForOffice(unit, words)),
    asksOffice: others.some((unit) => asksForOffice(unit, words)),
    isOfOffice: isOfOffice(units, words),
    trust: Math.max(...places.map(({ trust }) => trust)),
  }
}

/** 贵州毕节 asks for 毕节, not for 贵州 as well; 吉林 may be either the province or the city. */
function isNarrower({ ids }: Unit, province: string): boolean {
  if (!province.endsWith('0000') || ids.includes(province)) return false
  return ids.some((id) => id !== province && id.startsWith(province.slice(0, 4)))
}

/** Whether a query names a place and asks for the office there, in words of which the others mean nothing to us. */
export function isOfOffice(units: readonly Unit[], words: Words): boolean {
  const others = units.filter(({ kind, light }) => kind !== 'place' && !light)
  return (
    units.some(({ kind }) => kind === 'place') &&
    others.some((unit) => asksForOffice(unit, words)) &&
    others.every((unit) => asksForOffice(unit, words) || (unit.ids.length === 0 && unit.parts.length === 0))
  )
}

function asksForOffice({ ids, parts }: Unit, words: Words): boolean {
  return (
    ids.some((id) => words.office.has(id) || id.startsWith(hotline)) ||
    (parts.length > 0 && parts.every((part) => asksForOffice(part, words)))
  )
}

/** An office named by its district or number, and the region it lies in. */
function findOffice(key: string, question: PlaceQuestion, { catalogue }: Finding): Candidate[] {
  const region = catalogue.offices.get(key)
  // "Shanghai 12333" asks for Shanghai's line, not for the number as such.
  const isLineOfPlace = region === nation && question.regions.length > 0
  const office = findEntry(catalogue, 'office', key)
  const place = region ? findEntry(catalogue, 'region', region) : undefined
  return [
    ...toCandidate(office, (question.isOnlyPlace ? 0.96 : 0.46) * (isLineOfPlace ? 0.8 : 1), key, question),
    ...toCandidate(place, question.isOnlyPlace ? 0.8 : 0.36, key, question),
  ]
}

/** A region, and when nothing else is asked: the pages that are for it, and its offices. */
function findRegion(code: string, question: PlaceQuestion, { catalogue }: Finding): Candidate[] {
  // Where a province and its city bear one name, the province comes first.
  const step = code.endsWith('0000') ? 0 : 0.01
  const region = toCandidate(findEntry(catalogue, 'region', code), worthOfRegion(question) - step, code, question)
  const pages = catalogue.entries.filter(({ kind, regions }) => kind === 'procedure' && regions.includes(code))
  if (!question.isOnlyPlace) {
    const wider = catalogue.entries.filter(
      ({ kind, regions }) => kind === 'procedure' && regions.some((region) => isWithin(code, region)),
    )
    // Where the rest of the question says little to us, what is written for its place is likelier meant than anything else.
    return [...region, ...wider.flatMap((entry) => toCandidate(entry, 0.38, code, question))]
  }
  const offices = question.asksOffice
    ? [...catalogue.offices].filter(([, place]) => place === code).slice(0, mostOffices)
    : []
  return [
    ...region,
    ...pages.flatMap((entry) => toCandidate(entry, question.asksOffice ? 0.88 : 0.7, code, question)),
    ...offices.flatMap(([key], index) =>
      toCandidate(findEntry(catalogue, 'office', key), 0.85 - index * 0.01, code, question),
    ),
  ]
}

function worthOfRegion({ isOnlyPlace, isOfOffice, asksOffice }: PlaceQuestion): number {
  if (isOnlyPlace) return 0.95
  if (isOfOffice) return 0.76
  return asksOffice ? 0.6 : 0.48
}

function toCandidate(entry: Entry | undefined, worth: number, detail: string, question: PlaceQuestion): Candidate[] {
  if (!entry) return []
  const score = Math.round(worth * question.trust * 1000) / 1000
  const confident = question.isOnlyPlace && score >= confidentScore
  return [
    {
      entry,
      anchor: '',
      score,
      confident,
      agrees: question.isOnlyPlace,
      line: '',
      explain: () => [{ why: 'place', detail, score }],
    },
  ]
}
