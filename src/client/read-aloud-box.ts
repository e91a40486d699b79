/** Runs in the browser. Offers reading aloud where the browser can speak; its script comes with the first press. */
import { runScript } from './search-files.ts'

/** Loads the script of reading aloud at the first press; it then takes over. Where nothing can speak the button goes. */
export function offerReadAloud(view: Window): void {
  const container = view.document.querySelector<HTMLElement>('read-aloud')
  if (!container) return
  if (!('speechSynthesis' in view)) {
    container.hidden = true
    return
  }
  const load = (): void => {
    container.removeEventListener('click', load)
    runScript(new URL(container.dataset.src ?? '', view.document.baseURI).href).catch(() => {
      // The network may be back at the next press.
      container.addEventListener('click', load)
    })
  }
  container.addEventListener('click', load)
}
