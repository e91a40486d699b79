/**
 * Odd queries through everything that reads them: none may throw, none may take long. Run as a script of its own it asks
 * one query, which it reads as JSON from standard input, in a fresh process and prints the milliseconds.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { readContentParts } from '../integrations/search/content-parts.ts'
import type { SearchData } from '../integrations/search/load.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'
import { localeTags, otherLocale } from '../src/i18n/locales.ts'
import { createUrl } from '../src/i18n/urls.ts'
import { Engine } from '../src/search/engine.ts'
import { further } from '../src/search/further.ts'
import { leaningNames } from '../src/search/leaning-files.ts'
import { lookupNames } from '../src/search/lookup.ts'
import { partNames } from '../src/search/parts.ts'
import { createOddQueries } from './search-odd-queries.ts'
import { createRandom } from './search-substrings.ts'

/** A query that took longer than it may. */
export interface SlowQuery {
  query: string
  /** In the row with all others, where the process may be collecting the garbage of those before. */
  time: number
  /** In a fresh process. */
  alone: number
}

/** How long queries took, in milliseconds. */
export interface EnduranceFigures {
  count: number
  worst: { query: string; time: number }
  /** Those over the limit: each was asked again alone. */
  slow: readonly SlowQuery[]
}

/** The first ones pay for the compiler. */
const warmUp = 200
/** More slow ones than this need no proof one by one. */
const mostAlone = 20

/**
 * Asks queries made of anything, in both languages by turns, with everything loaded. Time is that of the one thread, so
 * that other work on the machine and the helpers of the garbage collector do not count.
 *
 * @param limit A query that takes longer is asked again, alone in a fresh process.
 */
export function measureEndurance(
  parts: SearchData['parts'],
  queries: Iterable<string>,
  limit: number,
): EnduranceFigures {
  const ask = createOddAsker(parts)
  const slow: Omit<SlowQuery, 'alone'>[] = []
  let worst = { query: '', time: 0 }
  let count = 0
  for (const query of queries) {
    const time = ask(query, count)
    count += 1
    if (count <= warmUp) continue
    if (time > worst.time) worst = { query, time }
    if (time > limit) slow.push({ query, time })
  }
  return { count, worst, slow: slow.slice(0, mostAlone).map((found) => ({ ...found, alone: timeAlone(found.query) })) }
}

/** Asks a query in one language or the other, and gives the milliseconds. */
function createOddAsker(parts: SearchData['parts']): (query: string, turn: number) => number {
  const engines = localeTags.map((locale) => {
    const engine = new Engine({ locale, other: otherLocale(locale), urlOf: createUrl }, further)
    for (const tag of localeTags)
      for (const name of [...partNames, ...lookupNames, ...leaningNames]) {
        const part = parts[tag][name]
        if (part !== undefined) engine.add(tag, name, part)
      }
    return engine
  })
  return (query, turn) => {
    const start = process.threadCpuUsage()
    const answer = engines[turn % engines.length]?.ask(query)
    if (answer) further.createTextQuery(answer.found.meaning, answer.finder.words)
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  }
}

function timeAlone(query: string): number {
  const { stdout } = spawnSync(process.execPath, [import.meta.filename], { input: JSON.stringify(query) })
  return Number(stdout.toString())
}

async function answerAlone(): Promise<void> {
  const query = String(JSON.parse(await text(process.stdin)))
  const ask = createOddAsker(readContentParts(join(projectRoot, 'src', 'content')))
  ;[...createOddQueries(createRandom(1), warmUp)].forEach((other, turn) => {
    ask(other.slice(0, 1000), turn)
  })
  process.stdout.write(String(Math.max(ask(query, 0), ask(query, 1))))
}

if (import.meta.main) await answerAlone()
