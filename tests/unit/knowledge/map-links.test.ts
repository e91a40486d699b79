import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listMapLinks } from '../../../src/knowledge/map-links.ts'

describe('map links', () => {
  test('search the Chinese address on AMap, Baidu Map and OpenStreetMap', () => {
    expect(listMapLinks('福田区深南大道8005号', '深圳市')).toEqual([
      {
        service: 'amap',
        url: 'https://uri.amap.com/search?keyword=%E6%B7%B1%E5%9C%B3%E5%B8%82%E7%A6%8F%E7%94%B0%E5%8C%BA%E6%B7%B1%E5%8D%97%E5%A4%A7%E9%81%938005%E5%8F%B7&city=%E6%B7%B1%E5%9C%B3%E5%B8%82&view=map&src=shebao-guide&callnative=0',
      },
      {
        service: 'baidu',
        url: 'https://api.map.baidu.com/geocoder?address=%E6%B7%B1%E5%9C%B3%E5%B8%82%E7%A6%8F%E7%94%B0%E5%8C%BA%E6%B7%B1%E5%8D%97%E5%A4%A7%E9%81%938005%E5%8F%B7&city=%E6%B7%B1%E5%9C%B3%E5%B8%82&output=html&src=webapp.shebao-guide',
      },
      {
        service: 'osm',
        url: 'https://www.openstreetmap.org/search?query=%E6%B7%B1%E5%9C%B3%E5%B8%82%E7%A6%8F%E7%94%B0%E5%8C%BA%E6%B7%B1%E5%8D%97%E5%A4%A7%E9%81%938005%E5%8F%B7',
      },
    ])
  })

  test('do not repeat a city that the address names', () => {
    const [amap] = listMapLinks('深圳市福田区', '深圳市')
    expect(new URL(amap?.url ?? '').searchParams.get('keyword')).toBe('深圳市福田区')
  })

  test('leave the city out where it is not known', () => {
    expect(listMapLinks('前街1号', '').every(({ url }) => !url.includes('city='))).toBe(true)
  })

  test('carry any address unchanged, and nothing in it can become another parameter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (address) => {
        const [amap, baidu, osm] = listMapLinks(address, '').map(({ url }) => new URL(url).searchParams)
        expect(amap?.get('keyword')).toBe(address)
        expect(baidu?.get('address')).toBe(address)
        expect(osm?.get('query')).toBe(address)
        expect([...(amap?.keys() ?? [])]).toEqual(['keyword', 'view', 'src', 'callnative'])
      }),
    )
  })
})
