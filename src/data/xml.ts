import { escapeXml } from '../knowledge/escape-xml.ts'

/** An XML element before it is written: its name, attributes, and text or elements inside it. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string | null | undefined>>
  children: readonly (XmlElement | string)[]
}

/** Makes an element; attributes that are null or undefined are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children }
}

/** Writes a document, an element a line where no text stands between them. Every text and attribute is escaped. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatElement(root, '')}\n`
}

function formatElement({ name, attributes, children }: XmlElement, indent: string): string {
  const start = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('')
  if (children.length === 0) return `${indent}<${name}${start}/>`
  const hasText = children.some((child) => typeof child === 'string')
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : formatElement(child, hasText ? '' : `${indent}  `),
  )
  return hasText
    ? `${indent}<${name}${start}>${inner.join('')}</${name}>`
    : `${indent}<${name}${start}>\n${inner.join('\n')}\n${indent}</${name}>`
}
