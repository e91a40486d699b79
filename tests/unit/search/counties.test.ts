import { describe, expect, test } from 'vitest'
import { forBoth } from '../../../integrations/search/for-both.ts'
import { buildLookups } from '../../../integrations/search/lookups.ts'
import { createDistricts } from '../../../src/knowledge/districts.ts'
import { Engine } from '../../../src/search/engine.ts'
import { createFinder } from '../../../src/search/finder.ts'
import { further } from '../../../src/search/further.ts'
import { lookupOf } from '../../../src/search/lookup.ts'
import type { Parts } from '../../../src/search/parts.ts'
import { shortenPlace } from '../../../src/search/shorten-place.ts'
import { chineseParts, chineseReader, englishParts, englishReader } from '../../support/search-parts.ts'

const { all } = createDistricts({
  '310000': [
    ['310113', '宝山区', 'Baoshan'],
    ['310105', '长宁区', 'Changning'],
  ],
  '230500': [['230506', '宝山区', 'Baoshan']],
  '500000': [
    ['500242', '酉阳土家族苗族自治县', 'Youyang'],
    ['500229', '城口县', 'Chengkou'],
  ],
  '520500': [
    ['520526', '威宁彝族回族苗族自治县', 'Weining'],
    ['520523', '金沙县', 'Jinsha'],
    ['520599', '通道县', 'Tongdao'],
    ['520598', '蠡县', 'Lixian'],
  ],
})
/** The core of some parts with words of the interface. */
function withStrings({ core }: Partial<Parts>, strings: Readonly<Record<string, string>>): Partial<Parts> {
  return core ? { core: { ...core, strings } } : {}
}

const regions = [
  ['230000', '黑龙江省', 'heilongjiang', ''],
  ['230500', '双鸭山市', 'shuangyashan', '0469'],
] as const
const { core, names, places } = chineseParts
if (!core || !names || !places) throw new Error('The small set has no core, names or places.')
const { offices } = places
const files = forBoth((locale) =>
  buildLookups(locale, {
    districts: all,
    words: { en: new Map(), 'zh-CN': new Map() },
    core: { en: core, 'zh-CN': core },
    names: { en: names, 'zh-CN': names },
    places: { en: places, 'zh-CN': places },
  }),
)
const parts = {
  en: { ...englishParts, ...files.en },
  'zh-CN': {
    ...chineseParts,
    ...files['zh-CN'],
    ...withStrings(chineseParts, { county: '{county}属于{place}' }),
    places: { regions: [...places.regions, ...regions], offices },
  },
}
const chinese = createFinder({ 'zh-CN': parts['zh-CN'], en: files.en }, chineseReader, further)

/** The titles of the places that a query leads to. */
function findPlaces(query: string): string[] {
  return chinese
    .find(query)
    .hits.filter(({ kind }) => kind === 'region')
    .map(({ title }) => title)
}

describe('a county leads to the page of the region that answers for it, and the list says why', () => {
  test.each([
    ['金沙县', '金沙县属于贵州省毕节市'],
    ['金沙社保局电话', '金沙县属于贵州省毕节市'],
    ['贵州省毕节市金沙县社保', '金沙县属于贵州省毕节市'],
    ['酉阳土家族苗族自治县', '酉阳土家族苗族自治县属于重庆市'],
    ['酉阳县', '酉阳土家族苗族自治县属于重庆市'],
    ['金沙县平坝镇社保', '金沙县属于贵州省毕节市'],
    ['jinsha', '金沙县属于贵州省毕节市'],
    ['jin sha xian', '金沙县属于贵州省毕节市'],
    ['jinshaxian', '金沙县属于贵州省毕节市'],
    ['Jinsha County', '金沙县属于贵州省毕节市'],
    ['Li County', '蠡县属于贵州省毕节市'],
  ])('%s', (query, title) => {
    expect(findPlaces(query)).toEqual([title])
  })

  test.each([
    ['weining yi, hui and miao autonomous county', 'weining county'],
    ['youyang tujia and miao autonomous county password', 'youyang county password'],
    ['qiandongnan miao and dong autonomous prefecture', 'qiandongnan prefecture'],
    ['autonomous county', 'autonomous county'],
    ['hui li county', 'hui li county'],
  ])('“%s” is read as “%s”', (name, short) => {
    expect(shortenPlace(name)).toBe(short)
  })

  test('at its list of counties, or at its numbers where those are asked for', () => {
    expect(chinese.find('金沙县').hits[0]?.url).toBe('/zh-cn/regions/guizhou/bijie/#districts')
    expect(chinese.find('金沙县社保局电话').hits.map(({ url }) => url)).toContain('/zh-cn/regions/guizhou/bijie/#lines')
  })

  test('and marks the county, not what it lies in', () => {
    const [hit] = chinese.find('宝山区').hits
    expect(hit?.titleMarks.map(([start, end]) => hit.title.slice(start, end))).toEqual(['宝山区'])
  })

  test('in the words of the reader, whatever the script of the query', () => {
    const strings = { county: '{county} is in {place}' }
    const finder = createFinder(
      { en: { ...parts.en, ...withStrings(englishParts, strings) }, 'zh-CN': files['zh-CN'] },
      englishReader,
      further,
    )
    expect(finder.find('金沙县').hits[0]?.title).toBe('Jinsha County is in Bijie, Guizhou')
  })

  test('a name that several counties share lists them all, unless the query says which', () => {
    expect(findPlaces('宝山区')).toEqual(['宝山区属于上海市', '宝山区属于黑龙江省双鸭山市'])
    expect(findPlaces('双鸭山宝山区')).toEqual(['宝山区属于黑龙江省双鸭山市'])
  })

  test('an office of the county itself comes first', () => {
    expect(chinese.find('威宁县').hits.map(({ kind }) => kind)[0]).toBe('office')
  })

  test('no page for one of several places is held for the one that is meant', () => {
    expect(chinese.find('宝山区社保卡丢了怎么挂失').hits[0]?.key).toBe('card-loss')
  })
})

describe('words stay words', () => {
  test.each(['绿色通道', '社区', '小区里能办社保卡吗', '网上通道办社保卡'])('%s names no county', (query) => {
    expect(findPlaces(query)).toEqual([])
  })

  test('what stands before a word that is known is no slip of a longer one', () => {
    expect(chinese.find('镇社保卡丢了').meaning.corrections).toEqual([])
  })
})

describe('names of counties are loaded as a query needs them', () => {
  const wantedParts = (query: string): string[] => {
    const engine = new Engine(chineseReader, further)
    for (const name of ['core', 'names', 'more', 'places', 'aids'] as const) {
      const part = chineseParts[name]
      if (part) engine.add('zh-CN', name, part)
    }
    return engine.ask(query).wants.map(({ part }) => part)
  }

  test('a file or two for one unknown name, none for a question whose words are known', () => {
    // 沙县 is a county as well.
    expect(wantedParts('金沙县社保')).toEqual([lookupOf('金沙县'), lookupOf('沙县')])
    expect(wantedParts('孩子的社保卡密码忘了怎么办')).toEqual([])
  })

  test('never more than six, whatever is typed', () => {
    expect(
      wantedParts('金沙县和城口县和长宁区和酉阳县和宝山区和通道县和蠡县和甲乙县和丙丁县').length,
    ).toBeLessThanOrEqual(6)
  })
})
