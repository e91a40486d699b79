/** Runs in the browser. "Is this wrong?" leads to the page that says how to tell; with scripting the note opens on the spot. */
import { runScript, siteUrl } from './search-files.ts'

/** Its bundle is loaded when it is wanted; the build puts the address of that here. */
const noteScript = '/src/client/correction-dialog.ts'
const footLink = 'footer a[href$="#correct"]'

declare global {
  /** Opens the note of `correction-dialog.ts`, once that is loaded. */
  var shebaoCorrect: ((link: HTMLAnchorElement) => void) | undefined
}

/**
 * Puts the link of the foot of the page into the sections of a procedure, too, and opens the note at a press. Whatever
 * fails, the link is followed.
 */
export function offerCorrections(view: Window): void {
  const { document: page } = view
  const link = page.querySelector<HTMLAnchorElement>(footLink)
  if (!link) return
  // Its style has come by then.
  view.addEventListener('load', () => addToSections(page, link), { once: true })
  page.addEventListener('click', (event) => {
    const pressed =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(`${footLink}, .wrong-here`) : null
    if (!pressed || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const follow = (): void => page.location.assign(pressed.href)
    runScript(siteUrl(noteScript))
      .then(() => (globalThis.shebaoCorrect ? globalThis.shebaoCorrect(pressed) : follow()))
      .catch(follow)
  })
}

/**
 * Every section gets one but those that a host has added: its notes say whose they are. They take no room
 * (`scripted.css`), so that nothing moves that somebody reads, and who comes back to a page stands where they stood.
 */
function addToSections(page: Document, link: HTMLAnchorElement): void {
  const headings = [...page.querySelectorAll('.procedure :is(section, .prose) > h2[id]')]
  for (const section of new Set(headings.map((heading) => heading.parentElement))) {
    section?.append(copyFor(link, section.querySelector('h2')?.textContent ?? ''))
  }
}

/** The same link, which tells those who hear it what it is about. */
function copyFor(link: HTMLAnchorElement, heading: string): HTMLAnchorElement {
  const copy = link.ownerDocument.createElement('a')
  copy.className = 'wrong-here'
  copy.href = link.href
  copy.textContent = link.textContent
  copy.setAttribute('aria-label', `${link.textContent} ${heading}`)
  return copy
}
