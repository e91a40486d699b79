import { formatDate } from '../i18n/dates.ts'
import { type Locale, localeTags, otherLocale } from '../i18n/locales.ts'
import { createTranslate } from '../i18n/translate.ts'
import { linesOf } from '../knowledge/lines.ts'
import type { RegionTree } from '../knowledge/region-tree.ts'
import type { Localized } from '../schemas/fields.ts'
import type { Certainty, OfficeFacts } from '../schemas/office.ts'
import type { Region } from '../schemas/region.ts'
import { toPlainText } from './plain-text.ts'
import { createUuid } from './uuid.ts'
import { type VCardProperty, writeVCard } from './vcard.ts'

/** What belongs to a file of contacts besides its text. */
export const vCardType = 'text/vcard; charset=utf-8'

interface CardDatum {
  /** Left out where the office's owner says it of itself. */
  certainty?: Certainty
  verified: string
}

/** As much of an office as stands on its card: one of the records, or one that a host adds. */
export interface CardOffice {
  key: string
  facts: Pick<OfficeFacts, 'name' | 'region' | 'website' | 'services'> & {
    nameCertainty?: Certainty
    phones: readonly (Pick<OfficeFacts['phones'][number], 'number' | 'purpose'> & CardDatum)[]
    addresses: readonly (Pick<OfficeFacts['addresses'][number], 'text'> & CardDatum)[]
    schedule: { openingHours: string; verified: string } | null
    note?: Localized | undefined
  }
}

const producer = '-//Shebao Guide//Contacts//EN'

/**
 * An office as a vCard 4.0. Names and addresses stand in both languages, the page's own first; the note says in words
 * how sure each datum is and when it was checked, because a phone shows no other place for it.
 *
 * @param origin Who says all this, in the language of the page, where it is not this site.
 */
export function createOfficeCard(office: CardOffice, regions: RegionTree, locale: Locale, origin?: string): string {
  const t = createTranslate(locale)
  const { facts, key } = office
  const region = regions.find(facts.region)
  const province = region?.parent ? regions.find(region.parent) : undefined
  const notes = [
    ...facts.phones.map(({ number, purpose, certainty, verified }) =>
      joinNote(locale, `${number}${colon(locale)}${toPlainText(purpose[locale])}`, [
        ...(certainty ? [t(`certainty.${certainty}`)] : []),
        t('office.verified', { date: formatDate(verified, locale) }),
      ]),
    ),
    ...facts.addresses.map(({ text, certainty, verified }) =>
      joinNote(locale, toPlainText(text[locale]), [
        ...(certainty ? [t(`certainty.${certainty}`)] : []),
        t('office.verified', { date: formatDate(verified, locale) }),
      ]),
    ),
    ...(facts.nameCertainty && facts.nameCertainty !== 'official' ? [t(`office.name.${facts.nameCertainty}`)] : []),
    facts.schedule ? `${t('office.hours')}${colon(locale)}${facts.schedule.openingHours}` : t('office.callFirst'),
    ...(facts.note ? [toPlainText(facts.note[locale])] : []),
    ...(origin === undefined ? [] : [origin]),
  ]
  return writeVCard([
    { name: 'KIND', value: { text: 'org' } },
    { name: 'UID', value: { raw: `urn:uuid:${createUuid(`office:${key}`)}` } },
    ...inBothLanguages('FN', facts.name, locale),
    ...inBothLanguages('ORG', facts.name, locale),
    ...facts.phones.map(({ number }, index) => phone(number, index + 1)),
    ...facts.addresses.flatMap(({ text }, index) =>
      localesFrom(locale).map((tag): VCardProperty => {
        const full = toPlainText(text[tag])
        const components = ['', '', full, region?.name[tag] ?? '', province?.name[tag] ?? '', '', countryName[tag]]
        return {
          name: 'ADR',
          parameters: { ALTID: String(index + 1), LANGUAGE: tag, LABEL: full },
          value: { components },
        }
      }),
    ),
    ...(facts.website ? [{ name: 'URL', value: { raw: facts.website } }] : []),
    { name: 'CATEGORIES', value: { list: facts.services.map((service) => t(`service.${service}`)) } },
    { name: 'NOTE', parameters: { LANGUAGE: locale }, value: { text: notes.join('\n') } },
    ...revision(datesOf(office)),
    { name: 'PRODID', value: { text: producer } },
  ])
}

/** The four lines of a region as a vCard 4.0: with its area code where it has one, else the short numbers. */
export function createRegionCard(region: Region, regions: RegionTree, locale: Locale): string {
  const t = createTranslate(locale)
  const lines = linesOf(regions, region.code)
  const notes = [
    ...lines.map(
      ({ number, dialling }) => `${(dialling.elsewhere ?? dialling.here).text}${colon(locale)}${t(`line.${number}`)}`,
    ),
    t('region.rule'),
    ...(region.note ? [toPlainText(region.note[locale])] : []),
  ]
  const title: Localized = {
    en: createTranslate('en')('region.title', { place: region.name.en }),
    'zh-CN': createTranslate('zh-CN')('region.title', { place: region.name['zh-CN'] }),
  }
  return writeVCard([
    { name: 'KIND', value: { text: 'org' } },
    { name: 'UID', value: { raw: `urn:uuid:${createUuid(`region:${region.code}`)}` } },
    ...inBothLanguages('FN', title, locale),
    ...lines.map(({ number, dialling }, index) => phone(dialling.elsewhere?.text ?? number, index + 1)),
    { name: 'NOTE', parameters: { LANGUAGE: locale }, value: { text: notes.join('\n') } },
    { name: 'PRODID', value: { text: producer } },
  ])
}

/** A number as a `tel:` address (RFC 3966): with +86, or as a local number of China where it has no area code. */
export function telAddress(number: string): string {
  return number.startsWith('0') ? `tel:+86${number.slice(1).replaceAll('-', '')}` : `tel:${number};phone-context=+86`
}

const countryName: Localized = { en: 'China', 'zh-CN': '中国' }

function phone(number: string, preference: number): VCardProperty {
  return {
    name: 'TEL',
    parameters: { VALUE: 'uri', PREF: String(Math.min(preference, 100)), TYPE: ['work', 'voice'] },
    value: { raw: telAddress(number) },
  }
}

function inBothLanguages(name: string, text: Localized, locale: Locale): VCardProperty[] {
  return localesFrom(locale).map((tag) => ({
    name,
    parameters: { ALTID: '1', LANGUAGE: tag },
    value: name === 'ORG' ? { components: [toPlainText(text[tag])] } : { text: toPlainText(text[tag]) },
  }))
}

/** The page's language first: programs that know one name only take the first. */
function localesFrom(locale: Locale): readonly Locale[] {
  return [locale, otherLocale(locale)].slice(0, localeTags.length)
}

/** The last day anything on the card was checked, as a moment: REV has no plain days. */
function revision(dates: readonly string[]): VCardProperty[] {
  const last = [...dates].sort().at(-1)
  return last ? [{ name: 'REV', value: { raw: `${last.replaceAll('-', '')}T000000Z` } }] : []
}

function datesOf({ facts }: CardOffice): string[] {
  return [...facts.phones, ...facts.addresses, ...(facts.schedule ? [facts.schedule] : [])].map(
    ({ verified }) => verified,
  )
}

function joinNote(locale: Locale, text: string, remarks: readonly string[]): string {
  return locale === 'zh-CN' ? `${text}（${remarks.join('，')}）` : `${text} (${remarks.join(', ')})`
}

function colon(locale: Locale): string {
  return locale === 'zh-CN' ? '：' : ': '
}
