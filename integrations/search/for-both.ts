import type { Locale } from '../../src/i18n/locales.ts'

/** Makes something for each language. */
export function forBoth<Made>(make: (locale: Locale) => Made): Record<Locale, Made> {
  return { en: make('en'), 'zh-CN': make('zh-CN') }
}
