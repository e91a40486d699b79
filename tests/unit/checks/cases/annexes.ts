import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleCase } from './rule-case.ts'

/** The official tables, put into the folder of the fixture's law. */
const official = readFileSync(
  join(
    import.meta.dirname,
    '..',
    '..',
    '..',
    '..',
    'src',
    'content',
    'laws',
    'retirement-age-measures',
    'annexes.json',
  ),
  'utf8',
).replace('"retirement-age-measures"', '"card-measures"')

/** Tables annexed to laws say what the articles say. */
export const annexCases: readonly RuleCase[] = [
  {
    rule: 'annex',
    promise: 'reports a row of an annexed table that says something else than the article',
    broken: {
      'laws/card-measures/annexes.json': official.replace(
        '"to": "1966-08", "years": 60, "months": 5',
        '"to": "1966-08", "years": 60, "months": 6',
      ),
    },
    report: `content/laws/card-measures/annexes.json:17  annex
  For 1966-05 the table of "men" gives 60 years 6 months, but the rule gives 60 years 5 months.
  Compare the row with the official table.`,
    valid: { 'laws/card-measures/annexes.json': official },
  },
]
