import { pinyin } from 'pinyin-pro'
import type { Locale } from '../i18n/locales.ts'
import { compareStrings } from './compare-strings.ts'

/**
 * Orders names as readers look for them: alphabetically in English, by pinyin with its tones in Chinese, as dictionaries
 * of Chinese do. Figures and Latin letters come first. Negative when the first comes first.
 */
export function compareNames(a: string, b: string, locale: Locale): number {
  return compareStrings(placeInList(a, locale), placeInList(b, locale)) || compareStrings(a, b)
}

/** Between syllables stands a space, which comes before any letter: 医保 stands before 已退休. */
function placeInList(name: string, locale: Locale): string {
  const place = locale === 'zh-CN' ? pinyin(name, { toneType: 'num', v: true, nonZh: 'consecutive' }) : name
  return place.toLowerCase()
}
