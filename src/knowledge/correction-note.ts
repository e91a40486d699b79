import type { Locale } from '../i18n/locales.ts'

/** What a reader points at when saying "this is wrong". */
export interface CorrectionSubject {
  /** The title of the page. */
  title: string
  /** The address of the page: from the site's root, or in full where the browser knows it. */
  page: string
  /** What on the page: `office:bijie-hrss/phones/0`, `region:520500/areaCode`. Editors find the line by it. */
  datum: string
  /** The datum as it is shown: `0857-12333`. */
  shown: string
  /** The day the datum was last checked; null when it carries none. */
  verified: string | null
  /** The version of the site the reader has: the number of the release or the fingerprint of the content. */
  version: string
  /** What is wrong, in the reader's words; '' leaves a line to fill in. */
  wrong?: string
}

/** A note to copy or to mail. */
export interface CorrectionNote {
  subject: string
  body: string
}

const words = {
  en: {
    subject: 'Correction',
    page: 'Page',
    address: 'Address',
    datum: 'Entry',
    shown: 'It says',
    verified: 'Last checked',
    version: 'Version',
    wrong: 'What is wrong, and how you know',
    separator: ': ',
  },
  'zh-CN': {
    subject: '更正',
    page: '页面',
    address: '网址',
    datum: '条目',
    shown: '现在写的是',
    verified: '上次核实',
    version: '版本',
    wrong: '哪里不对，从哪里得知',
    separator: '：',
  },
} as const satisfies Record<Locale, Readonly<Record<string, string>>>

/**
 * Writes the short text of "Is this wrong?". Values are put on one line each, so that nothing a page holds can pass as
 * another line of the note.
 */
export function writeCorrectionNote(subject: CorrectionSubject, locale: Locale): CorrectionNote {
  const label = words[locale]
  const line = (name: string, value: string): string => `${name}${label.separator}${oneLine(value)}`
  const lines = [
    line(label.page, subject.title),
    line(label.address, subject.page),
    line(label.datum, subject.datum),
    line(label.shown, subject.shown),
    ...(subject.verified ? [line(label.verified, subject.verified)] : []),
    line(label.version, subject.version),
    '',
    `${label.wrong}${label.separator.trimEnd()}`,
    subject.wrong?.trim() ?? '',
  ]
  return { subject: oneLine(line(label.subject, subject.title)), body: lines.join('\n') }
}

/**
 * The `mailto:` address that opens the note in the reader's mail program. Line ends are CRLF, as RFC 6068 asks.
 *
 * @param address The host's mail address; '' leaves the recipient open.
 */
export function mailNote(address: string, { subject, body }: CorrectionNote): string {
  const recipient = encodeURIComponent(address).replaceAll('%40', '@')
  const text = encodeURIComponent(body.replaceAll('\n', '\r\n'))
  return `mailto:${recipient}?subject=${encodeURIComponent(subject)}&body=${text}`
}

/** The id of a datum of an office, as notes and pages name it. */
export function datumOfOffice(key: string, field: string): string {
  return `office:${key}/${field}`
}

/** The id of a datum of a region. */
export function datumOfRegion(code: string, field: string): string {
  return `region:${code}/${field}`
}

/**
 * The id of a part of any page: its path below the language, and the anchor.
 *
 * @param path The path below the root of the site: `en/procedures/card-activation/`.
 * @example datumOfPage('en/procedures/card-activation/', 'steps') // 'procedures/card-activation#steps'
 */
export function datumOfPage(path: string, anchor: string): string {
  const below = path
    .replace(/[?#].*$/, '')
    .replace(/index\.html$/, '')
    .split('/')
    .filter(Boolean)
    .slice(1)
    .join('/')
  return (below || 'home') + (anchor && `#${anchor}`)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
