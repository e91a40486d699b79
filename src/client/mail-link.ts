/** Runs in the browser. The link that opens a note in the reader's own mail program. */
import { type CorrectionNote, mailNote } from '../knowledge/correction-note.ts'

/** Writes the address of the link when it is about to be used: the note may have been changed until then. */
export function wakeMailLink(link: HTMLAnchorElement, read: () => CorrectionNote): void {
  const write = (): void => {
    link.href = mailNote('', read())
  }
  for (const event of ['focus', 'pointerdown', 'click']) link.addEventListener(event, write)
}
