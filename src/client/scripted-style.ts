/** Runs in the browser. Loads the style of what exists only with scripting: readers without it are spared the weight. */
export function loadScriptedStyle(page: Document): void {
  const { currentScript } = page
  // In development this is a module, which does not know its own element.
  const script = currentScript ?? page.querySelector('script[data-href]')
  const address = script?.getAttribute('data-href')
  if (!address) return
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  page.head.append(link)
}
