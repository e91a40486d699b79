/**
 * The one script that runs before the page is painted, so that nobody sees the wrong mode flash by: it puts what the
 * reader has chosen on the root element. Everything else waits (`site.ts`). Kept below 1 kB.
 */
import { leaveFarParts } from './far-parts.ts'
import { remembersPlace } from './remembered-place.ts'
import { applyView, readView } from './view-choice.ts'

// What works only with scripting is shown only with scripting, from the first paint on.
document.documentElement.dataset.scripted = ''
applyView(
  document.documentElement,
  readView(location, () => localStorage),
)
// The search page lays itself out for hits where its address asks for some.
if (/[?&]q=[^&]/.test(location.search)) document.documentElement.dataset.asked = ''
if (remembersPlace(() => localStorage)) document.documentElement.dataset.place = ''
leaveFarParts(window)
