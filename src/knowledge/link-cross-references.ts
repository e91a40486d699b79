import type { Locale } from '../i18n/locales.ts'
import type { CrossReference, CrossReferenceTarget } from './cross-references.ts'
import type { PageView } from './page-view.ts'
import { escapeHtml, renderText } from './rich-text.ts'

/**
 * A piece of law as HTML, its references to provisions that are held as links. References to what is not held stay
 * words.
 *
 * @param language The language of the text, which is not always that of the page.
 */
export function linkCrossReferences(
  view: Pick<PageView, 'url'>,
  text: string,
  references: readonly CrossReference[],
  language: Locale,
): string {
  let html = ''
  let done = 0
  for (const { start, end, target } of references) {
    const url = urlOf(view, target)
    if (!url) continue
    const words = renderText(text.slice(start, end), language)
    html += `${renderText(text.slice(done, start), language)}<a href="${escapeHtml(url)}">${words}</a>`
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
