/**
 * Runs in the browser. Search engines that run scripts ask for whole addresses of the canonical page and of the page in
 * other languages, and only here the site knows where it stands: one build serves any host.
 */
export function completeAddresses(page: Document): void {
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel="canonical"], link[hreflang]')) {
    link.setAttribute('href', link.href)
  }
}
