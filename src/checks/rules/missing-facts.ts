import { regionsPath } from '../../knowledge/files.ts'
import type { Finding, Rule } from '../problem.ts'
import type { CheckedContent } from '../read-content.ts'

/** Folders with texts but without `facts.yaml`, of which the site would not know; and a missing list of regions. */
export const missingFacts: Rule = {
  id: 'missing-facts',
  severity: 'error',
  find: (content) => [...findFactless(content), ...findMissingRegions(content)],
}

function findFactless({ entries }: CheckedContent): Finding[] {
  return entries
    .filter(({ facts }) => !facts)
    .map(({ folder, key }) => ({
      path: `${folder}/facts.yaml`,
      line: 1,
      message: `"${key}" has texts but no facts.`,
      remedy: 'Add the file, or remove the folder.',
    }))
}

function findMissingRegions({ paths, base }: CheckedContent): Finding[] {
  if (paths.includes(regionsPath)) return []
  return [
    {
      path: `${base}/${regionsPath}`,
      line: 1,
      message: 'The list of regions does not exist.',
      remedy: 'Restore it; offices, sources and rules name their region by a code of this list.',
    },
  ]
}
