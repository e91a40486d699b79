import { formatDate } from '../../src/i18n/dates.ts'
import { type Locale, otherLocale } from '../../src/i18n/locales.ts'
import { createTranslate, type Translate } from '../../src/i18n/translate.ts'
import { escapeHtml, renderText } from '../../src/knowledge/escape-html.ts'
import type { Localized } from '../../src/schemas/fields.ts'
import type { HostText } from '../../src/schemas/local-layer.ts'

/** What additions are written with: the language of the page, its interface strings, and whose additions they are. */
export interface HostView {
  locale: Locale
  t: Translate
  owner: HostText
}

/** The view of a page. */
export function createHostView(locale: Locale, owner: HostText): HostView {
  return { locale, t: createTranslate(locale), owner }
}

/** The words of a host for readers of a language, and the language they are in: the other one where there is no choice. */
export function chooseWords(text: HostText, locale: Locale): { words: string; language: Locale } {
  const language = text[locale] === undefined ? otherLocale(locale) : locale
  return { words: text[language] ?? '', language }
}

/** The words in both languages, the one standing in for the other where it is missing: for data and checks. */
export function fillLanguages(text: HostText): Localized {
  return { en: chooseWords(text, 'en').words, 'zh-CN': chooseWords(text, 'zh-CN').words }
}

/** A name as HTML: escaped, with its language where that is not the page's. */
export function writeName(text: HostText, { locale }: HostView): string {
  const { words, language } = chooseWords(text, locale)
  if (language === locale) return renderText(words, locale)
  return `<span lang="${language}">${escapeHtml(words)}</span>`
}

/** A text on one line as HTML: links made, and said so where it is in the other language. */
export function writeLine(text: HostText, view: HostView): string {
  const { words, language } = chooseWords(text, view.locale)
  const html = writeLinks(joinLines(words), language)
  return language === view.locale ? html : `<span lang="${language}">${html}</span> ${writeLanguageNote(view)}`
}

/** A text as paragraphs. */
export function writeParagraphs(text: HostText, view: HostView): string {
  const { words, language } = chooseWords(text, view.locale)
  const html = words
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => `<p>${writeLinks(joinLines(paragraph), language)}</p>`)
    .join('')
  if (language === view.locale) return html
  return `<p>${writeLanguageNote(view)}</p><div lang="${language}">${html}</div>`
}

/** The line that stands at every addition: whose it is. */
export function writeLabel({ locale, t, owner }: HostView): string {
  const words = t('host.label', { owner: chooseWords(owner, locale).words })
  return `<p class="host-label">${renderText(words, locale)}</p>`
}

/** When something was checked, and a warning that shows itself once that is a year ago on the reader's day. */
export function writeChecked({ locale, t }: HostView, verified: string): string {
  const checked = escapeHtml(t('office.verified', { date: formatDate(verified, locale) }))
  return `<p class="how"><span>${checked}</span></p><p class="expired" data-verified="${verified}" hidden>${escapeHtml(t('office.stale'))}</p>`
}

/** "Added by …" as plain words, for lists that hold no markup. */
export function labelOf({ locale, t, owner }: HostView): string {
  return t('host.added', { owner: chooseWords(owner, locale).words })
}

function writeLanguageNote({ t }: HostView): string {
  return `<span class="host-label">${escapeHtml(t('host.otherLanguage'))}</span>`
}

/** The words of a text without its links: for search. */
export function plainWords(words: string): string {
  return joinLines(words.replace(link, '$1'))
}

/** Joins the lines of a paragraph: with a space, but not between Chinese characters. */
function joinLines(paragraph: string): string {
  return paragraph
    .trim()
    .replace(/(?<=[\p{Script=Han}，。；：！？、）”])\s*\n\s*(?=[\p{Script=Han}（“])/gu, '')
    .replace(/\s+/g, ' ')
}

/** A link of a text; its address goes on to the bracket and holds nothing that could end an attribute. */
const link = /\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>"']+)\)/g

/** Escapes a text and makes its links: `[words](https://…)`. Anything else that looks like markup is shown as it is written. */
function writeLinks(words: string, language: Locale): string {
  let html = ''
  let done = 0
  for (const { 0: whole, 1: label = '', 2: url = '', index } of words.matchAll(link)) {
    html += renderText(words.slice(done, index), language)
    html += `<a href="${escapeHtml(url)}" rel="noreferrer external">${renderText(label, language)}</a>`
    done = index + whole.length
  }
  return html + renderText(words.slice(done), language)
}
