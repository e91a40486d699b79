import { annexCases } from './annexes.ts'
import { bodyCases } from './bodies.ts'
import { fileCases } from './files.ts'
import { freshnessCases } from './freshness.ts'
import { languageCases } from './languages.ts'
import { lawCases } from './laws.ts'
import { openingHoursCases } from './opening-hours.ts'
import { procedureCases } from './procedures.ts'
import { referenceCases } from './references.ts'
import type { RuleCase } from './rule-case.ts'
import { sourceCases } from './sources.ts'

/** The promises of all rules. */
export const ruleCases: readonly RuleCase[] = [
  ...fileCases,
  ...bodyCases,
  ...languageCases,
  ...referenceCases,
  ...procedureCases,
  ...lawCases,
  ...annexCases,
  ...sourceCases,
  ...openingHoursCases,
  ...freshnessCases,
]
