import { nationCode, type RegionTree } from './region-tree.ts'

/**
 * The telephone area codes of a place: its own, or those of the places within it. None when the data does not say, and
 * for the whole country, where short numbers are dialled as they are.
 */
export function areaCodesOf(regions: RegionTree, code: string): readonly string[] {
  if (code === nationCode) return []
  const region = regions.find(code)
  if (region?.areaCode) return [region.areaCode]
  return [...new Set(regions.prefecturesOf(code).flatMap(({ areaCode }) => areaCode ?? []))]
}
