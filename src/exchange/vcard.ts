/** A property of a vCard before it is written. */
export interface VCardProperty {
  name: string
  parameters?: Readonly<Record<string, string | readonly string[]>>
  /** A text is escaped; a list of texts is joined by commas; components by semicolons; `raw` is written as it is. */
  value: { text: string } | { list: readonly string[] } | { components: readonly string[] } | { raw: string }
}

/**
 * Writes one vCard 4.0 (RFC 6350): lines end in CRLF and are folded at 75 octets of UTF-8 without breaking a character.
 *
 * @param properties All properties but BEGIN, VERSION and END, in order.
 */
export function writeVCard(properties: readonly VCardProperty[]): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', ...properties.map(writeProperty), 'END:VCARD']
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

function writeProperty({ name, parameters = {}, value }: VCardProperty): string {
  const written = Object.entries(parameters).map(([key, values]) => {
    const list = typeof values === 'string' ? [values] : values
    return `;${key}=${list.map(writeParameter).join(',')}`
  })
  return `${name}${written.join('')}:${writeValue(value)}`
}

function writeValue(value: VCardProperty['value']): string {
  if ('raw' in value) return value.raw
  if ('text' in value) return escapeText(value.text)
  if ('list' in value) return value.list.map(escapeText).join(',')
  return value.components.map((component) => escapeText(component).replaceAll(';', '\\;')).join(';')
}

/**
 * Escapes a text value (RFC 6350, 3.4); characters that a line cannot hold are left out. Semicolons are escaped in
 * components only: elsewhere they may stay, and some readers show the backslash.
 */
function escapeText(text: string): string {
  return dropControls(text.replace(/\r\n?/g, '\n')).replace(/[\\,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** Writes a parameter value: circumflex encoding (RFC 6868) and quotation marks where they are needed. */
function writeParameter(text: string): string {
  const encoded = dropControls(text.replace(/\r\n?/g, '\n'))
    .replaceAll('^', '^^')
    .replaceAll('\n', '^n')
    .replaceAll('"', "^'")
  return /[,;:]/.test(encoded) ? `"${encoded}"` : encoded
}

function dropControls(text: string): string {
  return [...text].filter((character) => character === '\n' || character === '\t' || character >= ' ').join('')
}

const lineOctets = 75

/** Folds a line: continuation lines begin with a blank, which counts. */
function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let room = lineOctets
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (octets > room) {
      lines.push(current)
      current = ' '
      room = lineOctets - 1
    }
    current += character
    room -= octets
  }
  return [...lines, current].join('\r\n')
}
