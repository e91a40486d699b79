import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { listFiles } from './built-files.ts'
import { type HtmlAttribute, type HtmlTag, scanTags } from './html.ts'

/** Elements that begin and end a line of their own, and those of the head: no space beside them is ever seen. */
const blocks =
  'article|aside|blockquote|body|details|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|html|legend|li|link|main|meta|nav|ol|p|script|section|summary|table|tbody|td|template|th|thead|title|tr|ul'

const beforeBlock = new RegExp(`\\s+(?=</?(?:${blocks})[\\s>])`, 'g')
const afterBlock = new RegExp(`(</?(?:${blocks})(?:\\s[^<>]*)?>)\\s+`, 'g')

/** Spaces that a browser shows as one. What stands in tags is kept. */
const spaces = /\s{2,}(?=[^<>]*<)/g

/** Spaces at the end of a block, before the end of what stands in it. */
const atBlockEnd = new RegExp(`\\s+(?=(?:</(?:a|b|span)>)+</?(?:${blocks})[\\s>])`, 'g')

/**
 * Chinese marks carry their own room: a space that a template has for every language would open a hole in the line. The names
 * of laws that a sentence rests on keep theirs.
 */
const afterChineseMark =
  /(?<=[。：；，！](?:<\/?(?:a|b|em|i|q|span|strong)(?:\s[^<>]*)?>)*)\s+(?!<span class="cites")(?=(?:<(?:a|b|em|i|q|span|strong)(?:\s[^<>]*)?>)*[\p{Script=Han}\p{N}《“（])/gu

/** End tags that the HTML standard lets a page leave out, each before what ends the element anyway; inner ones first. */
const optionalEnds: readonly (readonly [end: string, before: string])[] = [
  [
    'p',
    '<(?:p|[uo]l|dl|div|h[1-6]|section|form|details|blockquote|figure|table)[\\s>]|</(?:article|blockquote|dd|details|div|figure|footer|header|li|section)>',
  ],
  ['li', '<li[\\s>]|</[uo]l>'],
  ['d[dt]', '<d[dt][\\s>]|</d(?:iv|l)>'],
  ['t[dh]', '<t[dh][\\s>]|</tr>'],
  ['tr', '<tr[\\s>]|</t(?:body|head|able)>'],
  ['thead', '<tbody[\\s>]'],
  ['tbody', '</table>'],
  ['body', '</html>'],
  ['html', '$'],
]
const droppable = optionalEnds.map(([end, before]) => new RegExp(`</${end}>(?=${before})`, 'g'))

/** What is kept to the character: preformatted text, what people type into, scripts and styles. */
const keptWhole = /(<(pre|script|style|textarea)\b[^>]*>[\s\S]*?<\/\2>)/i

/** A value that needs no quotation marks. */
const bareValue = /^[^\s"'`=<>]+$/

/** How Astro writes `hidden` on elements of our own. */
const longHidden = / hidden="true"(?=[\s>])/g

/**
 * Writes the same page with fewer characters: without the spaces of templates where a block begins or ends, without end
 * tags and quotation marks that the HTML standard lets go. A page of many short pieces becomes 270 bytes lighter, packed.
 * Of the spaces between words and inline elements one stays, but none between a Chinese mark and Chinese words.
 */
export function squeezeHtml(html: string): string {
  const parts = html.split(keptWhole)
  // The expression has two groups: the kept element, and its name, which is not written twice.
  return parts.map((part, index) => [dropNeedless, keep, drop][index % 3]?.(part) ?? '').join('')
}

function dropNeedless(html: string): string {
  const squeezed = html
    .replace(beforeBlock, '')
    .replace(afterBlock, '$1')
    .replace(atBlockEnd, '')
    .replace(spaces, ' ')
    .replace(afterChineseMark, '')
  return dropQuotes(droppable.reduce((text, pattern) => text.replace(pattern, ''), squeezed))
}

function keep(html: string): string {
  return html
}

function drop(): string {
  return ''
}

function dropQuotes(html: string): string {
  let result = ''
  let done = 0
  for (const tag of scanTags(html)) {
    for (const attribute of tag.attributes) {
      if (!isQuoted(html, attribute) || !bareValue.test(attribute.value) || endsTag(html, tag, attribute)) continue
      result += html.slice(done, attribute.start - 1) + attribute.value
      done = attribute.end + 1
    }
  }
  return result + html.slice(done)
}

function isQuoted(html: string, { start, end }: HtmlAttribute): boolean {
  return html[end] === '"' && html[start - 1] === '"'
}

/** Whether the slash of a self-closing tag follows: it would be read as part of the value. */
function endsTag(html: string, tag: HtmlTag, { end }: HtmlAttribute): boolean {
  return html
    .slice(end + 1, tag.end)
    .trimStart()
    .startsWith('/')
}

/** After the build: makes every page lighter without changing what it says. Before `link-check`, which reads the result. */
export function squeeze(): AstroIntegration {
  return {
    name: 'squeeze',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const pages = listFiles(root, ['.html'])
        let saved = 0
        for (const page of pages) {
          const path = join(root, page)
          const before = readFileSync(path, 'utf8')
          const after = squeezeHtml(before.replace(longHidden, ' hidden'))
          saved += before.length - after.length
          writeFileSync(path, after)
        }
        logger.info(`${pages.length} pages are ${Math.round(saved / 1000)} kB shorter.`)
      },
    },
  }
}
