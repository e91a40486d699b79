/** Runs in the browser. From disk a link to a folder opens a listing; this sends it to the page in the folder. */
export function repairDiskLinks(page: Document, place: Location): void {
  if (place.protocol !== 'file:') return
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const target = new URL(link.href)
    if (target.protocol === 'file:' && target.pathname.endsWith('/')) {
      target.pathname += 'index.html'
      link.href = target.href
    }
  }
  for (const form of page.querySelectorAll('form')) {
    const action = form.getAttribute('action')
    if (action?.endsWith('/')) form.setAttribute('action', `${action}index.html`)
  }
}
