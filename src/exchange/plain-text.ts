/**
 * A text of facts without its Markdown: links become their words, emphasis and code lose their marks. For vCards and
 * tables, where nothing is rendered.
 */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\\([\\`*_[\]()#+.!-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
