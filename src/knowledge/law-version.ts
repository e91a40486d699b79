import { formatDate } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locales.ts'
import type { LawAct, LawFacts } from '../schemas/law.ts'

/** What of a law's facts tells which wording is meant. Dates that no copy gives are null. */
export interface DatedLaw {
  adopted: string | null
  effective: string | null
  amendments: LawFacts['amendments']
}

/** One wording of an instrument. */
export interface LawVersion {
  /** How it came about; 'change' where the facts do not say whether it was 修正 or 修订. */
  act: 'adoption' | LawAct | 'change'
  /** The day it was adopted or the change was decided; null when not known. */
  date: string | null
  /** The first day it is in force; null when not known. */
  effective: string | null
}

const chineseActs = { adoption: '', amendment: '修正', revision: '修订', change: '修改' } as const
const englishActs = { adoption: 'adopted', amendment: 'amended', revision: 'revised', change: 'changed' } as const

/** All wordings of an instrument, the first one first. */
export function listVersions({ adopted, effective, amendments }: DatedLaw): LawVersion[] {
  return [
    { act: 'adoption', date: adopted, effective },
    ...amendments.map(
      ({ act, date, effective: since }): LawVersion => ({ act: act ?? 'change', date, effective: since }),
    ),
  ]
}

/** The wording that is held: the last one. */
export function currentVersion(law: DatedLaw): LawVersion {
  return listVersions(law).at(-1) ?? { act: 'adoption', date: law.adopted, effective: law.effective }
}

/**
 * Names a wording as citations do: 2018年修正, "amended 29 December 2018". Chinese citations name the year only;
 * an instrument that was never changed is named by its year alone, 2023年. '' when no date is known.
 */
export function formatVersion({ act, date, effective }: LawVersion, locale: Locale): string {
  if (!date) return effective ? formatForce(effective, locale) : ''
  return locale === 'zh-CN'
    ? `${date.slice(0, 4)}年${chineseActs[act]}`
    : `${englishActs[act]} ${formatDate(date, locale)}`
}

function formatForce(effective: string, locale: Locale): string {
  return locale === 'zh-CN' ? `${effective.slice(0, 4)}年施行` : `in force from ${formatDate(effective, locale)}`
}
