/** Loads the files of search. Runs in the browser. */
import { type ScriptName, scriptFile, searchFolder } from '../search/part-file.ts'
import { siteRoot } from './site-root.ts'
import { trustScript } from './trusted-script.ts'

/** The address of a root-absolute path where the site is mounted. From disk a folder is opened by its page. */
export function siteUrl(path: string): string {
  const url = new URL(path.replace(/^\//, ''), siteRoot)
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html'
  return url.href
}

/** The address of a file of search. */
export function searchFileUrl(name: string): string {
  return siteUrl(`/${searchFolder}/${name}`)
}

declare global {
  /** The scripts that are being loaded, by address: shared, so that none is loaded twice. */
  var shebaoScripts: Map<string, Promise<void>> | undefined
}

/**
 * Runs a classic script once. Unlike `fetch` it works from disk, too.
 *
 * @param inOrder Whether it waits for scripts that were asked for before it and wait alike.
 * @throws Error when it cannot be loaded; the next call tries again.
 */
export function runScript(url: string, inOrder = false): Promise<void> {
  globalThis.shebaoScripts ??= new Map()
  const scripts = globalThis.shebaoScripts
  const known = scripts.get(url)
  if (known) return known
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = trustScript(url)
    // In development sources are served by their own names, as modules.
    if (url.endsWith('.ts')) script.type = 'module'
    script.async = !inOrder
    script.onload = () => resolve()
    script.onerror = () => {
      script.remove()
      scripts.delete(url)
      reject(new Error(`${url} could not be loaded.`))
    }
    document.head.append(script)
  })
  scripts.set(url, loading)
  return loading
}

/** Runs one of the scripts of search. */
export function runSearchScript(name: ScriptName, version: string): Promise<void> {
  return runScript(searchFileUrl(scriptFile(name, version)), true)
}
