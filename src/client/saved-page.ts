/** Makes a page into one file that needs nothing else. Works on a document of its own. Runs in the browser. */

/** What is of no use in a file: what loads, what searches, what needs a script. */
const unneeded =
  'script, link, template, search-box, save-page, read-aloud, your-place, form, button, meta[http-equiv], [hidden], .skip'

/** Takes away what a file cannot use, and makes its addresses lead back to the site or stay within the file. */
export function prepareSaved(root: Element, base: string): void {
  for (const element of root.querySelectorAll(unneeded)) element.remove()
  for (const link of root.querySelectorAll('a[href]')) {
    const target = new URL(link.getAttribute('href') ?? '', base)
    const isHere = target.hash !== '' && withoutHash(target) === withoutHash(new URL(base))
    link.setAttribute('href', isHere ? target.hash : target.href)
  }
}

/**
 * Gives the ids of a part a beginning of their own, so that several pages can stand in one file.
 *
 * @param part The content of a page, its links already prepared.
 */
export function prefixIds(part: Element, prefix: string): void {
  for (const element of part.querySelectorAll('[id]')) element.id = `${prefix}-${element.id}`
  for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
    for (const element of part.querySelectorAll(`[${name}]`)) {
      const ids = (element.getAttribute(name) ?? '').split(/\s+/)
      element.setAttribute(name, ids.map((id) => `${prefix}-${id}`).join(' '))
    }
  }
  for (const link of part.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${prefix}-${(link.getAttribute('href') ?? '').slice(1)}`)
}

/**
 * The name of the file: the last part of the address and the language, which stand in ASCII.
 *
 * @example nameOfFile('/x/zh-cn/topics/cards/') // 'shebao-guide-cards-zh-cn.html'
 */
export function nameOfFile(pathname: string): string {
  const parts = pathname
    .replace(/index\.html$/, '')
    .split('/')
    .filter(Boolean)
  const locale = parts.find((part) => part === 'en' || part === 'zh-cn') ?? 'en'
  const name = (parts.at(-1) ?? '').replace(/[^a-z0-9-]/g, '') || 'page'
  return `shebao-guide-${name}-${locale}.html`
}

function withoutHash({ origin, pathname, search }: URL): string {
  return origin + pathname.replace(/index\.html$/, '') + search
}
