import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import regions from '../../../src/content/regions/regions.json' with { type: 'json' }
import { createRegionTree } from '../../../src/knowledge/region-tree.ts'
import { regionSchema } from '../../../src/schemas/region.ts'

const tree = createRegionTree(z.array(regionSchema).parse(regions))

describe('the tree of regions', () => {
  test('holds 31 provinces and 333 prefectures', () => {
    expect(tree.provinces).toHaveLength(31)
    expect(tree.provinces.flatMap(({ code }) => tree.prefecturesOf(code))).toHaveLength(333)
  })

  test('every region has a path of its own that leads back to it', () => {
    const all = tree.provinces.flatMap((province) => [province, ...tree.prefecturesOf(province.code)])
    expect(new Set(all.map(tree.pathOf)).size).toBe(364)
    for (const region of all) expect(tree.findPath(tree.pathOf(region))).toBe(region)
  })

  test('a reader in Bijie is sent from the city to the province to the country', () => {
    expect(tree.chainOf('520500')).toEqual(['520500', '520000', '000000'])
    expect(tree.chainOf('000000')).toEqual(['000000'])
  })

  test('Jilin city and Jilin province are told apart', () => {
    expect(tree.findPath('jilin')?.code).toBe('220000')
    expect(tree.findPath('jilin/jilin')?.code).toBe('220200')
  })
})
