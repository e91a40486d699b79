import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnLeanings } from '../../../integrations/search/leanings.ts'
import { createFinder, type Finder } from '../../../src/search/finder.ts'
import { further } from '../../../src/search/further.ts'
import { cluesOf } from '../../../src/search/leaning-files.ts'
import { contradicts, listLeaningPages, readLeanings } from '../../../src/search/leanings.ts'
import type { LeaningsName } from '../../../src/search/parts.ts'
import { findSightings, readSightings, writeSightings, writeSightingsByClue } from '../../../src/search/sightings.ts'
import { chineseParts, chineseReader } from '../../support/search-parts.ts'

const phrasings = {
  'procedure:card-loss': ['钱包掉公交车上了', '包被偷了里头什么证都没了', '钱包在地铁上被偷', '掉沟里捞不上来'],
  'procedure:retirement': ['干了一辈子活老了没人管', '五十八了年头不够', '老了靠什么', '活了大半辈子才想起来年头'],
  'procedure:beijing-deadline': ['系统关了还能报上吗', '月底才来的人报不进系统'],
  'document:passport': ['出国用的小本本'],
  none: ['钱包里的现金丢了找谁', '公交车几点末班', '地铁几点末班'],
}

function learn(from: Record<string, string[]> = phrasings) {
  const { core, names, more } = chineseParts
  if (!core || !names || !more) throw new Error('The small set lacks a part.')
  const { table, files } = learnLeanings('zh-CN', from, { core, names, more })
  return { parts: { ...chineseParts, ...files, more: { ...more, leanings: table } }, table, files }
}

const learned = createFinder({ 'zh-CN': learn().parts }, chineseReader, further)
const unlearned = createFinder({ 'zh-CN': chineseParts }, chineseReader, further)

const keysOf = (finder: Finder, query: string): string[] => finder.find(query).hits.map(({ key }) => key)

describe('what has been learned from how people put things', () => {
  test('leads a question that no line says, made of words that others used, to their page', () => {
    expect(keysOf(unlearned, '钱包在公交车上被偷了')).toEqual([])
    expect(keysOf(learned, '钱包在公交车上被偷了')[0]).toBe('card-loss')
    expect(keysOf(learned, '大半辈子年头不够')[0]).toBe('retirement')
  })

  test('is no confident answer by itself', () => {
    expect(learned.find('钱包在公交车上被偷了').hits.filter(({ confident }) => confident)).toEqual([])
  })

  test('rules out no page because one word was never used for it, however many other words were', () => {
    const many = { 'procedure:card-loss': Array.from({ length: 12 }, (_, index) => `公交车上包没了第${index}回`) }
    const finder = createFinder({ 'zh-CN': learn({ ...phrasings, ...many }).parts }, chineseReader, further)
    expect(keysOf(finder, '公交车上包没了，老了')[0]).toBe('card-loss')
    expect(keysOf(finder, '老了年头不够，公交车')[0]).toBe('retirement')
  })

  test('leaves a page with many phrasings likeliest where other words were never used for it, but less likely than without them', () => {
    const often = Array.from({ length: 14 }, (_, index) => `公交车上包没了第${index}回`)
    const { parts, table, files } = learn({ ...phrasings, 'procedure:card-loss': often })
    const { core, names } = parts
    if (!core || !names) throw new Error('The small set lacks a part.')
    const pages = listLeaningPages(core, names)
    const shareOf = (query: string): number => {
      const { meaning } = createFinder({ 'zh-CN': parts }, chineseReader, further).find(query)
      const file = (name: LeaningsName) => files[name]
      return (
        readLeanings(meaning, { locale: 'zh-CN', table, pages: pages.length, file }).shares[
          pages.indexOf('procedure:card-loss')
        ] ?? 0
      )
    }
    const [heard, unheard] = [shareOf('公交车上包没了'), shareOf('公交车上包没了，年头不够')]
    expect(heard).toBeGreaterThan(0.9)
    expect(unheard).toBeGreaterThan(0.6)
    expect(unheard).toBeLessThan(0.75)
  })

  test('leads less to a page for one place where none is asked for', () => {
    const [unasked] = learned.find('系统关了报不进').hits
    const [asked] = learned.find('北京系统关了报不进').hits
    expect([unasked?.key, asked?.key]).toEqual(['beijing-deadline', 'beijing-deadline'])
    expect(unasked?.leaning).toBeLessThan(asked?.leaning ?? 0)
  })

  test('says why: how likely the page is meant', () => {
    const [first] = learned.find('钱包在公交车上被偷了').hits
    expect(first?.reasons.map(({ why }) => why)).toEqual(['leaning'])
  })

  test('leaves an answer an answer, and says how much of its score it added', () => {
    const [first] = learned.find('孩子的社保卡密码忘了').hits
    const [before] = unlearned.find('孩子的社保卡密码忘了').hits
    expect([first?.key, first?.confident]).toEqual([before?.key, true])
    expect((first?.score ?? 0) - (first?.leaning ?? 0)).toBeCloseTo(before?.score ?? 0)
  })

  test('contradicts an answer of which no line says half of what is asked, if it leans clearly towards another page', () => {
    expect(contradicts(0.4, 0.3, 5)).toBe(true)
    // It is what the words lean towards; a line says what is asked; too little is said; a long telling leans nowhere near.
    expect([contradicts(0.9, 0.3, 5), contradicts(0.4, 0.7, 5), contradicts(0.4, 0.3, 2)]).toEqual([
      false,
      false,
      false,
    ])
    expect(contradicts(0, 0.9, 16)).toBe(true)
  })

  test('leads to no page for another place than the one that is asked for', () => {
    expect(keysOf(learned, '系统关了报不进')).toContain('beijing-deadline')
    expect(keysOf(learned, '上海系统关了报不进')).not.toContain('beijing-deadline')
  })

  test('has nothing to say where a place or a law is all that is named, and asks for none of its files', () => {
    for (const query of ['北京社保', '北京社保局系统', '第五十八条']) expect(learned.find(query).leanings).toEqual([])
  })

  test('is heard where an office is named, and no place', () => {
    expect(learned.find('社保局系统多少钱').leanings).not.toEqual([])
  })

  test('names the files that hold the words of the query, each once', () => {
    const { leanings } = learned.find('钱包在公交车上被偷了')
    expect(leanings.length).toBeGreaterThan(0)
    expect(new Set(leanings).size).toBe(leanings.length)
    expect(leanings.every((name) => name in learn().files)).toBe(true)
  })

  test('is the same whenever it is learned', () => {
    expect(learn()).toEqual(learn())
  })

  test('does not learn of a page that there is not', () => {
    expect(() => learn({ 'procedure:card-lost': ['卡没了'] })).toThrow(
      'src/content/search/phrasings/zh-CN.yaml: there is no procedure:card-lost. Fix the name.',
    )
  })
})

describe('clues', () => {
  test('are meanings, words and numbers, without places and what stands in every sentence', () => {
    expect(cluesOf('the card in 2026 machines', ['g:card', 'r:520500', 'g:card'])).toEqual([
      'g:card',
      'card',
      '2026',
      'machin',
    ])
    expect(cluesOf('卡被吞', [])).toEqual(['卡被', '被吞'])
  })
})

describe('files of leanings', () => {
  const sightings = fc.uniqueArray(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 35 })), {
    selector: ([page]) => page,
    minLength: 1,
  })

  test('give back what was written, whatever it was', () => {
    fc.assert(
      fc.property(sightings, (rows) => {
        const sorted = [...rows].sort(([a], [b]) => a - b)
        expect([...readSightings(writeSightings(new Map(rows)))]).toEqual(sorted)
        const file = writeSightingsByClue([
          ['钱包', new Map([[1, 2]])],
          ['wallet', new Map(rows)],
        ])
        expect([...(findSightings(file, 'wallet') ?? [])]).toEqual(sorted)
      }),
    )
  })

  test('hold nothing for a word that was never seen, and any text can be read', () => {
    expect(findSightings(writeSightingsByClue([['钱包', new Map([[1, 2]])]]), '包')).toBeNull()
    fc.assert(fc.property(fc.string(), (text) => readSightings(text).size >= 0))
  })
})
