/** Runs in the browser. From disk a link to a folder opens a listing; this sends it to the page in the folder. */
export function repairDiskLinks(page: Document, place: Location): void {
  if (place.protocol !== 'file:') return
  // Links of pictures are among them, whose `href` is no string.
  for (const link of page.querySelectorAll('a[href]')) {
    const target = new URL(link.getAttribute('href') ?? '', page.baseURI)
    if (target.protocol === 'file:' && target.pathname.endsWith('/')) {
      target.pathname += 'index.html'
      link.setAttribute('href', target.href)
    }
  }
  for (const form of page.querySelectorAll('form')) {
    const action = form.getAttribute('action')
    if (action?.endsWith('/')) form.setAttribute('action', `${action}index.html`)
  }
}
