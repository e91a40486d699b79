import { habitWords, type Phrase, weakWords, withoutQuotations } from '../phrases.ts'
import type { Rule } from '../problem.ts'
import { quote } from '../wording.ts'

/** Words of offices, and claims of what is usual without a source beside them. */
export const plainWords: Rule = {
  id: 'plain-words',
  severity: 'warning',
  find: ({ passages }) =>
    passages
      .filter(({ voice }) => voice === 'ours')
      .flatMap(({ path, locale, place, text, links, lineOf }) => {
        const own = withoutQuotations(text)
        const hasSource = place === 'facts' || links.some(({ url }) => /^(?:source|article):/.test(url))
        const find = ({ pattern }: Phrase) => pattern.exec(own)?.[0] ?? ''
        const weak = weakWords.map((phrase) => ({ ...phrase, words: find(phrase), fault: 'tells the reader nothing' }))
        const habits = habitWords.map((phrase) => ({
          ...phrase,
          words: hasSource ? '' : find(phrase),
          fault: 'claims a habit without a source',
          instead: 'Link the source that says so, or leave it out.',
        }))
        return [...weak, ...habits]
          .filter((phrase) => phrase.locale === locale && phrase.words !== '')
          .map(({ words, fault, instead }) => ({
            path,
            line: lineOf(words),
            message: `${quote(words)} ${fault}.`,
            remedy: instead,
          }))
      }),
}
