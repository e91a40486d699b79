import { type Attributes, element, join, type Markup } from './element.ts'

/**
 * The width of a text in units, estimated: the reader's fonts are not known when the picture is built. The estimate is on
 * the wide side, so that lines end early rather than run over.
 */
export function measureText(text: string, size: number, weight: Weight = 'normal'): number {
  return [...text].reduce((sum, character) => sum + widthOf(character, weight), 0) * size
}

/** Whether letters are set in the weight of names and titles. */
export type Weight = 'normal' | 'strong'

/** How much wider bold Latin letters are; Chinese characters keep their square. */
const strongFactor = 1.12

function widthOf(character: string, weight: Weight): number {
  if (isSquare(character)) return 1
  return widthOfLatin(character) * (weight === 'strong' ? strongFactor : 1)
}

function isSquare(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character)
}

function widthOfLatin(character: string): number {
  if (/[iIjl.,:;'’|!()[\]]/.test(character)) return 0.34
  if (/[frt\- “”"]/.test(character)) return 0.4
  if (/[mwMW%@—]/.test(character)) return 0.92
  return /[A-Z0-9]/.test(character) ? 0.66 : 0.58
}

/**
 * Breaks a text into lines of at most a width: English between words, Chinese between characters, but never before
 * closing punctuation or inside a number. A word wider than the line stays whole.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight = 'normal'): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.trim().match(pieces) ?? []) {
    const longer = line + piece
    if (line !== '' && measureText(longer.trimEnd(), size, weight) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line = longer
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** What may stand at the end of a line: one Chinese character with its punctuation, or a word with its blank. */
const pieces =
  /[“‘（《〈【]*(?:[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|.)[，。；：、！？）》〉】”’…]*\s*/gsu

/** Where words stand in a picture, and how they look. */
export interface Lettering {
  x: number
  /** The base line of the first line. */
  y: number
  /** In units: 14 for words, 12.5 for what is less important, 11 where there is no more room. */
  size?: 14 | 12.5 | 11
  /** Further classes: `strong`, `jade`, `amber`. */
  look?: string
  anchor?: 'start' | 'middle' | 'end'
}

const sizeClasses = { 14: '', 12.5: 'small', 11: 'tiny' } as const

/** The distance of two lines in parts of the size. */
const leading = 1.32

/** One line of text. */
export function label(text: string, { x, y, size = 14, look, anchor = 'start' }: Lettering): Markup {
  return element('text', attributesOf({ x, y, size, ...(look && { look }), anchor }), text)
}

/** Lines of text below one another, as one text for screen readers and for copying. */
export function paragraph(lines: readonly string[], lettering: Lettering): Markup {
  const [first, ...rest] = lines
  if (first === undefined) return join([])
  if (rest.length === 0) return label(first, lettering)
  const spans = lines.map((line, index) =>
    element('tspan', { x: lettering.x, dy: index === 0 ? undefined : lineHeight(lettering.size) }, line),
  )
  return element('text', attributesOf(lettering), ...spans)
}

/** How far below one line the next one stands. */
export function lineHeight(size: number = 14): number {
  return size * leading
}

function attributesOf({ x, y, size = 14, look, anchor = 'start' }: Lettering): Attributes {
  const classes = [sizeClasses[size], look ?? ''].filter(Boolean).join(' ')
  return { x, y, class: classes || undefined, 'text-anchor': anchor === 'start' ? undefined : anchor }
}
