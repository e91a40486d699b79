import type { Locale } from '../i18n/locales.ts'
import type { CrossReference, CrossReferenceTarget } from './cross-references.ts'
import { escapeHtml, renderText } from './escape-html.ts'
import type { PageView } from './page-view.ts'

/** A stretch of text that leads somewhere: characters from `start` up to `end`. */
export interface TextLink {
  start: number
  end: number
  url: string
  /** The class of the link, where it looks different. */
  className?: string
}

/**
 * References to provisions that are held, as links. References to what is not held stay words.
 */
export function listCrossLinks(view: Pick<PageView, 'url'>, references: readonly CrossReference[]): TextLink[] {
  return references.flatMap(({ start, end, target }) => {
    const url = urlOf(view, target)
    return url ? [{ start, end, url }] : []
  })
}

/**
 * A piece of law as HTML with links in it. Where two overlap the one named first stands.
 *
 * @param language The language of the text, which is not always that of the page.
 */
export function renderLinkedText(text: string, links: readonly TextLink[], language: Locale): string {
  const chosen: TextLink[] = []
  for (const link of links) {
    if (chosen.every(({ start, end }) => link.end <= start || end <= link.start)) chosen.push(link)
  }
  let html = ''
  let done = 0
  for (const { start, end, url, className } of chosen.sort((a, b) => a.start - b.start)) {
    const words = renderText(text.slice(start, end), language)
    const attributes = `${className ? ` class="${className}"` : ''} href="${escapeHtml(url)}"`
    html += `${renderText(text.slice(done, start), language)}<a${attributes}>${words}</a>`
    done = end
  }
  return html + renderText(text.slice(done), language)
}

function urlOf(view: Pick<PageView, 'url'>, target: CrossReferenceTarget): string | null {
  switch (target.kind) {
    case 'law':
      return view.url({ page: 'law', key: target.law })
    case 'article':
      return view.url({ page: 'article', key: target.article, anchor: target.anchor })
    case 'unheld':
      return null
  }
}
