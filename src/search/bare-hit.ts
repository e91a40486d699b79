/** Runs in the browser and in Node. */
import type { Hit } from './hit.ts'

/** A hit of which no more is known than where it leads and what it is called: first hits, before all of search is there. */
export function createBareHit(known: Pick<Hit, 'kind' | 'key' | 'url' | 'title' | 'score'> & Partial<Hit>): Hit {
  return {
    titleMarks: [],
    line: '',
    lineMarks: [],
    region: '',
    regions: [],
    topic: '',
    audience: [],
    leaning: 0,
    confident: false,
    agrees: false,
    reasons: [],
    ...known,
  }
}
