import { expect, test } from 'vitest'
import { addHolders, type HintFiles } from '../../../integrations/search/holders.ts'
import { Engine, isForFiles } from '../../../src/search/engine.ts'
import { fileOfClue, onlyInTexts, titlesOfPage } from '../../../src/search/leaning-files.ts'
import type { PartName, Parts, TextPage } from '../../../src/search/parts.ts'
import { scout } from '../../../src/search/scout.ts'
import { findSightings, writeSightingsByClue } from '../../../src/search/sightings.ts'
import { chineseParts, chineseReader } from '../../support/search-parts.ts'

const texts: TextPage[] = [
  { url: '/zh-cn/procedures/retirement/', title: '退休', sections: [['', '', '村民委员会盖章。村民委员会']] },
  { url: '/zh-cn/procedures/card-loss/', title: '社保卡丢了', sections: [['', '', '找村民问，钱包']] },
  { url: '/zh-cn/regions/hebei/', title: '河北省', sections: [['', '', '辛集村民']] },
  ...['a', 'b', 'c'].map((name) => ({
    url: `/zh-cn/topics/${name}/`,
    title: name,
    sections: [['', '', '村民，村民，村民']] as const,
  })),
]
const said = [
  ['钱包', new Map([[1, 5]])],
  // Seen with every page alike it leads to none.
  ['盖章', new Map(Array.from({ length: 300 }, (_, page) => [page, 1]))],
] as const
const files: HintFiles = {
  'titles-0': [['procedure', 'retirement', '退休']],
  'titles-1': [['procedure', 'card-loss', '社保卡丢了']],
  // What lies outside the site.
  'titles-2': [],
}
for (const row of said) files[fileOfClue(row[0])] = writeSightingsByClue([row])
const held = addHolders('zh-CN', files, texts)

function holdersOf(clue: string): (string | undefined)[] {
  const pages = findSightings(held[fileOfClue(clue)] ?? '', onlyInTexts + clue) ?? new Map<number, number>()
  return [...pages.keys()].map((page) => held[titlesOfPage(page)]?.[0]?.[2])
}

test('a word that only texts hold leads to the pages that hold it most often', () => {
  expect(holdersOf('委员')).toEqual(['退休'])
  expect(holdersOf('村民')).toEqual(['a', 'b', 'c'])
})

test('a page that words cannot lean towards is known by its address', () => {
  expect(holdersOf('辛集')).toEqual(['河北省'])
  expect(Object.values(held)).toContainEqual([['region', '/zh-cn/regions/hebei/', '河北省', '/zh-cn/regions/hebei/']])
})

test('what people mean by a word goes before what holds it, unless they mean everything by it', () => {
  expect(holdersOf('钱包')).toEqual([])
  expect(holdersOf('盖章')).toEqual(['退休'])
})

test('what was learned stays as it was', () => {
  for (const [clue, sightings] of said) expect(findSightings(held[fileOfClue(clue)] ?? '', clue)).toEqual(sightings)
  expect(held['titles-2']).toEqual([])
})

/** The titles of the first hits, where the small files are these. */
function findFirst(query: string, small: Partial<Parts>): string[] {
  const engine = new Engine(chineseReader)
  engine.scout = scout
  const add = <Name extends PartName>(name: Name, data: Parts[Name] | undefined): void =>
    data === undefined ? engine.giveUp({ locale: 'zh-CN', part: name }) : engine.add('zh-CN', name, data)
  add('core', chineseParts.core)
  let answer = engine.ask(query)
  while (isForFiles(answer)) {
    for (const { part } of answer.wants) add(part, small[part])
    answer = engine.ask(query)
  }
  return answer.hits.map(({ title }) => title)
}

test('first hits are pages that hold the words where people mean nothing by them, or nothing that is here', () => {
  expect(findFirst('辛集村民', held)).toEqual(['河北省', 'a', 'b'])
  const elsewhere: Partial<Parts> = { ...held }
  elsewhere[fileOfClue('钱包')] = writeSightingsByClue([['钱包', new Map([[2, 5]])]])
  expect(findFirst('钱包', elsewhere)).toEqual([])
  expect(findFirst('钱包辛集', elsewhere)).toEqual(['河北省'])
})
