import table from '../content/regions/districts.json' with { type: 'json' }
import { type DistrictTable, districtTableSchema } from '../schemas/district.ts'
import type { Localized } from '../schemas/fields.ts'
import { englishNameOf, foldName, shortNamesOf } from './district-names.ts'

/** A county, district, county-level city, banner or zone. */
export interface District {
  /** Its GB/T 2260 code; null for zones that have none. */
  code: string | null
  /** The region whose page answers for it: its prefecture, or its province where there is none between. */
  region: string
  name: Localized
  /** Its own name in English, without the kind of place: "Weining". */
  spelling: string
  /** Every form people search by, the full names first: 威宁彝族回族苗族自治县, 威宁县, 威宁, Weining. */
  forms: readonly string[]
}

/** County-level places, by region and by what people type. */
export interface Districts {
  all: readonly District[]
  /** The districts of a prefecture; of a province only those that belong to no prefecture. */
  of: (regionCode: string) => readonly District[]
  /**
   * The districts that a name means, whatever its case, spaces and accents: often several, because every large city
   * has its 鼓楼区. Narrow it with a region. Empty when the name is no district.
   */
  find: (name: string, regionCode?: string) => readonly District[]
}

/** Joins a table into districts with their look-ups. */
export function createDistricts(rows: DistrictTable): Districts {
  const all = Object.entries(rows).flatMap(([region, places]) =>
    places.map(([code, name, spelling, ...others]): District => {
      const english = englishNameOf(name, spelling)
      return {
        code,
        region,
        name: { en: english, 'zh-CN': name },
        spelling,
        forms: [...new Set([...shortNamesOf(name), english, spelling, ...others])],
      }
    }),
  )
  const byForm = new Map<string, District[]>()
  for (const district of all) {
    for (const form of new Set(district.forms.map(foldName))) {
      byForm.set(form, [...(byForm.get(form) ?? []), district])
    }
  }
  return {
    all,
    of: (code) => all.filter(({ region }) => region === code),
    find: (name, code) => (byForm.get(foldName(name)) ?? []).filter(({ region }) => !code || region === code),
  }
}

/** The anchor of a district on the page of its region: its code; of a zone without one, its name. */
export function anchorOfDistrict({ code, spelling }: Pick<District, 'code' | 'spelling'>): string {
  return code ?? spelling.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

let known: Districts | undefined

/** The county-level places of mainland China. */
export function loadDistricts(): Districts {
  known ??= createDistricts(districtTableSchema.parse(table))
  return known
}
