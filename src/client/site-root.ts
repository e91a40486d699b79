/** Where the site is mounted. Only while a script first runs does the browser say where it came from: read at once. */
const { currentScript } = document

/** Whether this is a build. In development scripts are modules, which have no such place. */
export const isBuilt: boolean = currentScript instanceof HTMLScriptElement

/**
 * The root of the site: what comes before the last `assets/` of the address of this script, wherever the site is
 * mounted, also on disk. In development it is that of the server.
 */
export const siteRoot: string =
  currentScript instanceof HTMLScriptElement
    ? currentScript.src.replace(/assets\/(?!.*assets\/).*$/, '')
    : new URL('/', location.href).href
