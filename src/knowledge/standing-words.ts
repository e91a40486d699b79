import type { SourceFacts } from '../schemas/source.ts'
import type { Standing } from './evidence.ts'
import type { PageView } from './page-view.ts'

/** Texts that already say whose word it is need no second "according to". */
const saysSo = /^(?:according to|reported|reports?\b|据)/i

/**
 * The words that put a statement on its right footing: '' where it may be stated, "According to a copy of an official
 * text (May 2023):" for grade B, "Reported for Hefei (2021):" for grades below.
 *
 * @param text The statement itself; nothing is added to one that already says so.
 */
export function leadOfStanding(view: PageView, standing: Standing, text: string): string {
  if (standing.kind === 'stated' || saysSo.test(text)) return ''
  const { facts } = standing.source
  const date = facts.date
    ? view.date(standing.kind === 'reported' ? facts.date.slice(0, 4) : facts.date)
    : view.t('sources.undated')
  if (standing.kind === 'according') return view.t('standing.according', { date })
  const place = view.graph.regions.find(facts.region)
  return place
    ? view.t('standing.reported', { place: place.name[view.locale], date })
    : view.t('standing.reportedAnywhere', { date })
}

/** How sure a local rule is, as a label: "Official page, 2023", "Copy of an official text, 2024", "Local report, 2021". */
export function labelOfStanding(view: PageView, { source }: Standing): string {
  return source ? labelOfSource(view, source.facts) : view.t('standing.labelLaw')
}

/** How sure a source is, as a label with its year: "Official page, 2023". */
export function labelOfSource(view: PageView, { grade, date }: SourceFacts): string {
  return date ? view.t(`standing.label${grade}`, { date: date.slice(0, 4) }) : view.t(`grade.${grade}`)
}
