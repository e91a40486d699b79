import { dayOf } from '../i18n/dates.ts'
import { isStale } from '../knowledge/freshness.ts'

/**
 * Runs in the browser, because a built page cannot know the day it is read: shows the notes on figures whose last day
 * is over (`data-valid-until`) and on contacts checked more than twelve months ago (`data-verified`).
 */
export function markAged(page: Document, now: Date): void {
  const today = dayOf(now)
  for (const element of page.querySelectorAll<HTMLElement>('[data-valid-until]')) {
    const lastDay = element.dataset.validUntil ?? ''
    if (lastDay === '' || lastDay >= today) continue
    element.classList.add('is-expired')
    for (const note of element.querySelectorAll<HTMLElement>('.expired')) note.hidden = false
  }
  for (const note of page.querySelectorAll<HTMLElement>('[data-verified]')) {
    if (isStale(note.dataset.verified ?? '', today)) note.hidden = false
  }
}
