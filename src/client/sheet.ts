/**
 * The browser entry of take-along sheets: draws the QR code of the page the sheet belongs to. Only in the browser it is known
 * where the site stands. From disk there is no address that another phone could open, so there is no code.
 */
import { createQr } from '../exchange/qr.ts'

const svg = 'http://www.w3.org/2000/svg'

/** Draws the code into `<figure data-page-code data-href="…">`, before what stands there, and shows it; once. */
function drawPageCode(page: Document): void {
  for (const figure of page.querySelectorAll<HTMLElement>('[data-page-code=""]')) {
    const address = new URL(figure.dataset.href ?? '', page.baseURI)
    if (!/^https?:$/.test(address.protocol)) continue
    const { size, path } = createQr(address.href)
    const drawing = page.createElementNS(svg, 'svg')
    drawing.setAttribute('viewBox', `0 0 ${size} ${size}`)
    drawing.setAttribute('aria-hidden', 'true')
    const modules = page.createElementNS(svg, 'path')
    modules.setAttribute('d', path)
    drawing.append(modules)
    figure.prepend(drawing)
    figure.dataset.pageCode = 'drawn'
  }
}

/** Completes the address that paper shows with the host that the sheet came from: paper is read far from any address bar. */
function completeAddress(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('.sheet footer a')
  if (link && /^https?:$/.test(link.protocol)) link.dataset.address = link.href
}

/** Shows the button that prints: without scripting it could do nothing. */
function offerPrint(view: Window): void {
  for (const button of view.document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => view.print())
  }
}

// A phone shows no code of its own page: there it is drawn when the sheet goes to paper.
if (matchMedia('(min-width: 40rem)').matches) drawPageCode(document)
else addEventListener('beforeprint', () => drawPageCode(document))
completeAddress(document)
offerPrint(window)
