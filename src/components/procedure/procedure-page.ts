import type { Locale } from '../../i18n/locales.ts'
import { findCaseAnswer } from '../../knowledge/case-answer.ts'
import { type Choice, labelsOfCase, narrowFacts, pathOfCase } from '../../knowledge/cases.ts'
import type { Procedure } from '../../knowledge/entries.ts'
import { listEvidenceOfProcedure } from '../../knowledge/entry-sources.ts'
import { numberSources } from '../../knowledge/evidence.ts'
import type { PageView } from '../../knowledge/page-view.ts'
import { plainText } from '../../knowledge/rich-text.ts'

/** What every section of a procedure's page is given. */
export interface ProcedurePage {
  view: PageView
  procedure: Procedure
  /** What the page says: everything, or only what applies to a case. */
  facts: Procedure['facts']
  /** The answers the page is for; none on the full page. */
  choice: Choice
  /** The answers in the words of the page: "The bank PIN, under 16"; '' on the full page. */
  caseName: string
  /** The path of the case below the full page; '' on the full page. */
  casePath: string
  text: Procedure['texts']['en']
  /** The numbers of the sources in the page's list. */
  numbers: ReadonlyMap<string, number>
}

/**
 * Sources of local rules alone are named beside their rule: readers of one place need no list of all. A case names only
 * the sources of what it shows.
 */
function listGeneralEvidence(procedure: Procedure): string[] {
  return listEvidenceOfProcedure({ ...procedure, facts: { ...procedure.facts, localRules: [] } })
}

/** Joins a procedure and the view of its page, narrowed to a case if one is chosen. */
export function createProcedurePage(view: PageView, key: string, choice: Choice = {}): ProcedurePage {
  const whole = view.graph.procedure(key)
  const casePath = pathOfCase(whole.facts.cases, choice)
  const procedure = casePath === '' ? whole : narrowProcedure(whole, choice)
  return {
    view,
    procedure,
    facts: procedure.facts,
    choice,
    caseName: labelsOfCase(whole.facts.cases, choice, view.locale).join(' · '),
    casePath,
    text: procedure.texts[view.locale],
    numbers: numberSources(listGeneralEvidence(procedure)),
  }
}

/** What the head of the page says of it, and the pages above it. */
export function describePage({ view, facts, text, procedure, casePath, caseName }: ProcedurePage) {
  const topic = view.graph.topic(facts.topic)
  const full = view.url({ page: 'procedure', key: procedure.key })
  const trail = [{ url: view.url({ page: 'topic', key: topic.key }), label: topic.texts[view.locale].title }]
  const url = view.url({ page: 'procedure', key: procedure.key, ...(casePath && { case: casePath }) })
  const here = { url, label: caseName || text.shortTitle }
  if (casePath === '') return { title: text.title, description: text.summary, trail, full, here }
  return {
    title: view.t('case.titleOf', { title: text.title, labels: caseName }),
    description: view.t('case.description', { labels: caseName, answer: plainText(text.answer) }),
    trail: [...trail, { url: full, label: text.shortTitle }],
    full,
    here,
  }
}

/** A procedure with only what the page of a case says, its own answer first, so that only its sources are named. */
function narrowProcedure(procedure: Procedure, choice: Choice): Procedure {
  const answer = findCaseAnswer(procedure.facts, choice)
  const facts = { ...narrowFacts(procedure.facts, choice), caseAnswers: answer && [answer] }
  const narrow = (text: Procedure['texts']['en'], locale: Locale): Procedure['texts']['en'] => ({
    ...text,
    answer: answer?.text[locale] ?? text.answer,
    body: '',
    steps: pick(text.steps, facts.steps),
    myths: pick(text.myths, facts.myths),
  })
  return {
    ...procedure,
    facts,
    texts: { en: narrow(procedure.texts.en, 'en'), 'zh-CN': narrow(procedure.texts['zh-CN'], 'zh-CN') },
  }
}

function pick<Words>(words: Readonly<Record<string, Words>>, parts: readonly { id: string }[]): Record<string, Words> {
  return Object.fromEntries(Object.entries(words).filter(([id]) => parts.some((part) => part.id === id)))
}
