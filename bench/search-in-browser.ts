/** What only a browser shows: speed of keys, what is loaded, and that no markup runs. */
import { projectRoot } from '../scripts/support/run-tool.ts'
import { localeTags } from '../src/i18n/locales.ts'
import { built } from './built-pages.ts'
import { openBenchSite } from './search-browser.ts'
import { at, type Figure, print, sampleOf } from './search-figures.ts'
import { compareWeights, exactStrings } from './search-first-loads.ts'
import { createOddQueries } from './search-odd-queries.ts'
import { readQueries } from './search-queries.ts'

/** Measures in a browser; where none is found it says so and gives no figures. */
export async function measureInBrowser(random: () => number): Promise<Figure[]> {
  const site = await openBenchSite(built)
  if (!site) {
    print('\nNo browser was found: weight and speed are not measured. Set CHROMIUM_PATH to one.')
    return []
  }
  const figures: Figure[] = []
  try {
    for (const locale of localeTags) {
      const queries = readQueries(projectRoot, 'dev').filter((query) => query.locale === locale)
      await compareWeights(site, locale, [...sampleOf(queries, 4).map(({ text }) => text), ...exactStrings[locale]])
      const times = (
        await site.timeKeys(
          locale,
          sampleOf(queries, 20).map(({ text }) => text),
        )
      ).sort((a, b) => a - b)
      print(
        `${locale}: ${times.length} keys, processor slowed down four times: median ${at(times, 0.5)} ms, worst ${at(times, 1)} ms`,
      )
      const executed = await site.countExecuted(
        locale,
        [...createOddQueries(random, 200)].map((query) => query.slice(0, 2000)),
      )
      figures.push(
        {
          name: `key to suggestions, slowed 4×, p95, ${locale}`,
          value: Number(at(times, 0.95)),
          wanted: 50,
          most: true,
          unit: 'ms',
        },
        { name: `markup executed, of 200 odd queries, ${locale}`, value: executed, wanted: 0, most: true, unit: '' },
      )
    }
  } finally {
    await site.close()
  }
  return figures
}
