import type { Locale } from '../i18n/locales.ts'
import { localeTags } from '../i18n/locales.ts'
import { createUrl } from '../i18n/urls.ts'
import { formatArticleLabel } from '../knowledge/article-number.ts'
import type { Article, Law } from '../knowledge/entries.ts'
import { currentVersion } from '../knowledge/law-version.ts'
import type { LawFacts, LawStatus } from '../schemas/law.ts'

/** JSON of JSON-LD; what is absent is undefined and disappears when it is written. */
export interface JsonLd {
  readonly [name: string]: string | JsonLd | readonly JsonLd[] | undefined
}

/** The way from `/data/laws/` to the root of the site: addresses stay right wherever the site stands. */
const root = '../..'

const forces: Readonly<Record<LawStatus, string>> = {
  'in-force': 'https://schema.org/InForce',
  'in-force-as-amended': 'https://schema.org/InForce',
  'not-yet-in-force': 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
}

/**
 * A law as schema.org `Legislation` with the articles that are held as its parts. Our copy is unofficial and our English
 * a translation for reference; both are said. Addresses are relative to `/data/laws/<key>.jsonld`.
 */
export function buildLegislation({ key, facts }: Law, articles: readonly Article[]): JsonLd {
  const version = currentVersion(facts)
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': '#law',
    name: { '@value': facts.title['zh-CN'], '@language': 'zh-CN' },
    alternateName: [
      { '@value': facts.title.en, '@language': 'en' },
      ...localeTags.flatMap((locale) =>
        facts.shortNames[locale].map((name) => ({ '@value': name, '@language': locale })),
      ),
    ],
    legislationIdentifier: facts.documentNumber ?? undefined,
    legislationType: facts.kind,
    legislationJurisdiction: { '@type': 'Country', name: 'China', identifier: 'CN' },
    legislationPassedBy: { '@type': 'Organization', name: { '@value': facts.issuer['zh-CN'], '@language': 'zh-CN' } },
    legislationDate: facts.adopted ?? undefined,
    legislationDateVersion: version.date ?? undefined,
    legislationDateOfApplicability: version.effective ?? undefined,
    legislationLegalForce: { '@id': forces[facts.status] },
    inLanguage: 'zh-CN',
    sameAs: facts.officialSource ? { '@id': facts.officialSource } : undefined,
    url: addressOf('zh-CN', { page: 'law', key }),
    dateModified: facts.verified,
    encoding: {
      '@type': 'LegislationObject',
      encodingFormat: 'application/akn+xml',
      contentUrl: `${key}.akn.xml`,
      legislationLegalValue: { '@id': 'https://schema.org/UnofficialLegalValue' },
    },
    workTranslation: {
      '@type': 'Legislation',
      '@id': '#translation',
      inLanguage: 'en',
      name: { '@value': facts.title.en, '@language': 'en' },
      translationOfWork: { '@id': '#law' },
      url: addressOf('en', { page: 'law', key }),
    },
    hasPart: articles.map((article) => buildPart(facts, article)),
  }
}

function buildPart({ unit }: LawFacts, { key, number, texts }: Article): JsonLd {
  return {
    '@type': 'Legislation',
    '@id': `#article-${number}`,
    isPartOf: { '@id': '#law' },
    legislationIdentifier: formatArticleLabel(number, 'zh-CN', unit),
    abstract: localeTags.map((locale) => ({ '@value': texts[locale].summary, '@language': locale })),
    url: addressOf('zh-CN', { page: 'article', key }),
  }
}

function addressOf(locale: Locale, page: Parameters<typeof createUrl>[1]): string {
  return `${root}${createUrl(locale, page)}`
}
