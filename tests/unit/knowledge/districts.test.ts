import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import regions from '../../../src/content/regions/regions.json' with { type: 'json' }
import { englishNameOf, isSameDistrict, properNameOf, shortNamesOf } from '../../../src/knowledge/district-names.ts'
import { loadDistricts } from '../../../src/knowledge/districts.ts'
import { createRegionTree } from '../../../src/knowledge/region-tree.ts'
import { regionSchema } from '../../../src/schemas/region.ts'

const tree = createRegionTree(z.array(regionSchema).parse(regions))
const districts = loadDistricts()
const municipalities = ['110000', '120000', '310000', '500000']

/** The regions that a name leads to, by their English names. */
function leadsTo(name: string): string[] {
  return districts.find(name).map(({ region }) => tree.find(region)?.name.en ?? region)
}

describe('the table of county-level names', () => {
  test('belongs to regions that have a page', () => {
    for (const { region } of districts.all) expect(tree.find(region)?.code).toBe(region)
  })

  test('every district is answered by the prefecture of its code, or by the province where there is none', () => {
    for (const { code, region } of districts.all) {
      if (code === null) continue
      const prefecture = `${code.slice(0, 4)}00`
      expect(region).toBe(tree.find(prefecture) ? prefecture : `${code.slice(0, 2)}0000`)
    }
  })

  test('the districts of the four municipalities are answered by the municipality', () => {
    for (const code of municipalities) {
      expect(districts.of(code).length).toBeGreaterThan(15)
      for (const district of districts.all.filter((entry) => entry.code?.startsWith(code.slice(0, 2)))) {
        expect(district.region).toBe(code)
      }
    }
  })

  test('no code stands twice, and no name twice within a region', () => {
    const codes = districts.all.flatMap(({ code }) => code ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    const names = districts.all.map(({ region, name }) => `${region} ${name['zh-CN']}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('holds the whole country: every prefecture but the four without counties has districts', () => {
    expect(districts.all.length).toBeGreaterThan(2800)
    const prefectures = tree.provinces.flatMap(({ code }) => tree.prefecturesOf(code))
    const without = prefectures.filter(({ code }) => districts.of(code).length === 0)
    expect(without.map(({ name }) => name.en).sort()).toEqual(['Danzhou', 'Dongguan', 'Jiayuguan', 'Zhongshan'])
  })

  test('spelling is plain Latin, capitalised, and lengthy enough to search by', () => {
    for (const { forms, spelling } of districts.all) {
      expect(spelling).toMatch(/^\p{Lu}[a-zü']+(?: \p{Lu}[a-z]+)*$/u)
      expect(forms.length).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('a county name', () => {
  test.each([
    ['威宁', ['Bijie']],
    ['威宁县', ['Bijie']],
    ['Weining', ['Bijie']],
    ['weining yi, hui and miao autonomous county', ['Bijie']],
    ['百里杜鹃管理区', ['Bijie']],
    ['黔西市', ['Bijie']],
    ['海淀', ['Beijing']],
    ['Haidian District', ['Beijing']],
    ['Bao’an', ['Shenzhen']],
    ['baoan', ['Shenzhen']],
    ['溧阳', ['Changzhou']],
    ['珲春', ['Yanbian Korean Autonomous Prefecture']],
    ['Huichun', []],
    ['Lüchun', ['Honghe Hani and Yi Autonomous Prefecture']],
    ['luchun', ['Honghe Hani and Yi Autonomous Prefecture']],
    ['两江新区', ['Chongqing']],
    ['Yanjiao', []],
  ])('%s leads to %j', (name, expected) => {
    expect(leadsTo(name)).toEqual(expected)
  })

  test('that many cities share gives them all, and one when the city is known', () => {
    expect(leadsTo('朝阳区')).toEqual(['Beijing', 'Changchun'])
    expect(districts.find('朝阳', '220100').map(({ code }) => code)).toEqual(['220104'])
    expect(leadsTo('鼓楼区').length).toBeGreaterThan(2)
  })

  test.each([
    ['番禺区', 'Panyu'],
    ['乐清市', 'Yueqing'],
    ['乐亭县', 'Laoting'],
    ['铅山县', 'Yanshan'],
    ['尉犁县', 'Yuli'],
    ['尉氏县', 'Weishi'],
    ['蔚县', 'Yuxian'],
    ['荥阳市', 'Xingyang'],
    ['荥经县', 'Yingjing'],
    ['盱眙县', 'Xuyi'],
    ['东阿县', "Dong'e"],
    ['长子县', 'Zhangzi'],
    ['渑池县', 'Mianchi'],
    ['犍为县', 'Qianwei'],
    ['筠连县', 'Junlian'],
    ['都匀市', 'Duyun'],
    ['什邡市', 'Shifang'],
    ['六合区', 'Luhe'],
    ['六枝特区', 'Liuzhi'],
    ['歙县', 'Shexian'],
    ['莘县', 'Shenxian'],
    ['洪洞县', 'Hongtong'],
    ['吴堡县', 'Wubu'],
    ['柞水县', 'Zhashui'],
    ['旅顺口区', 'Lüshunkou'],
    ['宝坻区', 'Baodi'],
    ['闵行区', 'Minhang'],
  ])('%s is read as people there read it: %s', (name, spelling) => {
    expect(districts.find(name).map((district) => district.spelling)).toEqual([spelling])
  })

  test.each([
    ['威宁彝族回族苗族自治县', '威宁', 'Weining', 'Weining Yi, Hui and Miao Autonomous County'],
    ['鄂温克族自治旗', '鄂温克', 'Ewenke', 'Ewenke Autonomous Banner'],
    ['东乡族自治县', '东乡', 'Dongxiang', 'Dongxiang Autonomous County'],
    ['察布查尔锡伯自治县', '察布查尔', "Chabucha'er", "Chabucha'er Xibe Autonomous County"],
    ['龙胜各族自治县', '龙胜', 'Longsheng', 'Longsheng Various Peoples Autonomous County'],
    ['浦东新区', '浦东', 'Pudong', 'Pudong New Area'],
    ['清新区', '清新', 'Qingxin', 'Qingxin District'],
    ['瀍河回族区', '瀍河', 'Chanhe', 'Chanhe Hui District'],
    ['北林区', '北林', 'Beilin', 'Beilin District'],
    ['单县', '单县', 'Shanxian', 'Shanxian County'],
    ['神农架林区', '神农架', 'Shennongjia', 'Shennongjia Forestry District'],
  ])('%s is %s, in English %s or %s', (name, proper, spelling, english) => {
    expect(properNameOf(name)).toBe(proper)
    expect(englishNameOf(name, spelling)).toBe(english)
  })

  test('is written in full, with the bare kind, and without', () => {
    expect(shortNamesOf('威宁彝族回族苗族自治县')).toEqual(['威宁彝族回族苗族自治县', '威宁县', '威宁'])
    expect(shortNamesOf('单县')).toEqual(['单县'])
  })

  test('means the same in any of its forms', () => {
    expect(isSameDistrict('威宁县', '威宁彝族回族苗族自治县')).toBe(true)
    expect(isSameDistrict('baoan', "Bao'an District")).toBe(true)
    expect(isSameDistrict('Weining', 'Weining Yi, Hui and Miao Autonomous County')).toBe(true)
    expect(isSameDistrict('海淀区', '朝阳区')).toBe(false)
    expect(isSameDistrict('', '区')).toBe(false)
  })
})
