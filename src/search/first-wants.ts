/** Runs in the browser and in Node. */
import type { Shelf, Want } from './engine.ts'
import type { Ranking } from './hit.ts'

/** What first hits are to be completed with. What answers gets better at once; what does not is looked for elsewhere first. */
export function firstWants({ hits }: Pick<Ranking, 'hits'>, { reader, missing }: Shelf): Want[] {
  return missing(reader.locale, hits.length > 0 ? ['core', 'names', 'more'] : ['core', 'names'])
}
