import type { Region } from '../schemas/region.ts'

/** The code that stands for the whole country. */
export const nationCode = '000000'

/** Regions joined into provinces with their prefectures. */
export interface RegionTree {
  provinces: readonly Region[]
  /** The region of a code; undefined for the whole country and unknown codes. */
  find: (code: string) => Region | undefined
  /** The prefectures of a province, in the order of their codes. */
  prefecturesOf: (provinceCode: string) => readonly Region[]
  /** The path of a region's page: `guizhou/bijie`. */
  pathOf: (region: Region) => string
  /** The region of such a path. */
  findPath: (path: string) => Region | undefined
  /** A region, then what it belongs to, ending with the whole country: ['520500', '520000', '000000']. */
  chainOf: (code: string) => readonly string[]
}

/** Joins the list of regions into a tree. */
export function createRegionTree(regions: readonly Region[]): RegionTree {
  const byCode = new Map(regions.map((region) => [region.code, region]))
  const provinces = regions.filter((region) => region.level === 'province')
  const pathOf = (region: Region): string => {
    const parent = region.parent ? byCode.get(region.parent) : undefined
    return parent ? `${parent.slug}/${region.slug}` : region.slug
  }
  const byPath = new Map(regions.map((region) => [pathOf(region), region]))
  return {
    provinces,
    find: (code) => byCode.get(code),
    prefecturesOf: (provinceCode) => regions.filter((region) => region.parent === provinceCode),
    pathOf,
    findPath: (path) => byPath.get(path),
    chainOf: (code) => [
      ...new Set(
        [code, byCode.get(code)?.parent ?? `${code.slice(0, 2)}0000`, nationCode].filter(
          (entry) => entry === nationCode || byCode.has(entry),
        ),
      ),
    ],
  }
}
