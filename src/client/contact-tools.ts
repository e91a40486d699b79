import { readPlace } from './remembered-place.ts'
import { runScript } from './search-files.ts'

const tools = 'remember-place, wrong-note, [data-copy]'

/**
 * Runs in the browser. Brings the tools for contacts to a page that wants them: a place was chosen, or there is something
 * to choose, to copy or to correct. Other readers are spared their weight, and pages read without them.
 */
export function bringContactTools(view: Window): void {
  const { document: page } = view
  const address = page.querySelector<HTMLElement>('your-place')?.dataset.src
  if (!address || (!readPlace(view) && !page.querySelector(tools))) return
  // Without them the page is as it was built: nothing is lost but comfort.
  runScript(new URL(address, page.baseURI).href).catch(() => {
    delete page.documentElement.dataset.place
  })
}
