import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attributeOf, decodeReferences, type HtmlTag, scanTags, titleOf } from './html.ts'
import { isRefresh, refreshPattern, urlAttributes, urlListAttributes } from './relocate.ts'

/** A URL as a built file holds it, character references decoded. */
export interface BuiltReference {
  url: string
  /** A link is followed by the reader and may leave the site; anything else is loaded or sent to, and may not. */
  isLink: boolean
}

/** What the checks need to know of a built file. */
export interface BuiltPage {
  /** Path below the root of the site, with forward slashes. */
  file: string
  kind: 'page' | 'redirect' | 'image' | 'style'
  /** The `lang` of `<html>`. */
  language: string | undefined
  title: string | undefined
  /** All ids, in order, repeated ones too. */
  ids: string[]
  references: BuiltReference[]
}

/** Kinds of `<link>` that load nothing. */
const linksOfLink = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'next', 'prev'])

/**
 * Reads a file of a built site as the checks see it; nothing for files that hold no addresses.
 *
 * @param root The folder of the site.
 * @param file The file below it.
 */
export function readBuiltFile(root: string, file: string): BuiltPage[] {
  const read = () => readFileSync(join(root, file), 'utf8')
  if (file.endsWith('.html') || file.endsWith('.svg')) return [readPage(file, read())]
  if (file.endsWith('.css')) return [readStyleSheet(file, read())]
  return []
}

/** Reads a built page, or an SVG image. */
export function readPage(file: string, html: string): BuiltPage {
  const tags = scanTags(html)
  return {
    file,
    kind: kindOf(file, tags),
    language: tags.filter((tag) => tag.name === 'html').map((tag) => attributeOf(tag, 'lang'))[0],
    title: titleOf(html, tags),
    ids: tags.flatMap((tag) => attributeOf(tag, 'id') ?? []),
    references: tags.flatMap(referencesOf),
  }
}

/** Reads a built style sheet. */
export function readStyleSheet(file: string, css: string): BuiltPage {
  const matches = css.matchAll(/(?:\burl\(\s*["']?|@import\s*["'])([^"')]+)/gi)
  const references = [...matches].map(([, url = '']) => ({ url: url.trim(), isLink: false }))
  return { file, kind: 'style', language: undefined, title: undefined, ids: [], references }
}

function kindOf(file: string, tags: readonly HtmlTag[]): BuiltPage['kind'] {
  if (file.endsWith('.svg')) return 'image'
  return tags.some(isRefresh) ? 'redirect' : 'page'
}

function referencesOf(tag: HtmlTag): BuiltReference[] {
  return tag.attributes.flatMap(({ name, value }) => {
    const text = decodeReferences(value).trim()
    if (urlAttributes.has(name)) return [{ url: text, isLink: isLink(tag, name) }]
    if (urlListAttributes.has(name)) {
      return text.split(/,\s+/).map((candidate) => ({ url: candidate.split(/\s/)[0] ?? '', isLink: false }))
    }
    if (name === 'content' && isRefresh(tag)) return [{ url: refreshPattern.exec(text)?.[2] ?? '', isLink: true }]
    return []
  })
}

function isLink(tag: HtmlTag, attribute: string): boolean {
  if (tag.name === 'a' || tag.name === 'area') return attribute === 'href' || attribute === 'xlink:href'
  if (tag.name !== 'link') return false
  const kinds = (attributeOf(tag, 'rel') ?? '').toLowerCase().split(/\s+/)
  // `alternate stylesheet` loads a style sheet.
  return !kinds.includes('stylesheet') && kinds.some((kind) => linksOfLink.has(kind))
}
