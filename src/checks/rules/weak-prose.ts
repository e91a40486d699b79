import type { CollectionName } from '../../schemas/collections.ts'
import { gradesOf } from '../evidence.ts'
import type { Passage } from '../passages.ts'
import { reportingWords } from '../phrases.ts'
import type { Rule } from '../problem.ts'
import { quote } from '../wording.ts'

/** Where readers are told what holds. Notes on offices speak of their sources anyway, and gaps state no rule. */
const guiding: ReadonlySet<CollectionName> = new Set<CollectionName>(['procedures', 'topics', 'terms', 'documents'])

/** Sentences that link reports only (grade C) and speak as if they were rules. */
export const weakProse: Rule = {
  id: 'weak-prose',
  severity: 'error',
  find: (content) =>
    content.passages
      .filter(({ collection, field }) => guiding.has(collection) && field[0] !== 'gaps')
      .flatMap((passage) => {
        const sources = linkedSources(passage)
        const grades = gradesOf(content, sources)
        const isWeak = grades.length > 0 && grades.every((grade) => grade === 'C')
        if (!isWeak || reportingWords[passage.locale].test(passage.text)) return []
        return [
          {
            path: passage.path,
            line: passage.links.find(({ url }) => url.startsWith('source:'))?.line ?? 1,
            message: `${quote(passage.text)} rests on reports only (${sources.join(', ')}) and does not say so.`,
            remedy: 'Say that it is reported, for which place and year: "reported for Hefei (2021)", 据报道.',
          },
        ]
      }),
}

function linkedSources({ links }: Passage): string[] {
  return links.filter(({ url }) => url.startsWith('source:')).map(({ url }) => url.slice('source:'.length))
}
