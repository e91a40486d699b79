import { compareStrings } from '../../knowledge/compare-strings.ts'
import type { Source } from '../../knowledge/entries.ts'
import { weighEvidence } from '../../knowledge/evidence.ts'
import { labelOfStanding, leadOfStanding } from '../../knowledge/standing-words.ts'
import type { LocalRule } from '../../schemas/procedure.ts'
import type { Grade } from '../../schemas/source.ts'
import type { ProcedurePage } from './procedure-page.ts'

/** What is known of one place, ready to be shown. */
export interface ShownRule extends LocalRule {
  /** The name of the place. */
  name: Readonly<Record<'en' | 'zh-CN', string>>
  /** The page of the place. */
  url: string
  grade: Grade
  /** How sure it is, in words. */
  label: string
  /** What is said before a rule that may not be stated: "Reported for …". */
  lead: string
  /** Sources that the page's list does not hold. */
  own: readonly Source[]
}

/** The local rules of a procedure in the order of region codes. */
export function listShownRules({ view, facts, numbers }: ProcedurePage): ShownRule[] {
  return [...facts.localRules]
    .sort((a, b) => compareStrings(a.region, b.region))
    .flatMap((rule) => {
      const region = view.graph.regions.find(rule.region)
      if (!region) return []
      const standing = weighEvidence(view.graph, rule.sources)
      return {
        ...rule,
        name: region.name,
        url: view.url({ page: 'region', path: view.graph.regions.pathOf(region) }),
        grade: standing.source?.facts.grade ?? 'A',
        label: labelOfStanding(view, standing),
        lead: leadOfStanding(view, standing, rule.text[view.locale]),
        own: rule.sources.filter((key) => !key.startsWith('article:') && !numbers.has(key)).map(view.graph.source),
      }
    })
}

/** Whether a rule was only reported: such rules stand on a page of their own, below what authorities publish. */
export function isReported({ grade }: ShownRule): boolean {
  return grade === 'C' || grade === 'D'
}
