import { z } from 'zod'
import { compareStrings } from '../../../src/knowledge/compare-strings.ts'

const lockedPackageSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})

const lockFileSchema = z.object({ packages: z.record(z.string(), lockedPackageSchema) })

/** A package as package-lock.json holds it. */
export interface LockedPackage {
  /** Where it is installed: `node_modules/astro`. */
  place: string
  name: string
  version: string
  /** `sha512-…`, in base 64; empty for none. */
  integrity: string
  /** As its own package.json names it; empty for none. */
  license: string
  isDevelopment: boolean
  isOptional: boolean
  /** The places of the packages it asks for. */
  uses: string[]
}

/** What the lock file holds: the places that the project itself asks for, and all packages in the order of places. */
export interface LockFile {
  uses: string[]
  packages: LockedPackage[]
}

/**
 * Reads the text of package-lock.json.
 *
 * @throws ZodError when it is not one.
 */
export function readLockFile(text: string): LockFile {
  const { packages } = lockFileSchema.parse(JSON.parse(text))
  const usesOf = (place: string): string[] => {
    const { dependencies, devDependencies, optionalDependencies } = packages[place] ?? {}
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    return [...new Set(names.flatMap((name) => resolvePlace(packages, place, name) ?? []))].sort()
  }
  const listed = Object.entries(packages)
    .filter(([place]) => place !== '')
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([place, entry]) => ({
      place,
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      integrity: entry.integrity ?? '',
      license: entry.license ?? '',
      isDevelopment: entry.dev ?? false,
      isOptional: entry.optional ?? false,
      uses: usesOf(place),
    }))
  return { uses: usesOf(''), packages: listed }
}

/** Node looks for a package beside the one that asks, then in each folder above. */
function resolvePlace(packages: Readonly<Record<string, unknown>>, from: string, name: string): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    const place = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`
    if (place in packages) return place
    if (base === '') return undefined
  }
}
