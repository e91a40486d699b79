/**
 * Runs in the browser. Citations stand in the page with two gaps: the address and the day. This fills them, adds buttons
 * that copy, and gives reference managers the one provision instead of the whole article.
 */

import { dayOf } from '../i18n/dates.ts'
import { type CslItem, completeCslItem, formatCslJson, formatRis } from '../knowledge/citation-exports.ts'
import { type AddressForm, type DayForm, formatAddress, formatConsultedDay } from '../knowledge/consulted-day.ts'
import { wakeCopyButton } from './copy-text.ts'
import { readDocument } from './read-document.ts'

const dayForms: readonly DayForm[] = ['chinese', 'english', 'iso']
const addressForms: readonly AddressForm[] = ['plain', 'markdown']

/**
 * Completes every citation below an element.
 *
 * @param base The address of the page that the citations were written for.
 */
export function completeCitations(root: ParentNode, base: string, moment: Date): void {
  const consulted = dayOf(moment)
  for (const section of root.querySelectorAll<HTMLElement>('.citation')) {
    const url = publicAddress(new URL(section.dataset.url ?? '', base))
    fillGaps(section, url, consulted)
    addCopyButtons(section)
    for (const link of section.querySelectorAll<HTMLAnchorElement>('a[data-record]')) {
      link.href = new URL(link.getAttribute('href') ?? '', base).href
      link.addEventListener('click', (event) => {
        event.preventDefault()
        saveRecord(link, url, consulted).catch(() => page(link).location.assign(link.href))
      })
    }
  }
}

/** A click on "cite" shows the citations on the spot. Whatever fails (from disk it does), the link is followed. */
export function openCitationsInPlace(document: Document): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.cite') : null
    if (!link || typeof HTMLDialogElement === 'undefined') return
    event.preventDefault()
    showCitations(link).catch(() => document.location.assign(link.href))
  })
}

async function showCitations(link: HTMLAnchorElement): Promise<void> {
  const html = await readDocument(link.href)
  const list = html.querySelector<HTMLElement>('.citations')
  const section = html.getElementById(link.hash.slice(1))
  if (!list || !section) throw new Error('The page of citations lacks the provision.')
  const dialog = createDialog(page(link), list, section)
  completeCitations(dialog, link.href, new Date())
  dialog.addEventListener('close', () => {
    dialog.remove()
    link.focus()
  })
  dialog.showModal()
}

/** The words of the dialog are those of the page of citations. */
function createDialog(document: Document, list: HTMLElement, section: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = list.className
  Object.assign(dialog.dataset, list.dataset)
  const heading = section.querySelector('h2')
  if (heading) {
    heading.id = 'dialog-title'
    dialog.setAttribute('aria-labelledby', heading.id)
  }
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'close'
  close.textContent = list.dataset.close ?? ''
  close.addEventListener('click', () => dialog.close())
  section.removeAttribute('id')
  dialog.append(document.adoptNode(section), close)
  document.body.append(dialog)
  return dialog
}

/** An address on a disk leads nobody else anywhere: the gap stays. */
function publicAddress(url: URL): string | null {
  return url.protocol === 'file:' ? null : url.href
}

function fillGaps(section: HTMLElement, url: string | null, consulted: string): void {
  for (const gap of section.querySelectorAll<HTMLElement>('[data-gap]')) {
    const day = dayForms.find((form) => form === gap.dataset.gap)
    const address = addressForms.find((form) => form === gap.dataset.gap)
    if (day) gap.textContent = formatConsultedDay(consulted, day)
    else if (address && url) gap.textContent = formatAddress(url, address)
    else continue
    // The element stays: it has kept the room, so that nothing moves when the words come.
    gap.dataset.filled = ''
  }
}

function addCopyButtons(section: HTMLElement): void {
  const words = section.closest<HTMLElement>('.citations')?.dataset
  for (const citation of section.querySelectorAll<HTMLElement>('dd')) {
    const button = page(section).createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = words?.copy ?? ''
    button.dataset.done = words?.copied ?? ''
    const name = citation.previousElementSibling
    button.setAttribute('aria-label', `${button.textContent}: ${name?.textContent ?? ''}`)
    wakeCopyButton(button, () => citation.textContent ?? '')
    // Within the name, because a list of names and values may hold nothing else.
    name?.append(button)
  }
}

async function saveRecord(link: HTMLAnchorElement, url: string | null, consulted: string): Promise<void> {
  const name = link.dataset.record ?? ''
  const isRis = link.pathname.endsWith('.ris')
  const response = await fetch(link.href.replace(/\.ris$/, '.json'))
  const items: CslItem[] = await response.json()
  const item = items.find(({ id }) => id === name)
  if (!item) throw new Error('The file lacks the provision.')
  const complete = completeCslItem(item, { url, consulted })
  const blob = new Blob([isRis ? formatRis(complete) : formatCslJson(complete)], { type: 'application/octet-stream' })
  const save = page(link).createElement('a')
  save.href = URL.createObjectURL(blob)
  save.download = `${name}.${isRis ? 'ris' : 'json'}`
  save.click()
  URL.revokeObjectURL(save.href)
}

function page(element: Element): Document {
  return element.ownerDocument
}
