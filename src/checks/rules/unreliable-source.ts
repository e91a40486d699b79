import type { Finding, Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'
import { findEntry } from '../read-content.ts'
import type { ReferenceSite } from '../references.ts'

/** Sources of grade D anywhere but where a mistake is corrected. */
export const unreliableSource: Rule = {
  id: 'unreliable-source',
  severity: 'error',
  find: (content) => content.references.flatMap((site) => checkSite(site, content)),
}

function checkSite({ kind, key, path, line, field }: ReferenceSite, { sources }: CheckedContent): Finding[] {
  if (kind !== 'source' || /^(?:myths|miscitations)\b/.test(field)) return []
  if (findEntry(sources, key)?.facts?.data?.grade !== 'D') return []
  return [
    {
      path,
      line,
      message: `${field || 'The text'} rests on "${key}", a source of grade D.`,
      remedy:
        'Take the statement out, or find a better source. Grade D may only be named where its mistake is corrected.',
    },
  ]
}
