import { escapeXml } from '../knowledge/escape-xml.ts'

/** A piece of SVG that was built here; only `element` and `join` make it, so text cannot slip in unescaped. */
export interface Markup {
  readonly markup: string
}

/** What stands in an element: pieces of SVG, or text, which is escaped. */
export type Child = Markup | string

/** Values of attributes; numbers are rounded to a tenth, undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * Builds an element. Text and values are escaped; names come from our own code.
 *
 * @example element('circle', { r: 1.234, class: 'dot' }).markup // '<circle r="1.2" class="dot"/>'
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? formatNumber(value) : escapeXml(value)}"`],
  )
  const open = `<${name}${written.join('')}`
  if (children.length === 0) return { markup: `${open}/>` }
  return { markup: `${open}>${join(children).markup}</${name}>` }
}

/** Puts pieces side by side. */
export function join(children: readonly Child[]): Markup {
  return { markup: children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.markup)).join('') }
}

/** Joins the parts of a path, numbers rounded: `path('M', 1.23, 4, 'h', 5)` → `M1.2 4h5`. */
export function path(...parts: readonly (string | number)[]): string {
  return parts.reduce<string>((result, part) => {
    if (typeof part === 'string') return result + part
    return result + (/[0-9]$/.test(result) ? ' ' : '') + formatNumber(part)
  }, '')
}

/** A tenth of a unit is finer than a screen shows. */
function formatNumber(value: number): string {
  return String(Math.round(value * 10) / 10)
}
