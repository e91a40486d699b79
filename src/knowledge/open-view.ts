import { localeOfSegment } from '../i18n/locales.ts'
import { loadKnowledge } from './load.ts'
import { createPageView, type PageView } from './page-view.ts'

/**
 * The view of the page being built, from the first segment of its address.
 *
 * @throws Error for a segment that is no language.
 */
export async function openView(segment: string | undefined): Promise<PageView> {
  const locale = localeOfSegment(segment ?? '')
  if (!locale) throw new Error(`"${segment}" is no language of the site. Add it to src/i18n/locales.ts.`)
  return createPageView(await loadKnowledge(), locale)
}
