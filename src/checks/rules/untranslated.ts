import type { Passage } from '../passages.ts'
import type { Rule } from '../problem.ts'
import { quote } from '../wording.ts'

/** Texts that stand in the field or file of the other language. */
export const untranslated: Rule = {
  id: 'untranslated',
  severity: 'error',
  find: ({ passages }) =>
    passages.filter(isOtherLanguage).map(({ path, locale, text, markdown, lineOf }) => ({
      path,
      line: lineOf(markdown),
      message: `${quote(text)} stands where the ${locale} text belongs.`,
      remedy: locale === 'en' ? 'Write it in English; a Chinese term may follow in brackets.' : 'Write it in Chinese.',
    })),
}

function isOtherLanguage({ locale, place, text, voice }: Passage): boolean {
  // People search in mixed scripts (shebao ka), and tables of a body name things in their own language.
  if (voice === 'spoken' || place === 'body') return false
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[a-z]{2,}/gi)?.length ?? 0
  return locale === 'en' ? han > 0 && words === 0 : han === 0 && words >= 3
}
