/**
 * Odd queries through everything that reads them: none may throw, none may take long. Run as a script of its own it asks
 * the queries that it reads as JSON from standard input, in a fresh process, and prints what they took.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { readContentParts } from '../integrations/search/content-parts.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'
import { type Locale, localeTags, otherLocale } from '../src/i18n/locales.ts'
import { createUrl } from '../src/i18n/urls.ts'
import { Engine } from '../src/search/engine.ts'
import { further } from '../src/search/further.ts'
import { leaningNames } from '../src/search/leaning-files.ts'
import { lookupNames } from '../src/search/lookup.ts'
import { type Parts, partNames } from '../src/search/parts.ts'
import { createOddQueries } from './search-odd-queries.ts'
import { createRandom } from './search-substrings.ts'

const rowSchema = z.object({ row: z.array(z.string()), locale: z.enum(localeTags) })
const timesSchema = z.array(z.number())

/** A query that took longer than it may. */
export interface SlowQuery {
  query: string
  locale: Locale
  /** In its row, where the process may be collecting the garbage of those before. */
  time: number
  /** In a process of its own. */
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
/** Nobody asks more of one page before it is closed: so many share a process, and with it the garbage that they leave. */
const rowLength = 5000
/** People pause, and browsers collect garbage meanwhile: after so many queries the process does, off the clock. */
const restEvery = 100

/**
 * Asks queries made of anything with everything loaded, row by row: each row in a process and a language of its own, as a
 * page has. Time is that of the one thread, so
 * that other work on the machine and the helpers of the garbage collector do not count.
 *
 * @param limit A query that takes longer is asked again, alone.
 * @throws Error when a query raised one, with what the process printed of it.
 */
export function measureEndurance(queries: Iterable<string>, limit: number): EnduranceFigures {
  const slow: Omit<SlowQuery, 'alone'>[] = []
  let worst = { query: '', time: 0 }
  let count = 0
  let locale: Locale = 'en'
  for (const row of cutRows(queries)) {
    locale = otherLocale(locale)
    for (const [at, time] of timeRow(row, locale).entries()) {
      const query = row[at] ?? ''
      if (time > worst.time) worst = { query, time }
      if (time > limit) slow.push({ query, locale, time })
    }
    count += row.length
  }
  return {
    count,
    worst,
    slow: slow
      .slice(0, mostAlone)
      .map((found) => ({ ...found, alone: Math.max(...timeRow([found.query], found.locale)) })),
  }
}

function* cutRows(queries: Iterable<string>): Generator<string[]> {
  let row: string[] = []
  for (const query of queries) {
    row.push(query)
    if (row.length < rowLength) continue
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

/** Asks a query on a page of a language where everything has been loaded, and gives the milliseconds. */
function createOddAsker(locale: Locale): (query: string) => number {
  const parts = readContentParts(join(projectRoot, 'src', 'content'))
  const engine = new Engine({ locale, other: otherLocale(locale), urlOf: createUrl }, further)
  for (const tag of localeTags) {
    const ofTag: Partial<Parts> = parts[tag]
    for (const name of [...partNames, ...lookupNames, ...(tag === locale ? leaningNames : [])]) {
      const part = ofTag[name]
      if (part !== undefined) engine.add(tag, name, part)
    }
  }
  return (query) => {
    const start = process.threadCpuUsage()
    const answer = engine.ask(query)
    further.createTextQuery(answer.found.meaning, answer.finder.words)
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  }
}

/** The milliseconds of each query of a row, asked in one fresh process. */
function timeRow(row: readonly string[], locale: Locale): number[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', import.meta.filename], {
    input: JSON.stringify({ row, locale }),
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`A query of this row raised an error:\n${stderr.toString()}`)
  return timesSchema.parse(JSON.parse(stdout.toString()))
}

async function answerRow(): Promise<void> {
  const { row, locale } = rowSchema.parse(JSON.parse(await text(process.stdin)))
  const ask = createOddAsker(locale)
  for (const other of createOddQueries(createRandom(1), warmUp)) ask(other.slice(0, 1000))
  const times = row.map((query, at) => {
    if (at % restEvery === 0) globalThis.gc?.()
    return ask(query)
  })
  process.stdout.write(JSON.stringify(times))
}

if (import.meta.main) await answerRow()
