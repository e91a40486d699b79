import { z } from 'zod'
import { createRegionTree, type RegionTree } from '../../src/knowledge/region-tree.ts'
import { type Localized, localizedSchema } from '../../src/schemas/fields.ts'
import { type Body, bodySchema } from '../../src/schemas/procedure.ts'
import { regionSchema } from '../../src/schemas/region.ts'

/** What a layer is checked against, read from the data files of a built site. */
export interface SiteFacts {
  regions: RegionTree
  /** The names of the offices of the release by key. */
  offices: ReadonlyMap<string, Localized>
  /** The procedures of the release by key: their topic, and the kinds of bodies that have a say. */
  procedures: ReadonlyMap<string, { topic: string; bodies: ReadonlySet<Body> }>
}

const regionsSchema = z.object({ regions: z.array(regionSchema.extend({ paths: z.unknown() })) })
const officesSchema = z.object({
  offices: z.array(z.object({ key: z.string(), facts: z.object({ name: localizedSchema }) })),
})
const proceduresSchema = z.object({
  procedures: z.array(
    z.object({
      key: z.string(),
      facts: z.object({ topic: z.string(), authorities: z.array(z.object({ body: bodySchema })) }),
    }),
  ),
})

/**
 * Reads what a site holds.
 *
 * @param readData Gives the text of a file of `data/`, such as `regions.json`.
 * @throws ZodError or SyntaxError when the site is of another release.
 */
export function readSiteFacts(readData: (name: string) => string): SiteFacts {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
    schema.parse(JSON.parse(readData(name)))
  return {
    regions: createRegionTree(read('regions.json', regionsSchema).regions),
    offices: new Map(read('offices.json', officesSchema).offices.map(({ key, facts }) => [key, facts.name])),
    procedures: new Map(
      read('procedures.json', proceduresSchema).procedures.map(({ key, facts: { topic, authorities } }) => [
        key,
        { topic, bodies: new Set(authorities.map(({ body }) => body)) },
      ]),
    ),
  }
}
