import { formatDate } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locales.ts'
import { createTranslate, type Translate } from '../i18n/translate.ts'
import { createUrl, type PageReference } from '../i18n/urls.ts'
import type { Localized } from '../schemas/fields.ts'
import { breakHeading } from './break-heading.ts'
import { renderText } from './escape-html.ts'
import type { KnowledgeGraph } from './graph.ts'
import { renderInline } from './rich-text.ts'

/** What every page and component needs to speak one language: the graph, the words, addresses and dates. */
export interface PageView {
  graph: KnowledgeGraph
  locale: Locale
  /** Interface strings. */
  t: Translate
  /** The address of a page in the same language. */
  url: (page: PageReference) => string
  /** A date for readers, as precise as it is given. */
  date: (date: string) => string
  /** A text of facts as HTML: reference links resolved, inline Markdown only. */
  html: (text: Localized | string) => string
  /** A plain name as HTML: escaped, Chinese words on English pages with their language. */
  name: (text: Localized | string) => string
  /** The same for a heading: a line of a Chinese one ends before a phrase, not within a word. */
  heading: (text: Localized | string) => string
}

/** Joins the graph and a language. */
export function createPageView(graph: KnowledgeGraph, locale: Locale): PageView {
  const read = (text: Localized | string): string => (typeof text === 'string' ? text : text[locale])
  return {
    graph,
    locale,
    t: createTranslate(locale),
    url: (page) => createUrl(locale, page),
    date: (date) => formatDate(date, locale),
    html: (text) => renderInline(read(text), { graph, locale }),
    name: (text) => renderText(read(text), locale),
    heading: (text) => {
      const html = renderText(read(text), locale)
      return locale === 'zh-CN' ? breakHeading(html) : html
    },
  }
}
