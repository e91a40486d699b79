/** How our pages are written into Pagefind's records and read back. Runs in the browser and in Node. */
import type { TextPage, TextSection } from './parts.ts'

const divider = '\u200b'
const hanOrBeforeHan = /([\u3400-\u9fff])(?=\S)|(\S)(?=[\u3400-\u9fff])/g

/** What a record of Pagefind holds. */
export interface PageRecord {
  url: string
  content: string
  meta: Record<string, string>
}

/**
 * Puts a zero-width space on either side of every Chinese character. Pagefind then takes each character for a word, at
 * build time and in every browser alike; a quoted query finds every substring.
 */
export function divideHan(text: string): string {
  return text.replace(
    hanOrBeforeHan,
    (_, han: string | undefined, other: string | undefined) => `${han ?? other ?? ''}${divider}`,
  )
}

/** Turns a page into a record: the sections one after the other, and in `meta` where each begins. */
export function encodePage({ url, title, sections }: TextPage): PageRecord {
  const parts = sections.map(([anchor, heading, text]) => ({ anchor, heading, text }))
  return {
    url,
    content: parts.map(({ text }) => divideHan(text)).join(' '),
    meta: { title, sections: JSON.stringify(parts.map(({ anchor, heading, text }) => [anchor, heading, text.length])) },
  }
}

/** Reads a page back from what Pagefind hands out. Null for a record that is none of ours. */
export function decodePage({ url, content, meta }: PageRecord): TextPage | null {
  const marks = readMarks(meta.sections)
  if (!marks) return null
  const plain = content.replaceAll(divider, '')
  let at = 0
  const sections = marks.map(([anchor, heading, length]): TextSection => {
    const text = plain.slice(at, at + length)
    at += length + 1
    return [anchor, heading, text]
  })
  return { url, title: meta.title ?? '', sections }
}

function readMarks(text: string | undefined): [string, string, number][] | null {
  if (!text) return null
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed)) return null
  return parsed.flatMap((mark: unknown): [string, string, number][] => {
    if (!Array.isArray(mark)) return []
    const [anchor, heading, length]: unknown[] = mark
    return typeof anchor === 'string' && typeof heading === 'string' && typeof length === 'number'
      ? [[anchor, heading, length]]
      : []
  })
}

/** A text as a phrase for Pagefind: every Chinese character a word of its own. Only a query quoted as a whole is one. */
export function phraseOf(text: string): string {
  return `"${divideHan(text).replaceAll(divider, ' ').replaceAll('"', ' ')}"`
}
