/** A document that cannot be imported: where, what stands there, what to do. Nothing is written after it. */
export class ImportError extends Error {
  override name = 'ImportError'
  /** The line of a text, or the number of a paragraph of a .docx; null for the document as a whole. */
  readonly line: number | null

  constructor(message: string, line: number | null = null) {
    super(message)
    this.line = line
  }
}

/** Shows words in a message, shortened. */
export function quoteWords(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return `"${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}"`
}
