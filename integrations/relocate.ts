import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { listFiles } from './built-files.ts'
import { attributeOf, type HtmlAttribute, type HtmlTag, scanTags } from './html.ts'

/** Attributes that hold one URL. Among `data-*` only these three: other data of components is not guessed at. */
export const urlAttributes: ReadonlySet<string> = new Set([
  'action',
  'data-href',
  'data-src',
  'data-url',
  'formaction',
  'href',
  'poster',
  'src',
  'xlink:href',
])

/** Attributes that hold a list of URLs with sizes. */
export const urlListAttributes: ReadonlySet<string> = new Set(['imagesrcset', 'srcset'])

/** The time and the URL of `<meta http-equiv="refresh">`, which redirect pages use. */
export const refreshPattern = /^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['"]?)([^'"]*)/i

/** The one page that keeps root-absolute links: it is served at unknown depth, so no relative one could be right. */
export const notFoundPage = '404.html'

/** How many folders below the root of the site a file is: `en/laws/index.html` → 2. */
export function depthOf(file: string): number {
  return file.split('/').length - 1
}

/**
 * Makes a root-absolute URL relative to a file of the site, by the shortest way: from `en/laws/a/index.html`, `/en/laws/b/`
 * is `../b/`. Returns any other URL as it is.
 */
export function relocateUrl(url: string, file: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url
  const folders = file.split('/').slice(0, -1)
  const steps = url.slice(1).split('/')
  // What is asked and the section are not folders, whatever they hold.
  const last = steps.findIndex((step) => /[?#]/.test(step))
  const most = last === -1 ? steps.length - 1 : last
  let shared = 0
  while (shared < Math.min(most, folders.length) && folders[shared] === steps[shared]) shared++
  return prefixOf(folders.length - shared) + steps.slice(shared).join('/')
}

/** Makes the root-absolute URLs in the tags of a page relative. Text, comments and scripts stay as they are. */
export function relocateHtml(html: string, file: string): string {
  let result = ''
  let done = 0
  for (const tag of scanTags(html)) {
    for (const attribute of tag.attributes) {
      result += html.slice(done, attribute.start) + relocateAttribute(tag, attribute, file)
      done = attribute.end
    }
  }
  return result + html.slice(done)
}

/** Makes the root-absolute URLs in `url(…)` and `@import` of a style sheet relative. */
export function relocateCss(css: string, depth: number): string {
  return css.replace(/(\burl\(\s*["']?|@import\s*["'])\/(?!\/)/gi, (_, before: string) => before + prefixOf(depth))
}

/** After the build: makes every internal URL relative, so that the site works at any path and from disk. */
export function relocate(): AstroIntegration {
  return {
    name: 'relocate',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const files = listFiles(root, ['.html', '.css']).filter((file) => file !== notFoundPage)
        for (const file of files) relocateFile(root, file)
        logger.info(`The URLs of ${files.length} pages and style sheets are relative.`)
      },
    },
  }
}

function relocateFile(root: string, file: string): void {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  const after = file.endsWith('.css') ? relocateCss(before, depthOf(file)) : relocateHtml(before, file)
  if (after !== before) writeFileSync(path, after)
}

function relocateAttribute(tag: HtmlTag, { name, value }: HtmlAttribute, file: string): string {
  if (urlAttributes.has(name)) return relocateUrl(value, file)
  if (urlListAttributes.has(name)) {
    return value.replace(/(^\s*|,\s+)(\/\S*)/g, (_, before: string, url: string) => before + relocateUrl(url, file))
  }
  if (name === 'content' && isRefresh(tag)) {
    return value.replace(refreshPattern, (_, before: string, url: string) => before + relocateUrl(url, file))
  }
  return value
}

/** Tells whether a tag sends the reader to another page. */
export function isRefresh(tag: HtmlTag): boolean {
  return tag.name === 'meta' && attributeOf(tag, 'http-equiv')?.toLowerCase() === 'refresh'
}

/** What leads so many folders up. At depth 0 a bare name with a colon would be read as a scheme. */
function prefixOf(depth: number): string {
  return '../'.repeat(depth) || './'
}
