import data from '../content/laws/retirement-age-measures/annexes.json' with { type: 'json' }
import { type RetirementAnnexes, retirementAnnexesSchema } from '../schemas/annex.ts'

let annexes: RetirementAnnexes | undefined

/**
 * The tables annexed to the measures on the retirement age, for pages and tests.
 *
 * @throws ZodError when the file breaks its schema; the content gate says where.
 */
export function readRetirementAnnexes(): RetirementAnnexes {
  annexes ??= retirementAnnexesSchema.parse(data)
  return annexes
}
