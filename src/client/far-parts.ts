/** What of long pages is left for later. Their style sheets name the same. */
const farParts = '.glossary > section, .beside ~ section ~ section ~ section'

/**
 * The height of the highest screen, in CSS pixels, that shows none of these parts of a procedure at first: a part that is in
 * sight at once would push away what stands below it. Higher screens belong to faster machines.
 */
const highestScreen = 900

/** How long one go may take, in milliseconds: nobody who taps meanwhile waits for it, on a slow phone either. */
const longestGo = 8

/**
 * Says on the root element that what is out of sight may be laid out later: style sheets then leave it for when it comes
 * into sight (`content-visibility: auto`). `below` where somebody was sent to a part of the page: what stands above it has
 * its true height at once. Not for readers who come back or load anew: browsers put them where they were by its distance
 * from the top. Only in browsers that keep in place what is read while parts above it grow, and tell of idle times. Runs
 * before the page is painted; `drawFarParts` takes it back.
 */
export function leaveFarParts(view: Window & { CSS?: Pick<typeof CSS, 'supports'> }): void {
  if (!('requestIdleCallback' in view) || !view.CSS?.supports('overflow-anchor', 'auto')) return
  if (view.innerHeight > highestScreen) return
  const [visit] = view.performance.getEntriesByType('navigation')
  if (!(visit instanceof PerformanceNavigationTiming) || visit.type !== 'navigate') return
  view.document.documentElement.dataset.far = view.location.hash ? 'below' : ''
}

/**
 * Lays out what was left for later, a few parts at a time, once the page stands and the browser has nothing else to do,
 * and then has all of it drawn. From then on nothing differs from a page that was drawn at once: its length is true, and
 * pictures of the whole page show the whole page. Runs in the browser.
 */
export function drawFarParts(view: Window): void {
  if (view.document.documentElement.dataset.far === undefined) return
  const parts = [...view.document.querySelectorAll(farParts)]
  const waiting = [...parts]
  const layOut = (): void => {
    const start = performance.now()
    while (waiting.length > 0 && performance.now() - start < longestGo) {
      // Asked where a piece of it stands, the browser lays the part out, but not yet the page around it: that would be
      // moved, painted and handed to the screen as a whole for each part.
      waiting.shift()?.lastElementChild?.getBoundingClientRect()
    }
    if (waiting.length > 0) view.requestIdleCallback(layOut)
    else drawAll(view.document, parts)
  }
  view.addEventListener('load', () => view.requestIdleCallback(layOut), { once: true })
}

/** What is being read keeps its place, though parts above it get their true height. */
function drawAll(document: Document, parts: readonly Element[]): void {
  const read = parts.find((part) => topOf(part) + part.clientHeight > 0) ?? document.querySelector('.site-footer')
  // What stands in it: its own edge moves when the margin of its first piece may again reach out of it.
  const piece = read?.firstElementChild
  const before = topOf(piece)
  delete document.documentElement.dataset.far
  scrollBy(0, topOf(piece) - before)
}

function topOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().top ?? 0
}
