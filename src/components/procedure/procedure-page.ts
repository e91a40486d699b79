import type { Procedure } from '../../knowledge/entries.ts'
import { numberSources } from '../../knowledge/evidence.ts'
import type { PageView } from '../../knowledge/page-view.ts'
import { listEvidence } from '../../knowledge/uses.ts'

/** What every section of a procedure's page is given. */
export interface ProcedurePage {
  view: PageView
  procedure: Procedure
  facts: Procedure['facts']
  text: Procedure['texts']['en']
  /** The numbers of the sources in the page's list. */
  numbers: ReadonlyMap<string, number>
}

/** Sources of local rules alone are named beside their rule: readers of one place need no list of all. */
function listGeneralEvidence(procedure: Procedure): string[] {
  return listEvidence({ ...procedure, facts: { ...procedure.facts, localRules: [] } })
}

/** Joins a procedure and the view of its page. */
export function createProcedurePage(view: PageView, key: string): ProcedurePage {
  const procedure = view.graph.procedure(key)
  return {
    view,
    procedure,
    facts: procedure.facts,
    text: procedure.texts[view.locale],
    numbers: numberSources(listGeneralEvidence(procedure)),
  }
}
