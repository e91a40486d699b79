/** The day on which a provision was looked up, as citations write it. Pure and small: it runs in browsers. */
import { formatDate } from '../i18n/dates.ts'

/** How a format writes the day: 2026年11月22日, "22 November 2026", `2026-11-22`. */
export type DayForm = 'chinese' | 'english' | 'iso'

/** How a format writes an address: as it is, or safe inside the brackets of a Markdown link. */
export type AddressForm = 'plain' | 'markdown'

/** Writes a day, `2026-11-22`, in one of the forms. */
export function formatConsultedDay(day: string, form: DayForm): string {
  if (form === 'iso') return day
  return formatDate(day, form === 'chinese' ? 'zh-CN' : 'en')
}

/** Writes an address in one of the forms. */
export function formatAddress(url: string, form: AddressForm): string {
  return form === 'markdown' ? escapeTarget(url) : url
}

/** What would end the target of a Markdown link becomes a percent sign and two digits. */
export function escapeTarget(url: string): string {
  return url.replace(
    /[()<>\s\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
