import { z } from 'zod'
import { regionCodeSchema } from './fields.ts'

/**
 * Where the table stands below the content folder. The underscore marks a file that is made by a script
 * (`scripts/districts.ts`) and not edited by hand.
 */
export const districtsPath = 'regions/districts.json'

/**
 * A county-level place as a row: its GB/T 2260 code (null for zones that have none), its Chinese name in full, its
 * English name without what kind of place it is, then other spellings people search by.
 */
const districtRowSchema = z
  .tuple([regionCodeSchema.nullable(), z.string().min(2), z.string().min(2)])
  .rest(z.string().min(1))

/** County-level names by the region whose page answers for them: a prefecture, or a province where there is none. */
export const districtTableSchema = z.record(regionCodeSchema, z.array(districtRowSchema).min(1))

export type DistrictTable = z.output<typeof districtTableSchema>
