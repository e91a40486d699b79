/** What can be found beside procedures and topics. Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import { articleSlug, formatArticleLabel } from '../knowledge/article-number.ts'
import type { EntryBuilder } from './entries.ts'
import type { LawRecord, MorePart, NamesPart, PlacesPart } from './parts.ts'
import { pathOfRegion } from './places.ts'
import type { LoadedParts } from './words.ts'

/** So many other names stand below a term or document: the first are no slips (`buildNames`). */
const shownNames = 3

/** Adds the entries of a language beyond the core, and the further lines of those that are there. */
export function addFurtherEntries(builder: EntryBuilder, parts: LoadedParts, locale: Locale): void {
  const { core, names, more, places } = parts[locale] ?? {}
  if (names) addNames(builder, locale, names)
  if (core && more) addMore(builder, locale, more)
  if (places) addPlaces(builder, locale, places)
}

function addNames(builder: EntryBuilder, locale: Locale, { terms, documents, laws }: NamesPart): void {
  for (const [kind, records] of [
    ['term', terms],
    ['document', documents],
  ] as const) {
    for (const { key, name, words } of records) {
      const entry = builder.entry(kind, key, (to) =>
        builder.urlOf(to, { page: kind === 'term' ? 'terms' : 'documents', anchor: key }),
      )
      builder.name(entry, locale, name, words.slice(0, shownNames).join(locale === 'zh-CN' ? '、' : ', '))
      builder.line(entry, locale, 'title', name)
      for (const word of words) builder.line(entry, locale, 'word', word)
    }
  }
  for (const law of laws) addLaw(builder, locale, law)
}

function addMore(builder: EntryBuilder, locale: Locale, { procedures, topics }: MorePart): void {
  for (const { key, description } of topics) {
    const entry = builder.entries.get(`topic:${key}`)
    if (!entry) continue
    builder.name(entry, locale, entry.titles[locale] ?? key, description)
    builder.line(entry, locale, 'summary', description)
  }
  for (const { key, summary, audience, asks, details } of procedures) {
    const entry = builder.entries.get(`procedure:${key}`)
    if (!entry) continue
    builder.name(entry, locale, entry.titles[locale] ?? key, summary)
    entry.audience = audience
    builder.line(entry, locale, 'summary', summary)
    for (const ask of asks) builder.line(entry, locale, 'ask', ask)
    for (const [anchor, text] of details)
      builder.line(entry, locale, anchor === 'bring' ? 'papers' : 'detail', text, anchor)
  }
}

function addPlaces(builder: EntryBuilder, locale: Locale, { regions, offices }: PlacesPart): void {
  const slugs = new Map(regions.map(([code, , slug]) => [code, slug]))
  for (const [code, name] of regions) {
    builder.regions.set(code, name)
    const path = pathOfRegion(code, (other) => slugs.get(other))
    const entry = builder.entry('region', code, (to, anchor = '') =>
      builder.urlOf(to, { page: 'region', path, anchor }),
    )
    builder.name(entry, locale, name, '')
  }
  for (const [key, name, region, phones] of offices) {
    builder.offices.set(key, region)
    const entry = builder.entry('office', key, (to) => builder.urlOf(to, { page: 'office', key }))
    entry.regions = region === '000000' ? [] : [region]
    builder.name(entry, locale, name, phones.replaceAll(' ', ', '))
    builder.line(entry, locale, 'title', name)
  }
}

function addLaw(builder: EntryBuilder, locale: Locale, law: LawRecord): void {
  const known = builder.laws.get(law.key)
  builder.laws.set(law.key, known ? { ...known, names: [...known.names, law.title, ...law.names] } : law)
  const entry = builder.entry('law', law.key, (to) => builder.urlOf(to, { page: 'law', key: law.key }))
  builder.name(entry, locale, law.title, law.number)
  for (const name of [law.title, ...law.names]) builder.line(entry, locale, 'title', name)
  for (const number of law.articles) {
    const key = `${law.key}/${articleSlug(number)}`
    const article = builder.entry('article', key, (to, anchor = '') =>
      builder.urlOf(to, { page: 'article', key, anchor }),
    )
    builder.name(article, locale, titleOfArticle(law, number, locale), '')
  }
}

/** The name of an article for lists: 社会保险法第五十八条, "Social Insurance Law, Article 58". */
export function titleOfArticle(
  { title, unit }: Pick<LawRecord, 'title' | 'unit'>,
  number: number,
  locale: Locale,
): string {
  return `${title}${locale === 'zh-CN' ? '' : ', '}${formatArticleLabel(number, locale, unit)}`
}
