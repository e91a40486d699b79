/** How long one go may take, in milliseconds: nobody who taps meanwhile waits for it, on a slow phone either. */
const longestGo = 8

/**
 * Lays out what style sheets leave for when it comes into sight (`content-visibility: auto`), a few entries at a time,
 * once the page stands and the browser has nothing else to do, and then has all of it drawn. From then on nothing
 * differs from a page that was drawn at once: its length is true, and pictures of the whole page show the whole page.
 * Runs in the browser; one that knows no idle times leaves it at what comes into sight.
 */
export function drawFarParts(view: Window): void {
  const list = view.document.querySelector<HTMLElement>('.glossary')
  if (!list || !('requestIdleCallback' in view)) return
  const waiting = [...list.children]
  const layOut = (): void => {
    const start = performance.now()
    while (waiting.length > 0 && performance.now() - start < longestGo) {
      // Asked where a piece of it stands, the browser lays the entry out, but not yet the page around it: that would be
      // moved, painted and handed to the screen as a whole for each entry.
      waiting.shift()?.lastElementChild?.getBoundingClientRect()
    }
    if (waiting.length > 0) view.requestIdleCallback(layOut)
    else drawAll(list)
  }
  view.addEventListener('load', () => view.requestIdleCallback(layOut), { once: true })
}

/** What is being read keeps its place, though entries above it get their true height. */
function drawAll(list: HTMLElement): void {
  const read = [...list.children].find((entry) => topOf(entry) + entry.clientHeight > 0) ?? list.nextElementSibling
  const before = topOf(read)
  list.dataset.drawn = ''
  scrollBy(0, topOf(read) - before)
}

function topOf(element: Element | null): number {
  return element?.getBoundingClientRect().top ?? 0
}
