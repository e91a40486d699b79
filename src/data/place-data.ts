import { eachLocale } from '../i18n/locales.ts'
import { createTranslate, type InterfaceKey } from '../i18n/translate.ts'
import { createUrl, type PageReference } from '../i18n/urls.ts'
import type { Procedure } from '../knowledge/entries.ts'
import { weighEvidence } from '../knowledge/evidence.ts'
import type { KnowledgeGraph } from '../knowledge/graph.ts'
import { createPageView, type PageView } from '../knowledge/page-view.ts'
import { explainAnswer, phoneOfAnswer } from '../knowledge/place-answers.ts'
import { nationCode } from '../knowledge/region-tree.ts'
import { type OfficeAnswer, type Place, resolveOffices } from '../knowledge/resolve-office.ts'
import { plainText } from '../knowledge/rich-text.ts'
import { labelOfStanding, leadOfStanding } from '../knowledge/standing-words.ts'
import type { Localized } from '../schemas/fields.ts'
import type { LocalRule } from '../schemas/procedure.ts'
import type { Region } from '../schemas/region.ts'
import type { PlaceAnswerRecord, PlaceRecord, PlaceRuleRecord } from './place-record.ts'

/** Answers "who handles this where I live?" for every procedure in a place and its districts, for browsers. */
export function buildPlaceRecord(graph: KnowledgeGraph, region: Region): PlaceRecord {
  const answers = new Map<string, PlaceAnswerRecord>()
  const indexOf = (answer: OfficeAnswer, place: Place): number => {
    const record = buildAnswer(answer, place)
    const key = JSON.stringify(record)
    if (!answers.has(key)) answers.set(key, record)
    return [...answers.keys()].indexOf(key)
  }
  const listAnswers = (procedure: Procedure, place: Place): number[] => {
    const { applies, answers: found } = resolveOffices(graph, procedure, place)
    return applies ? found.map((answer) => indexOf(answer, place)) : []
  }
  const procedures = graph.entries.procedures.flatMap((procedure) => {
    const found = listAnswers(procedure, { region: region.code })
    return found.length === 0 ? [] : [[procedure.key, { answers: found, rules: listRules(graph, procedure, region) }]]
  })
  const districts = graph
    .officesOf(region.code)
    .flatMap(({ facts }) => (facts.level === 'county' && facts.district ? [facts.district] : []))
  return {
    code: region.code,
    name: region.name,
    path: pathOf({ page: 'region', path: graph.regions.pathOf(region) }),
    words: {
      place: inBoth('yours.place'),
      forget: inBoth('yours.forget'),
      heading: inBoth('yours.heading'),
      more: inBoth('yours.more'),
      call: inBoth('phone.call'),
    },
    procedures: Object.fromEntries(procedures),
    districts: districts.map((name) => ({
      name,
      procedures: Object.fromEntries(
        graph.entries.procedures.flatMap((procedure) => {
          const found = listAnswers(procedure, { region: region.code, district: name['zh-CN'] })
          const above = listAnswers(procedure, { region: region.code })
          return found.join() === above.join() ? [] : [[procedure.key, found]]
        }),
      ),
    })),
    answers: [...answers.values()],
  }
}

function buildAnswer(answer: OfficeAnswer, place: Place): PlaceAnswerRecord {
  const { office, body } = answer
  return {
    office: office && { name: office.facts.name, path: pathOf({ page: 'office', key: office.key }) },
    body: inBoth(`body.${body}`),
    why: { en: explainAnswer(answer, createTranslate('en')), 'zh-CN': explainAnswer(answer, createTranslate('zh-CN')) },
    phone: phoneOfAnswer(answer, place),
  }
}

/** The rules of a procedure for the place and what it belongs to, the place's own first. */
function listRules(graph: KnowledgeGraph, { facts }: Procedure, region: Region): PlaceRuleRecord[] {
  const views = { en: createPageView(graph, 'en'), 'zh-CN': createPageView(graph, 'zh-CN') }
  const chain = graph.regions.chainOf(region.code).filter((code) => code !== nationCode)
  return chain.flatMap((code) => {
    const place = graph.regions.find(code)?.name
    if (!place) return []
    return facts.localRules
      .filter((rule) => rule.region === code)
      .map((rule) => ({
        heading: eachLocale((locale) =>
          views[locale].t('yours.rule', {
            place: place[locale],
            label: labelOfStanding(views[locale], weighEvidence(graph, rule.sources)),
          }),
        ),
        text: eachLocale((locale) => wordRule(views[locale], rule)),
      }))
  })
}

/** A rule in plain words, put on its right footing: "Reported for Hefei (2021): …". */
function wordRule(view: PageView, rule: LocalRule): string {
  const text = rule.text[view.locale]
  const lead = leadOfStanding(view, weighEvidence(view.graph, rule.sources), text)
  return lead === '' ? plainText(text) : view.t('list.sentences', { first: lead, second: plainText(text) })
}

function inBoth(key: InterfaceKey): Localized {
  return eachLocale((locale) => createTranslate(locale)(key))
}

function pathOf(page: PageReference): Localized {
  return eachLocale((locale) => createUrl(locale, page))
}
