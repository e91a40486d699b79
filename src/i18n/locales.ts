/**
 * The one table of languages. Everything that depends on a language (URL segments, `lang` attributes,
 * content file names, search indexes) is derived from it.
 */
export const locales = [
  { tag: 'en', segment: 'en', name: 'English', direction: 'ltr' },
  { tag: 'zh-CN', segment: 'zh-cn', name: '中文', direction: 'ltr' },
] as const

/** A BCP 47 tag of the table; also the name of a content text file (`en.mdx`, `zh-CN.mdx`). */
export type Locale = (typeof locales)[number]['tag']

/** The tags in table order. */
export const localeTags: readonly [Locale, ...Locale[]] = ['en', 'zh-CN']

/** The language that shared pages (404, data) fall back to. */
export const defaultLocale: Locale = 'en'

/** Tells whether a string is one of our language tags. */
export function isLocale(value: string): value is Locale {
  return locales.some(({ tag }) => tag === value)
}

/** The URL segment of a language: `zh-CN` → `zh-cn`. */
export function segmentOfLocale(locale: Locale): string {
  return locale.toLowerCase()
}

/** The language of a URL segment, or `null` for any other string: `zh-cn` → `zh-CN`. */
export function localeOfSegment(segment: string): Locale | null {
  return locales.find((entry) => entry.segment === segment)?.tag ?? null
}

/** The language that is not the given one: what the language switch leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh-CN' : 'en'
}

/** A text for each language. */
export function eachLocale(write: (locale: Locale) => string): Record<Locale, string> {
  return { en: write('en'), 'zh-CN': write('zh-CN') }
}
