import type { Locale } from '../i18n/locales.ts'

/** A pattern that a text of one language may not, or had better not, hold. */
export interface Phrase {
  locale: Locale
  pattern: RegExp
}

/**
 * Ways of asking for papers without naming them. "No other documents" and its like are answers, not demands.
 */
export const vagueMaterials: readonly Phrase[] = [
  {
    locale: 'en',
    pattern:
      /(?<!\b(?:no|any|without) )\b(?:other|relevant|related|necessary|corresponding|appropriate|supporting|requisite)(?: \w+)? (?:documents?|documentation|materials?|papers?|paperwork|certificates?)\b/i,
  },
  { locale: 'en', pattern: /\b(?:documents?|materials?|papers?) (?:as )?(?:required|needed|requested)\b/i },
  {
    locale: 'zh-CN',
    pattern:
      /(?<!(?:不要|不用|不需要?|不必|无需|没有|不得要求|不能要)[^，。；]{0,4})(?:其他|其它|相关|有关|相应|必要|所需|规定)的?(?:证明)?(?:材料|证件|资料|证明|文件|手续)/u,
  },
  { locale: 'zh-CN', pattern: /等(?:相关|有关|其他|其它)?(?:材料|证件|资料|证明)/u },
]

/** Words of offices that tell a reader nothing, with what to write instead. */
export const weakWords: readonly (Phrase & { instead: string })[] = [
  { locale: 'en', pattern: /\bplease\b/i, instead: 'Leave it out; say what to do.' },
  { locale: 'en', pattern: /\bkindly\b/i, instead: 'Leave it out; say what to do.' },
  { locale: 'en', pattern: /\b(?:relevant|corresponding)\b/i, instead: 'Say which one.' },
  { locale: 'en', pattern: /\bhandle the formalities\b/i, instead: 'Say what is done at the counter.' },
  { locale: 'en', pattern: /\bin accordance with\b/i, instead: 'Name the rule, or leave it out.' },
  { locale: 'zh-CN', pattern: /(?:相关|有关)(?:部门|单位|机构|规定|政策)/u, instead: 'Say which one.' },
  { locale: 'zh-CN', pattern: /予以/u, instead: 'Use the verb alone: 审核, not 予以审核.' },
  { locale: 'zh-CN', pattern: /进行/u, instead: 'Use the verb alone: 审核, not 进行审核.' },
  { locale: 'zh-CN', pattern: /随着[^，。]{1,20}的发展/u, instead: 'Cut the set phrase.' },
  { locale: 'zh-CN', pattern: /为了?保障[^，。]{1,20}合法权益/u, instead: 'Cut the set phrase.' },
]

/** Claims of what is usual, which need a source that says so. */
export const habitWords: readonly Phrase[] = [
  { locale: 'en', pattern: /\b(?:usually|generally|typically|in general|normally)\b/i },
  { locale: 'zh-CN', pattern: /一般来说|一般情况下|通常|一般(?=[都要是会不可需])/u },
]

/** Words that mark a statement as reported and not as a rule. */
export const reportingWords: Readonly<Record<Locale, RegExp>> = {
  en: /\breport|\baccording to\b/i,
  'zh-CN': /据|报道|有资料/u,
}

/** A text without what it quotes: “…”, ‘…’, "…", 《…》. */
export function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|‘[^’]*’|"[^"]*"|《[^》]*》/gu, (quoted) => ' '.repeat(quoted.length))
}
