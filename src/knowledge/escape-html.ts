import type { Locale } from '../i18n/locales.ts'

/** Escapes text for HTML and, on an English page, gives runs of Chinese characters their language. */
export function renderText(text: string, locale: Locale): string {
  const escaped = escapeHtml(text)
  if (locale === 'zh-CN') return escaped
  return escaped.replace(chineseRun, '<span lang="zh-CN">$&</span>')
}

/** Escapes the five characters that mean something in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Han characters with the punctuation and digits that stand between them: 人社部发〔2011〕47号. */
const chineseRun = /[《〈“]?[㐀-鿿豈-﫿](?:[㐀-鿿豈-﫿　-〿！-｠0-9A-Za-z·“”]*[㐀-鿿豈-﫿　-〿！-｠])?/g
