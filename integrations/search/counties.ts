import type { Locale } from '../../src/i18n/locales.ts'
import type { District } from '../../src/knowledge/districts.ts'
import { countyNames, foldSpelling, formsOfCounty, shardOf } from '../../src/search/county-names.ts'
import type { CountyName, CountyRecord, Parts } from '../../src/search/parts.ts'

/**
 * The files of county names of a language: Chinese names stand with Chinese, by their first characters, spellings with
 * English, by their first letters. The same districts give the same files, in the order of the table.
 */
export function buildCounties(districts: readonly District[], locale: Locale): Pick<Parts, CountyName> {
  const files = new Map(countyNames.map((name): [CountyName, CountyRecord[]] => [name, []]))
  for (const district of districts) {
    const record = toRecord(district)
    const names = formsOfCounty(record).flatMap((form) => shardOf(form) ?? [])
    for (const name of new Set(names.filter((shard) => shard.locale === locale).map(({ part }) => part)))
      files.get(name)?.push(record)
  }
  return Object.fromEntries(files)
}

/** Only forms that cannot be told from the name and the spelling are written down. */
function toRecord({ region, name, spelling, forms }: District): CountyRecord {
  const told = new Set([foldSpelling(name.en), ...formsOfCounty([region, name['zh-CN'], spelling])])
  return [region, name['zh-CN'], spelling, ...forms.filter((form) => !told.has(foldSpelling(form)))]
}
