/**
 * Where scripts lie: the service worker at the root, bundles and search files below `assets`, sources in development,
 * places by their code, the words of reading aloud by language. Nothing in their addresses needs escaping.
 */
const scriptPath = /^(?:sw\.js|(?:assets|src)(?:\/[\w-][\w.-]*)+|data\/places\/\d{6}\.js|[a-z-]+\/aloud\.js)$/

/**
 * Lets the address of a script through if it is one of this site: below its root, without query, named as scripts are.
 *
 * @param root The root of the site, with a slash at its end.
 * @returns The address as browsers write it.
 * @throws TypeError for any other.
 */
export function requireOwnScript(root: string, url: string): string {
  const { href } = new URL(url)
  if (href.startsWith(root) && scriptPath.test(href.slice(root.length))) return href
  throw new TypeError(`${url} is no script of this site.`)
}
