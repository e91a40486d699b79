/**
 * Runs in the browser. Search engines that run scripts ask for a whole address of the canonical page, and only here the
 * site knows where it stands: one build serves any host.
 */
export function completeCanonical(page: Document): void {
  const link = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  if (link) link.setAttribute('href', link.href)
}
