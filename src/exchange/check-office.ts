import { areaCodesOf } from '../knowledge/area-codes.ts'
import type { Office } from '../knowledge/entries.ts'
import { findNearest } from '../knowledge/nearest.ts'
import { OpeningHoursError, parseOpeningHours } from '../knowledge/opening-hours.ts'
import { nationCode, type RegionTree } from '../knowledge/region-tree.ts'
import type { OfficeFacts } from '../schemas/office.ts'

/** What a row is checked against. */
export interface ExchangeContext {
  /** The offices that are there already. */
  offices: readonly Office[]
  regions: RegionTree
  /** The keys of sources. */
  sources: ReadonlySet<string>
  /** The keys of articles of law. */
  articles: ReadonlySet<string>
  /** The day of the import, `2026-11-22`. */
  today: string
}

/** What is wrong with a field of an office: the way to the field as in the facts, and what to do. */
export interface FieldProblem {
  field: string
  message: string
}

/** Checks what a schema cannot see: whether the fields of an office fit one another and what is already known. */
export function checkOffice(facts: OfficeFacts, context: ExchangeContext): FieldProblem[] {
  return [
    ...checkRegion(facts, context.regions),
    ...checkPhones(facts, context.regions),
    ...checkDays(facts, context.today),
    ...checkSources(facts, context),
    ...checkProvisions(facts, context),
    ...checkOpeningHours(facts),
  ]
}

function checkRegion({ region: code, level, district }: OfficeFacts, regions: RegionTree): FieldProblem[] {
  const region = regions.find(code)
  const at = (field: string, message: string): FieldProblem[] => [{ field, message }]
  if (!region && code !== nationCode) {
    const prefecture = regions.find(`${code.slice(0, 4)}00`)
    const hint = prefecture
      ? `Write ${prefecture.code} (${prefecture.name['zh-CN']}), and the county as the district.`
      : 'Use a code of regions/regions.json, such as 520500 for Bijie.'
    return at('region', `There is no region ${code}. ${hint}`)
  }
  const name = region ? `${region.name.en} (${region.name['zh-CN']})` : 'the whole country'
  if ((level === 'national') !== (code === nationCode)) {
    return at(
      'level',
      `The level is "${level}", but ${code} is ${name}. National offices have the code 000000, and no others do.`,
    )
  }
  if (level === 'province' && region?.level !== 'province') {
    return at('level', `The level is "province", but ${code} is ${name}, a prefecture. Correct the level or the code.`)
  }
  if (level === 'prefecture' && region?.level !== 'prefecture') {
    return at('level', `The level is "prefecture", but ${code} is ${name}, a province. Correct the level or the code.`)
  }
  if (level === 'county' && !district) {
    return at('district.zh-CN', 'The level is "county", but no district is named. Name it in both languages.')
  }
  return []
}

function checkPhones({ phones, region: code }: OfficeFacts, regions: RegionTree): FieldProblem[] {
  const codes = areaCodesOf(regions, code)
  const name = regions.find(code)?.name.en ?? 'the whole country'
  const seen = new Set<string>()
  return phones.flatMap(({ number }, index) => {
    const field = `phones.${index}.number`
    if (seen.has(number))
      return [{ field, message: `${number} stands twice. Join its two purposes, or correct one number.` }]
    seen.add(number)
    const [areaCode = '', local] = number.split('-')
    if (local === undefined) {
      if (code === nationCode) return []
      const hint = codes.length === 1 ? `: ${codes[0]}-${number}` : ''
      return [
        {
          field,
          message: `${number} is a short code, but the office serves ${name} only. Write it with the area code${hint}.`,
        },
      ]
    }
    if (codes.length === 0 || codes.includes(areaCode)) return []
    const right = codes.length > 3 ? '' : ` The area code there is ${codes.join(' or ')}.`
    return [{ field, message: `${number} is not in ${name}.${right} Correct the number or the region code.` }]
  })
}

function checkDays({ phones, addresses, schedule }: OfficeFacts, today: string): FieldProblem[] {
  const dated = [
    ...phones.map(({ verified }, index) => ({ field: `phones.${index}.verified`, verified })),
    ...addresses.map(({ verified }, index) => ({ field: `addresses.${index}.verified`, verified })),
    ...(schedule ? [{ field: 'schedule.verified', verified: schedule.verified }] : []),
  ]
  return dated
    .filter(({ verified }) => verified > today)
    .map(({ field, verified }) => ({
      field,
      message: `${verified} lies in the future. Write the day it was really checked.`,
    }))
}

function checkSources({ phones, addresses, schedule }: OfficeFacts, context: ExchangeContext): FieldProblem[] {
  const cited = [
    ...phones.map(({ sources }, index) => ({ field: `phones.${index}.sources`, sources })),
    ...addresses.map(({ sources }, index) => ({ field: `addresses.${index}.sources`, sources })),
    ...(schedule ? [{ field: 'schedule.sources', sources: schedule.sources }] : []),
  ]
  return cited.flatMap(({ field, sources }) => {
    const unknown = sources.find((source) => !isKnown(source, context))
    if (unknown === undefined) return []
    const near = findNearest(unknown, context.sources)
    const hint = near ? `Did you mean "${near}"? If not, add` : 'Add'
    return [
      { field, message: `There is no source "${unknown}". ${hint} a folder for it in src/content/sources first.` },
    ]
  })
}

function checkProvisions({ legalBasis = [] }: OfficeFacts, { articles }: ExchangeContext): FieldProblem[] {
  return legalBasis.flatMap(({ article }, index) => {
    if (articles.has(article)) return []
    const near = findNearest(article, articles)
    const hint = near ? `Did you mean "${near}"?` : 'Write one as "social-insurance-law/article-082".'
    return [{ field: `legalBasis.${index}.article`, message: `There is no article "${article}". ${hint}` }]
  })
}

function isKnown(source: string, { sources, articles }: ExchangeContext): boolean {
  const [, article] = /^article:([^#]+)/.exec(source) ?? []
  return article === undefined ? sources.has(source) : articles.has(article)
}

function checkOpeningHours({ schedule }: OfficeFacts): FieldProblem[] {
  if (!schedule) return []
  try {
    parseOpeningHours(schedule.openingHours)
    return []
  } catch (error) {
    if (!(error instanceof OpeningHoursError)) throw error
    return [{ field: 'schedule.openingHours', message: error.message }]
  }
}
