import { expect, test } from 'vitest'
import { deferSilent, findSilent, orderWords, readUse } from '../../../integrations/search/first-words.ts'
import type { SearchWords } from '../../../src/schemas/search-words.ts'

const words: SearchWords = {
  groups: [
    { id: 'forget', en: ['forget', 'do not forget', 'forget me not'], 'zh-CN': ['忘', '忘了', '都忘了吗', '忘记'] },
    { id: 'lock', en: ['lock'], 'zh-CN': ['锁', '被锁'], later: { en: ['shut'], 'zh-CN': ['打不开'] } },
  ],
  fillers: {
    en: ['do not', 'the'],
    'zh-CN': ['了 吗 都', '怎么 怎么了'],
    later: { en: [], 'zh-CN': ['刚才'] },
  },
  lookalikes: [],
}

test('what shorter words say in the same way need not come with the first hits', () => {
  const { groups, fillers } = orderWords(words, 'zh-CN', () => true)
  expect(fillers).toEqual({ first: ['了', '吗', '都', '怎么'], later: ['怎么了', '刚才'] })
  expect(groups.get('forget')).toEqual({ first: ['忘', '忘记'], later: ['忘了', '都忘了吗'] })
  expect(groups.get('lock')).toEqual({ first: ['锁', '被锁'], later: ['打不开'] })
})

test('words with spaces are taken apart at these', () => {
  const { groups } = orderWords(words, 'en', () => true)
  expect(groups.get('forget')?.first).toEqual(['forget', 'forget me not'])
})

test('what nobody says need not come with the first hits either, but for the word that stands for its group', () => {
  const isUsed = readUse({ 'procedure:card': ['她的卡被锁'] })
  const { groups, fillers } = orderWords(words, 'zh-CN', isUsed)
  expect(groups.get('forget')).toEqual({ first: ['忘'], later: ['忘了', '都忘了吗', '忘记'] })
  expect(groups.get('lock')).toEqual({ first: ['锁', '被锁'], later: ['打不开'] })
  expect(fillers.first).toEqual(['了'])
})

test('an English word is said in any of its forms, and not as a piece of another', () => {
  const isUsed = readUse({ 'procedure:card': ['They blocked my cards!'] })
  expect(['blocks', 'my card', 'lock', 'blocked cards'].filter(isUsed)).toEqual(['blocks', 'my card'])
})

test('of words that no line of the first hits says, one stays to stand for its group; those of other matters all stay', () => {
  const silent = findSilent({
    locale: 'en',
    groups: [
      ['card', 'card,plastic'],
      ['forget', 'forget', 'lock'],
      ['lock', 'lock,blocked', 'card'],
      ['abroad', 'visa,passport', '', 'e'],
    ],
    fillers: 'the',
    procedures: [['card-lost', 'Lost the card', 'Lost card', 'cards', '', 'I cannot find my plastic']],
    topics: [{ key: 'cards', title: 'Forget no card' }],
    strings: {},
  })
  expect([...silent]).toEqual(['lock'])
  const groups = new Map([
    ['card', { first: ['card', 'plastic'], later: [] }],
    ['lock', { first: ['lock', 'blocked'], later: ['shut'] }],
  ])
  expect([...deferSilent({ fillers: { first: [], later: [] }, groups }, silent).groups]).toEqual([
    ['card', { first: ['card', 'plastic'], later: [] }],
    ['lock', { first: ['lock'], later: ['blocked', 'shut'] }],
  ])
})
