/** Turns inline Markdown into the words a reader sees: links become their text, emphasis goes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.*?)\1/g, '$2')
    .replace(/(^|[^\w*])[*_]([^*_]+)[*_](?=[^\w*]|$)/g, '$1$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/^\s*(?:[-*]|\d+\.|#+|>)\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The first sentences of a text, as many as fit; at least one. */
export function firstSentences(text: string, length: number): string {
  const sentences = text.match(/[^。！？.!?]+(?:[。！？]|[.!?](?=\s|$)|$)|[.!?]/g) ?? []
  let result = ''
  for (const sentence of sentences) {
    if (result && result.length + sentence.length > length) break
    result += sentence
  }
  return result.trim()
}
