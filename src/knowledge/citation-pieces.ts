import type { Locale } from '../i18n/locales.ts'
import { type CitationFormat, type CitedLaw, type CitedPlace, citationLanguages, formatCitation } from './citation.ts'
import { type AddressForm, type DayForm, formatConsultedDay } from './consulted-day.ts'

/**
 * A piece of a citation. The build knows neither the address at which the site will stand nor the day on which somebody
 * will read it: both are gaps, which the browser fills, or the reader.
 */
export type CitationPiece =
  | { kind: 'text'; text: string }
  | { kind: 'address'; form: AddressForm }
  | { kind: 'day'; form: DayForm }

const standInAddress = 'https://address.invalid/'

const dayForms: Readonly<Record<CitationFormat, DayForm | null>> = {
  chinese: 'chinese',
  gbt7714: 'iso',
  oscola: 'english',
  markdown: null,
  plain: null,
}

/**
 * Writes a citation with gaps in place of the address and of the day of consultation.
 *
 * @param asOf The day on which the site was last right; a wording that is not in force on it says from when it is.
 */
export function splitCitation(
  format: CitationFormat,
  law: CitedLaw,
  place: CitedPlace,
  { locale, asOf }: { locale: Locale; asOf: string },
): CitationPiece[] {
  const text = formatCitation(format, law, place, { url: standInAddress, consulted: asOf, locale })
  const language = citationLanguages[format] ?? locale
  const form = dayForms[format] ?? (language === 'zh-CN' ? 'chinese' : 'english')
  // The day of consultation is the last one that a citation names.
  const [beforeDay, afterDay] = splitAtLast(text, formatConsultedDay(asOf, form))
  const address: CitationPiece = { kind: 'address', form: format === 'markdown' ? 'markdown' : 'plain' }
  return [
    ...replaceAddress(beforeDay, address),
    ...(afterDay === null ? [] : [{ kind: 'day', form } as const, ...replaceAddress(afterDay, address)]),
  ].filter((piece) => piece.kind !== 'text' || piece.text !== '')
}

function replaceAddress(text: string, address: CitationPiece): CitationPiece[] {
  return text
    .split(standInAddress)
    .flatMap((part, index): CitationPiece[] => [...(index > 0 ? [address] : []), { kind: 'text', text: part }])
}

function splitAtLast(text: string, part: string): [before: string, after: string | null] {
  const index = text.lastIndexOf(part)
  return index < 0 ? [text, null] : [text.slice(0, index), text.slice(index + part.length)]
}
