/** Writes hits into the page, as text only: nothing that was typed or found can become markup. Runs in the browser. */
import type { Highlights, Hit } from '../search/hit.ts'
import { siteUrl } from './search-files.ts'
import type { SearchSession } from './search-session.ts'

/** A text with its marked words, in elements of a name. */
function markedText(text: string, marks: Highlights, name: 'mark' | 'b' = 'mark'): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let at = 0
  for (const [start, end] of marks) {
    const mark = document.createElement(name)
    mark.textContent = text.slice(start, end)
    fragment.append(text.slice(at, start), mark)
    at = end
  }
  fragment.append(text.slice(at))
  return fragment
}

/** One result: its kind and place, its title as the one link, the line that matched. */
export function resultItem(hit: Hit, session: SearchSession): HTMLLIElement {
  const item = document.createElement('li')
  item.dataset.searchResult = hit.kind
  const link = document.createElement('a')
  link.href = siteUrl(hit.url)
  link.append(markedText(hit.title, hit.titleMarks))
  item.append(paragraph('hit-kind', kindAndPlace(hit, session)), link)
  if (hit.line) item.append(paragraph('hit-line', markedText(hit.line, hit.lineMarks)))
  return item
}

/** The same, shorter, for the list of suggestions. */
export function suggestionItem(hit: Hit, session: SearchSession): HTMLLIElement {
  const item = document.createElement('li')
  const kind = document.createElement('span')
  kind.className = 'hit-kind'
  kind.textContent = kindAndPlace(hit, session)
  const title = document.createElement('span')
  title.className = 'hit-title'
  // Bold needs no style sheet: suggestions appear on every page, and browsers paint marks yellow.
  title.append(markedText(hit.title, hit.titleMarks, 'b'))
  item.append(title, ' ', kind)
  item.dataset.url = hit.url
  return item
}

/** A paragraph of a class. */
export function paragraph(className: string, content: string | Node): HTMLParagraphElement {
  const element = document.createElement('p')
  element.className = className
  element.append(content)
  return element
}

function kindAndPlace({ kind, region }: Hit, session: SearchSession): string {
  return [session.word(`kind.${kind}`), region].filter(Boolean).join(' · ')
}
