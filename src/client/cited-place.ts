/** Runs in the browser. `?at=第二款第三项` behind the address of an article leads to the provision, and so does `?at=58(2)` behind that of its law. */
import { formatAnchor } from '../knowledge/provision.ts'
import { readPlaceWithin } from '../knowledge/read-citation.ts'

/**
 * Goes to the place that the address asks for. A place that is not there is said not to be there: nothing is guessed.
 *
 * The page says where it stands: `data-article` on an article, `data-articles` on the list of a law, and the words for a
 * place that is missing in `data-missing`.
 */
export function goToCitedPlace(page: Document, place: Location): void {
  const asked = new URLSearchParams(place.search).get('at')
  const holder = page.querySelector<HTMLElement>('[data-missing]')
  if (!asked || !holder) return
  const target = findTarget(page, holder, asked)
  if (target) place.replace(new URL(target, place.href.split(/[?#]/)[0]).href)
  else showMissing(holder, asked)
}

/** The address of the place, from the open page; null when it is not there. */
function findTarget(page: Document, holder: HTMLElement, asked: string): string | null {
  const cited = readPlaceWithin(asked)
  if (!cited) return null
  const anchor = formatAnchor(cited.provision)
  const own = holder.dataset.article
  if (own === undefined) {
    const link = page.querySelector<HTMLAnchorElement>(`a[data-number="${cited.article}"]`)
    return link && `${link.href}${anchor ? `?at=${anchor}` : ''}`
  }
  if (cited.article !== null && cited.article !== Number(own)) return otherArticle(page, asked)
  return anchor === '' || page.getElementById(anchor) ? `#${anchor}` : null
}

/** The page of the law knows which of its articles are held. */
function otherArticle(page: Document, asked: string): string | null {
  const law = page.querySelector<HTMLAnchorElement>('a[data-law]')
  return law && `${law.href}?at=${encodeURIComponent(asked)}`
}

function showMissing(holder: HTMLElement, asked: string): void {
  const message = holder.ownerDocument.createElement('p')
  message.className = 'caution'
  message.setAttribute('role', 'status')
  message.textContent = (holder.dataset.missing ?? '').replace('{place}', () => asked)
  holder.querySelector('header')?.after(message)
}
