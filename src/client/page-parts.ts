/** Runs in the browser. What of a page a correction can be about. */

/** A part of a page that has an address of its own. */
export interface PagePart {
  id: string
  /** Its heading, or its first words. */
  label: string
  /** What stands there, on one line; shortened. */
  shown: string
}

const longestLabel = 40
const longestText = 200

/** Everything in the content that can be linked to, in reading order: sections, papers, steps, paragraphs of law. */
export function listPageParts(content: Element): PagePart[] {
  return [...content.querySelectorAll<HTMLElement>('[id]')].flatMap((element) => {
    if (element.closest('form, svg, dialog, fieldset')) return []
    // As it is seen: without what is hidden, and with a space between blocks.
    const text = squeeze(element.innerText ?? '')
    return text === '' ? [] : [{ id: element.id, label: cut(text, longestLabel), shown: cut(text, longestText) }]
  })
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
