/**
 * Writing and reading citations of a law, an article, a paragraph or an item. Pure: it runs in browsers too.
 * The form of each format is explained in docs/decisions/005-citation-forms.md.
 */
import { formatDate } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locales.ts'
import type { LawFacts } from '../schemas/law.ts'
import { formatArticleLabel } from './article-number.ts'
import { escapeTarget } from './consulted-day.ts'
import { currentVersion, type DatedLaw, formatVersion } from './law-version.ts'
import { formatProvision, type Provision } from './provision.ts'

/** The formats that are one line of text, in the order in which they are offered. */
export const citationFormats = ['chinese', 'gbt7714', 'oscola', 'markdown', 'plain'] as const

export type CitationFormat = (typeof citationFormats)[number]

/** What a citation needs to know of a law; the facts of a law fit. */
export interface CitedLaw extends DatedLaw, Pick<LawFacts, 'title' | 'issuer' | 'kind' | 'documentNumber' | 'unit'> {}

/** A place in a law: an article and what lies within it; article null is the law as a whole. */
export interface CitedPlace {
  article: number | null
  provision: Provision
}

/** What stands around a citation. */
export interface CitationSurroundings {
  /** The full address of the place, with its anchor; null leaves it out where the format can do without. */
  url: string | null
  /** The day it was looked up, `2026-11-22`; null leaves it out. */
  consulted: string | null
  /** The language of `markdown` and `plain`; the other formats have one of their own. */
  locale: Locale
}

/** The language of each format; null where it follows the reader's. */
export const citationLanguages: Readonly<Record<CitationFormat, Locale | null>> = {
  chinese: 'zh-CN',
  gbt7714: 'zh-CN',
  oscola: 'en',
  markdown: null,
  plain: null,
}

/**
 * Writes a citation. Each names the wording that is held (the last amendment, or the adoption) and, if given, the
 * day it was consulted.
 *
 * @example formatCitation('chinese', law, { article: 58, provision: { paragraph: 2 } }, { url: null, consulted: null, locale: 'zh-CN' }) // '《中华人民共和国社会保险法》（2018年修正）第五十八条第二款'
 */
export function formatCitation(
  format: CitationFormat,
  law: CitedLaw,
  place: CitedPlace,
  surroundings: CitationSurroundings,
): string {
  const { url, consulted, locale } = surroundings
  switch (format) {
    case 'chinese':
      return nameInChinese(law, place, consulted) + (consulted ? `，${formatDate(consulted, 'zh-CN')}查阅` : '')
    case 'gbt7714':
      return formatGbt7714(law, place, surroundings)
    case 'oscola':
      return formatOscola(law, place, surroundings)
    case 'markdown': {
      const name = locale === 'zh-CN' ? nameInChinese(law, place, consulted) : nameInEnglish(law, place, consulted)
      return `${url ? `[${escapeMarkdown(name)}](${escapeTarget(url)})` : escapeMarkdown(name)}${inBrackets(consulted, locale)}`
    }
    case 'plain':
      return locale === 'zh-CN'
        ? `${nameInChinese(law, place, consulted)}${url ? `，${url} ` : ''}${inBrackets(consulted, locale)}`.trim()
        : `${nameInEnglish(law, place, consulted)}${url ? `, ${url}` : ''}${inBrackets(consulted, locale)}`
  }
}

/**
 * The place in words: 第五十八条第二款, "Article 58, paragraph 2"; 第七部分, "Section 7" for documents that have
 * numbered sections; '' for the law as a whole.
 */
export function formatPlace(
  { unit }: Pick<LawFacts, 'unit'>,
  { article, provision }: CitedPlace,
  locale: Locale,
): string {
  if (article === null) return ''
  const label = formatArticleLabel(article, locale, unit)
  if (locale === 'zh-CN') return label + formatProvision(provision, locale)
  return [label, formatProvision(provision, locale)].filter(Boolean).join(', ')
}

/** A title in book-title marks; marks inside it become single ones: 《实施〈中华人民共和国社会保险法〉若干规定》. */
export function quoteTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}

/** Who made it, as names in a row: what stands in brackets and who merely forwarded it is left out. */
export function listIssuers({ issuer }: Pick<LawFacts, 'issuer'>, locale: Locale): string[] {
  const makers = locale === 'zh-CN' ? issuer[locale].split(/[；，]/)[0] : issuer[locale].split(';')[0]
  return (makers ?? '')
    .replace(/（[^）]*）|\([^)]*\)/g, '')
    .replace(/制定$/, '')
    .split('、')
    .map((name) => name.trim())
    .filter(Boolean)
}

function nameInChinese(law: CitedLaw, place: CitedPlace, consulted: string | null): string {
  const number = numberOf(law)
  const version = formatVersion(currentVersion(law), 'zh-CN')
  // 人社部发〔2011〕47号 already names the year.
  const isNamed = version.endsWith('年') && number.includes(version.slice(0, 4))
  const notes = [isNamed ? '' : version, number, comingForce(law, consulted, 'zh-CN')].filter(Boolean)
  const brackets = notes.length > 0 ? `（${notes.join('，')}）` : ''
  return `${quoteTitle(law.title['zh-CN'])}${brackets}${formatPlace(law, place, 'zh-CN')}`
}

function nameInEnglish(law: CitedLaw, place: CitedPlace, consulted: string | null): string {
  const notes = [formatVersion(currentVersion(law), 'en'), comingForce(law, consulted, 'en')].filter(Boolean)
  const name = `${law.title.en}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
  return [name, formatPlace(law, place, 'en')].filter(Boolean).join(', ')
}

/** A wording that was not yet in force on the day of consultation says so. */
function comingForce(law: CitedLaw, consulted: string | null, locale: Locale): string {
  const { date, effective } = currentVersion(law)
  if (!date || !effective || !consulted || effective <= consulted) return ''
  const day = formatDate(effective, locale)
  return locale === 'zh-CN' ? `自${day}起施行` : `in force from ${day}`
}

/** Documents below the rank of a rule are cited with their number, because their titles are not unique. */
function numberOf({ kind, documentNumber }: CitedLaw): string {
  return (kind === 'normative-document' || kind === 'decision') && documentNumber ? documentNumber : ''
}

function formatGbt7714(law: CitedLaw, place: CitedPlace, { url, consulted }: CitationSurroundings): string {
  const version = currentVersion(law)
  // The date in round brackets is that of the wording; where only the entry into force is known, words say so.
  const words = version.date === null ? formatVersion(version, 'zh-CN') : ''
  const name = law.title['zh-CN'] + (words ? `（${words}）` : '')
  const title = [name, numberOf(law), formatPlace(law, place, 'zh-CN')].filter(Boolean).join(': ')
  const days = `${version.date ? `(${version.date})` : ''}${consulted ? `[${consulted}]` : ''}`
  const issuers = listIssuers(law, 'zh-CN')
  const authors = issuers.slice(0, 3).join(', ') + (issuers.length > 3 ? ', 等' : '')
  return `${[authors, `${title}[${url ? 'A/OL' : 'A'}]`, days, url ?? ''].filter(Boolean).join('. ')}.`
}

function formatOscola(law: CitedLaw, place: CitedPlace, { url, consulted }: CitationSurroundings): string {
  const notes = ['China', formatVersion(currentVersion(law), 'en'), comingForce(law, consulted, 'en')]
  const { article, provision } = place
  const within = [provision.paragraph, provision.item, provision.subitem]
    .filter((part) => part !== undefined)
    .map((part) => `(${part})`)
    .join('')
  const pinpoint = article === null ? '' : `${law.unit === 'section' ? 's' : 'art'} ${article}${within}`
  return [
    law.title.en,
    `(${notes.filter(Boolean).join(', ')})`,
    pinpoint,
    url ? `<${url}>` : '',
    consulted ? `accessed ${formatDate(consulted, 'en')}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function inBrackets(consulted: string | null, locale: Locale): string {
  if (!consulted) return ''
  return locale === 'zh-CN'
    ? `（${formatDate(consulted, locale)}查阅）`
    : ` (accessed ${formatDate(consulted, locale)})`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]*_`<>]/g, '\\$&')
}
