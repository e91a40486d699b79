/** Runs in the browser. What of a page a correction can be about. */

/** A part of a page that has an address of its own. */
export interface PagePart {
  id: string
  /** Its heading, or its first words. */
  label: string
  /** What stands there, on one line; shortened. */
  shown: string
  /** The id of the datum, as editors find it: `region:520500/lines/12333`; null where the page names none. */
  datum: string | null
  /** The day it was last checked; null when it bears none. */
  verified: string | null
}

const longestLabel = 40
const longestText = 200

/** What leads on from it, and is no part of what it says. */
const controls =
  'button, select, textarea, svg, .take-along, .cites, .more, .wrong-here, details.wrong, remember-place, details:not([open]) > :not(summary)'

const headings = 'h1, h2, h3, h4'

/**
 * Everything in the content that can be linked to, in reading order: sections, papers, steps, paragraphs of law, and each
 * row of a list of data. A row names its datum itself (`data-datum`) or stands in a list that does, and adds its anchor.
 */
export function listPageParts(content: Element): PagePart[] {
  return [...content.querySelectorAll<HTMLElement>('[id]')].flatMap((element) => {
    if (element.closest('form, svg, dialog, fieldset')) return []
    const text = joinPieces(takeApart(element))
    if (text === '') return []
    const verified = element.querySelector<HTMLElement>('[data-verified]')?.dataset.verified ?? null
    return [
      {
        id: element.id,
        label: cut(text, longestLabel),
        shown: cut(element.matches(headings) ? quoteSection(element, text) : text, longestText),
        datum: datumOf(element),
        verified,
      },
    ]
  })
}

/** A heading alone tells no editor what stood below it: its first words follow, as far as they are of its section. */
function quoteSection(heading: Element, title: string): string {
  let words = ''
  let next = heading.nextElementSibling
  while (next && words.length < longestText && !isAsHigh(next, heading)) {
    words += ` ${joinPieces(takeApart(next))}`
    next = next.nextElementSibling
  }
  return [title, squeeze(words)].filter(Boolean).join(' · ')
}

function isAsHigh(element: Element, heading: Element): boolean {
  return element.matches(headings) && element.tagName <= heading.tagName
}

/** What is written somewhere, in pieces: words, or an element in the flow of the page with what it holds. */
export type Piece = string | { flow: 'inline' | 'block' | 'hidden'; pieces: readonly Piece[] }

/** The words as they are seen: without what is hidden, blocks apart from what stands around them, on one line. */
export function joinPieces(piece: Piece): string {
  return squeeze(writePiece(piece))
}

function writePiece(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if (piece.flow === 'hidden') return ''
  const words = piece.pieces.map(writePiece).join('')
  return piece.flow === 'block' ? ` ${words} ` : words
}

/**
 * What `innerText` would be made of, but also where the browser has not laid the element out yet: there `innerText` is
 * empty.
 */
function takeApart(node: Node): Piece {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : ''
  if (node.matches(controls)) return ''
  return { flow: flowOf(node), pieces: [...node.childNodes].map(takeApart) }
}

function flowOf(element: Element): 'inline' | 'block' | 'hidden' {
  const { display } = getComputedStyle(element)
  if (display === 'none') return 'hidden'
  // A paragraph stands by itself, though the marks of its sources may follow on its last line; so does for whom it holds.
  if (element.matches('br, p, .case-label')) return 'block'
  return /^(?:inline|contents)/.test(display) ? 'inline' : 'block'
}

function datumOf(element: HTMLElement): string | null {
  const holder = element.closest<HTMLElement>('[data-datum]')
  const datum = holder?.dataset.datum
  if (!datum) return null
  return holder === element ? datum : `${datum}/${element.id}`
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
