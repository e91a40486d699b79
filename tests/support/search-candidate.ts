import type { Candidate } from '../../src/search/candidate.ts'
import type { Entry } from '../../src/search/entries.ts'

/** What the finder makes of one page: its score, the part of it that leanings gave, and the regions the page is for. */
export function createCandidate(
  kind: Entry['kind'],
  key: string,
  score: number,
  { regions = [], leaning = 0 }: { regions?: string[]; leaning?: number } = {},
): Candidate {
  const entry: Entry = {
    kind,
    key,
    titles: {},
    summaries: {},
    lines: [],
    regions,
    topic: '',
    audience: [],
    urlIn: () => '/',
  }
  return { entry, anchor: '', score, leaning, confident: false, agrees: false, line: '', explain: () => [] }
}
