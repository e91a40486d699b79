/** Runs in the browser. The link that opens a note in the reader's own mail program. */
import { type CorrectionNote, mailNote } from '../knowledge/correction-note.ts'

/**
 * Writes the address of the link when it is about to be used: the note may have been changed until then. It goes to the
 * mail address that the host has put into the foot of the page; without one the recipient is left open.
 */
export function wakeMailLink(link: HTMLAnchorElement, read: () => CorrectionNote): void {
  const host = link.ownerDocument.querySelector('.host-contact a[href^="mailto:"]')?.textContent ?? ''
  const write = (): void => {
    link.href = mailNote(host, read())
  }
  for (const event of ['focus', 'pointerdown', 'click']) link.addEventListener(event, write)
}
