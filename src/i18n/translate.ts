import en from '../content/interface/en.json' with { type: 'json' }
import zhCN from '../content/interface/zh-CN.json' with { type: 'json' }
import type { Locale } from './locales.ts'

/** A key of the interface strings; English is the language the keys are typed from. */
export type InterfaceKey = keyof typeof en

const strings: Record<Locale, Readonly<Record<InterfaceKey, string>>> = { en, 'zh-CN': zhCN }

/** Looks up interface strings of one language; `{name}` in a string is replaced by the given value. */
export type Translate = (key: InterfaceKey, values?: Readonly<Record<string, string | number>>) => string

/**
 * Gives the function that every page and component takes its words from.
 *
 * @example createTranslate('en')('search.count', { count: 3 }) // '3 results'
 */
export function createTranslate(locale: Locale): Translate {
  return (key, values = {}) =>
    strings[locale][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}
