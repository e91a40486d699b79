/** Runs in the browser and in Node. */
import type { Locale } from '../i18n/locales.ts'
import type { Field, Line } from './entries.ts'

/** Fields that stand on the page as they are. */
const onPage: ReadonlySet<Field> = new Set(['summary', 'detail', 'papers'])
/** A mistake shown without what is wrong with it would be taken for the answer. */
const mistake = /^mistake-/

/** Whether a line may be shown below a hit: it stands on the page, and says what is so. */
export function mayShow({ field, locale, anchor }: Line, reader: Locale): boolean {
  return onPage.has(field) && locale === reader && !mistake.test(anchor)
}
