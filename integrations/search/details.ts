import type { Locale } from '../../src/i18n/locales.ts'
import type { Procedure } from '../../src/knowledge/entries.ts'
import type { KnowledgeGraph } from '../../src/knowledge/graph.ts'
import type { DetailLine } from '../../src/search/parts.ts'
import { firstSentences, plainText } from './plain-text.ts'

const longestLine = 90

/** The lines of a procedure's page beyond title and asks that people may be after, each with its anchor. */
export function listDetails({ facts, texts }: Procedure, graph: KnowledgeGraph, locale: Locale): DetailLine[] {
  const text = texts[locale]
  const documents =
    'notStated' in facts.evidence
      ? []
      : facts.evidence.map(({ document }) => graph.document(document).facts.name[locale])
  const lines: (readonly [string, string])[] = [
    ['', text.answer],
    ...facts.steps.map(({ id }) => [`step-${id}`, text.steps[id]?.title ?? ''] as const),
    ...facts.myths.map(({ id }) => [`mistake-${id}`, text.myths[id]?.claim ?? ''] as const),
    ...facts.cases.flatMap(({ question, answers }) =>
      answers.map(({ id, label }) => [`/${id}`, `${question[locale]} ${label[locale]}`] as const),
    ),
    ['bring', [...new Set(documents)].join(locale === 'zh-CN' ? '、' : ', ')],
    ...facts.figures.map(({ id, name }) => [`figure-${id}`, name[locale]] as const),
    [
      'local-rules',
      [...new Set(facts.localRules.map(({ region }) => graph.regions.find(region)?.name[locale] ?? ''))].join(' '),
    ],
    ...[...text.body.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) => ['details', heading] as const),
  ]
  return lines
    .map(([anchor, words]) => [anchor, cut(plainText(words), locale)] as const)
    .filter(([, words]) => words !== '')
}

/** Chinese says the same in a third of the characters. */
function cut(text: string, locale: Locale): string {
  return firstSentences(text, locale === 'zh-CN' ? longestLine / 2 : longestLine * 1.5)
}
