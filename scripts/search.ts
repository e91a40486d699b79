/**
 * `npm run search -- --locale zh-CN "…"`: the ranking that the site ships, from the shell. For editors: when a search
 * fails, `--explain` says why each hit stands where it stands. The cure is a line under `asks`, a word of a term or
 * of src/content/search/words.yaml, or more of how people put it in src/content/search/phrasings/; never code.
 */
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createAsker, readSearchData } from '../integrations/search/load.ts'
import { isLocale, type Locale, localeTags } from '../src/i18n/locales.ts'
import type { Answer } from '../src/search/engine.ts'
import type { Hit } from '../src/search/hit.ts'
import { readCommandLine } from './support/command-line.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { projectRoot } from './support/run-tool.ts'

const usage = `Use: npm run search -- --locale zh-CN "words"

  --locale   the reader's language: ${localeTags.join(' or ')}
  --limit    how many hits to print (10)
  --explain  say what was understood, and why each hit stands where it stands
  --json     print one JSON object
  --batch    read queries from standard input, one a line, and print one JSON object a line`

const stateWords = { results: 'a confident answer', weak: 'perhaps meant', none: 'nothing found' } as const

const whyWords = {
  citation: 'cites this article',
  'document-number': 'names its official number',
  'law-name': 'names this law',
  place: 'names this place',
  line: 'best line',
  words: 'words covered',
  'other-place': 'is for another place, so it counts less:',
  'same-place': 'is for this place:',
  leaning: 'its words are used by people who mean this page:',
  'exact-text': 'its text holds the query to the letter',
  text: 'its text holds the words',
} as const

await runScript(async () => {
  const { values, positionals } = readCommandLine(
    {
      allowPositionals: true,
      options: {
        locale: { type: 'string', default: 'zh-CN' },
        limit: { type: 'string', default: '10' },
        explain: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        batch: { type: 'boolean', default: false },
      },
    },
    usage,
  )
  const locale = readLocale(values.locale)
  const limit = readLimit(values.limit)
  const data = readSearchData(join(projectRoot, 'src', 'content'), join(projectRoot, 'dist'))
  if (!data.texts) {
    process.stderr.write('There is no build in dist/, so full texts are not searched. "npm run build" makes one.\n')
  }
  const ask = createAsker(data, locale)
  if (values.batch) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim()) print(JSON.stringify(toJson(line, await ask(line), limit)))
    }
    return undefined
  }
  const query = positionals.join(' ')
  if (!query.trim()) throw new ExplainedError(`There is nothing to search for.\n${usage}`)
  const answer = await ask(query)
  if (values.json) print(JSON.stringify(toJson(query, answer, limit), null, 2))
  else print(describe(answer, { limit, explain: values.explain }))
  return undefined
})

function readLocale(text: string): Locale {
  if (isLocale(text)) return text
  throw new ExplainedError(
    `"${text}" is none of the site's languages. Use --locale ${localeTags.join(' or --locale ')}.`,
  )
}

function readLimit(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new ExplainedError(`"${text}" is no number of hits. Use --limit with a whole number from 1 to 9999.`)
}

function toJson(query: string, { state, hits, found }: Answer, limit: number): object {
  const { meaning } = found
  return {
    query,
    state,
    count: hits.length,
    understood: {
      units: meaning.units.map(({ text, ids, trust }) => ({ text, ids, trust })),
      corrections: meaning.corrections,
      citation: meaning.citation.article ?? null,
    },
    hits: hits.slice(0, limit).map(({ kind, key, url, title, line, region, score, confident, reasons }) => ({
      kind,
      key,
      url,
      title,
      line,
      region,
      score,
      confident,
      reasons,
    })),
  }
}

function describe({ state, hits, found }: Answer, { limit, explain }: { limit: number; explain: boolean }): string {
  const { units, dropped, corrections, citation } = found.meaning
  const lines = [`${hits.length} hits, ${stateWords[state]}`]
  if (explain) {
    lines.push(
      `  understood: ${units.map(({ text, ids }) => `${text} [${ids.join(' ') || 'no meaning known'}]`).join(', ') || 'nothing'}`,
    )
    if (dropped.length > 0) lines.push(`  dropped: ${dropped.join(', ')}`)
    for (const { from, to } of corrections) lines.push(`  read "${from}" as "${to}"`)
    if (citation.article !== null) lines.push(`  cites article ${citation.article} ${citation.anchor}`)
  }
  hits.slice(0, limit).forEach((hit, index) => {
    lines.push(
      '',
      `${index + 1}. ${hit.title}  (${hit.kind} ${hit.score}${hit.confident ? '' : ', perhaps'})`,
      `   ${hit.url}`,
    )
    if (hit.line) lines.push(`   ${mark(hit)}`)
    if (explain) lines.push(...hit.reasons.map(({ why, detail, score }) => `   · ${whyWords[why]} ${score}: ${detail}`))
  })
  return lines.join('\n')
}

/** The line with its marked words in brackets. */
function mark({ line, lineMarks }: Hit): string {
  let result = ''
  let at = 0
  for (const [start, end] of lineMarks) {
    result += `${line.slice(at, start)}[${line.slice(start, end)}]`
    at = end
  }
  return result + line.slice(at)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
