import { isBuilt, siteRoot } from './site-root.ts'
import { trustScript } from './trusted-script.ts'

/**
 * Runs in the browser. Once a page has loaded: asks the service worker to keep the reader's language for when there is
 * no network. Quiet wherever that cannot be: plain http, disk, old browsers, readers who save data.
 */
export function keepOffline(view: Window): void {
  const { navigator, document } = view
  if (!isBuilt || !view.isSecureContext || !view.location.protocol.startsWith('http')) return
  if (!('serviceWorker' in navigator) || !('DecompressionStream' in view) || savesData(navigator)) return
  const keep = async (): Promise<void> => {
    await navigator.serviceWorker.register(trustScript(`${siteRoot}sw.js`))
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(document.documentElement.lang.toLowerCase())
  }
  view.addEventListener('load', () => {
    keep().catch(() => undefined)
  })
}

function savesData(navigator: Navigator): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null
  return (
    typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true
  )
}
