/**
 * Runs in the browser. Gives each sheet of paper its number and the address it came from, which `scripted.css` puts into
 * its margins. Where they stay empty, as without scripting, browsers may print theirs. A take-along sheet is one sheet and names
 * its page itself; from disk there is no address that another device could open.
 */
export function fillMarginsForPrint(view: Window): void {
  const { document: page, location } = view
  view.addEventListener('beforeprint', () => {
    if (page.querySelector('.sheet')) return
    const { style } = page.documentElement
    style.setProperty('--sheet-number', 'counter(page) " / " counter(pages)')
    // JSON quotes as CSS does.
    const address = location.origin + location.pathname + location.search
    if (location.protocol.startsWith('http')) style.setProperty('--printed-from', JSON.stringify(address))
  })
}
