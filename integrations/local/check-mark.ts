import { scanTags } from '../html.ts'

/** A picture in the header is loaded with every page. */
const longestMark = 10_000

const allowedElements = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'title',
  'desc',
])
const allowedAttributes =
  /^(?:xmlns|version|viewbox|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|points|transform|opacity|id|fill(?:-[a-z]+)?|stroke(?:-[a-z]+)?|clip-rule)$/
/** Up to the end of width and height. */
const lengthOfPngHeader = 24
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Tells why a file cannot be the mark of a host: null when it can. A drawing may hold shapes only: opened by itself it
 * is a document of the site, and a script in it would be the site's own.
 */
export function explainMark(name: string, content: Uint8Array): string | null {
  if (content.length > longestMark)
    return `${name} has ${content.length} bytes, more than the ${longestMark} that every page can carry.`
  if (name.endsWith('.png')) {
    const isPng = content.length > lengthOfPngHeader && pngStart.every((byte, index) => content[index] === byte)
    return isPng ? null : `${name} is no PNG picture.`
  }
  return explainDrawing(name, Buffer.from(content).toString('utf8'))
}

function explainDrawing(name: string, text: string): string | null {
  const tags = scanTags(text)
  if (tags[0]?.name !== 'svg') return `${name} is no SVG drawing.`
  // Declarations bring entities, comments and character data hide what a reader of tags cannot see.
  if (/<!|<\?(?!xml\b)/.test(text)) return `${name} holds a comment, a declaration or character data.`
  for (const tag of tags) {
    if (!allowedElements.has(tag.name)) return `${name} holds the element <${tag.name}>.`
    const attribute = tag.attributes.find((candidate) => !allowedAttributes.test(candidate.name))
    if (attribute) return `${name} holds the attribute "${attribute.name}".`
    if (tag.attributes.some(({ name: own, value }) => own !== 'xmlns' && /url|[:\\&]/i.test(value)))
      return `${name} holds an attribute that names another file.`
  }
  return null
}
