/**
 * Measures search on the built site and holds the figures against what was promised: found within three and first,
 * honesty, exact strings, weight, speed, endurance; ours beside plain Pagefind and MiniSearch. `npm run bench` prints
 * everything in one run. Needs a build.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAsker, readSearchData, type SearchData } from '../integrations/search/load.ts'
import { collectTexts } from '../integrations/search-index.ts'
import { ExplainedError, runScript } from '../scripts/support/explained-error.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'
import { localeTags } from '../src/i18n/locales.ts'
import type { TextPage } from '../src/search/parts.ts'
import { built, readPages } from './built-pages.ts'
import { measureEndurance } from './search-endurance.ts'
import { type Figure, print, printFigures } from './search-figures.ts'
import { measureWeights } from './search-first-loads.ts'
import { measureInBrowser } from './search-in-browser.ts'
import { createOddQueries } from './search-odd-queries.ts'
import { compareWithoutSegmenter, measureLanguage } from './search-scores.ts'
import { createRandom, drawSubstrings, measureSubstrings } from './search-substrings.ts'

const random = createRandom(20_261_122)
const oddQueries = Number(process.argv[2] ?? 100_000)

await runScript(async () => {
  const data = readSearchData(join(projectRoot, 'src', 'content'), built)
  if (!data.texts) throw new ExplainedError('There is no build in dist/. Run "npm run build", then the bench again.')
  const texts = collectTexts(readPages())
  const folder = mkdtempSync(join(tmpdir(), 'shebao-bench-'))
  const figures: Figure[] = []
  try {
    for (const locale of localeTags)
      figures.push(...(await measureLanguage(locale, { data, pages: texts[locale], folder })))
    figures.push(...(await measureSubstringsOf(texts['zh-CN'], data)))
    figures.push(await compareWithoutSegmenter(data))
    figures.push(measureOddQueries())
    figures.push(...(await measureWeights(texts, random)))
    figures.push(...(await measureInBrowser(random)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  printFigures(figures)
  // Pagefind's runtime keeps the process alive.
  process.exit(0)
})

async function measureSubstringsOf(pages: readonly TextPage[], data: SearchData): Promise<Figure[]> {
  const ask = createAsker(data, 'zh-CN')
  const { queries, recall, precision, empty } = await measureSubstrings(
    pages,
    drawSubstrings(pages, 300, random),
    async (query) => (await ask(query, { all: true })).hits.map(({ url }) => url),
  )
  print(`\n${queries} random strings of 2 to 8 Chinese characters: ${empty} found nothing`)
  return [
    { name: 'strings of the texts: recall', value: recall, wanted: 0.999, unit: '' },
    { name: 'strings of the texts: true among the first ten', value: precision, wanted: 0.95, unit: '' },
  ]
}

/** Queries made of anything: none may take long. */
function measureOddQueries(): Figure {
  const wanted = 100
  const { count, worst, slow } = measureEndurance(createOddQueries(random, oddQueries), wanted)
  print(
    `\n${count} generated queries: no exception; the worst took ${worst.time.toFixed(1)} ms: ${JSON.stringify(worst.query.slice(0, 40))}`,
  )
  for (const { query, time, alone } of slow)
    print(`  ${time.toFixed(1)} ms in the row, ${alone.toFixed(1)} ms alone: ${JSON.stringify(query.slice(0, 40))}`)
  return { name: `${count} generated queries: the slowest`, value: worst.time, wanted, most: true, unit: 'ms' }
}
