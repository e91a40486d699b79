import { expect, test } from 'vitest'
import { firstSentence } from '../../../src/knowledge/first-sentence.ts'

test('the first of several sentences is given', () => {
  expect(firstSentence('Free of charge. No source names a fee.')).toBe('Free of charge.')
  expect(firstSentence('重庆免费办理。没有查到别处收费的规定。')).toBe('重庆免费办理。')
})

test('a single sentence stays whole', () => {
  expect(firstSentence('Any outlet of the area that issued the card')).toBe(
    'Any outlet of the area that issued the card',
  )
})

test('an abbreviation ends no sentence', () => {
  expect(firstSentence('See Art. 31 of the law. Then ask.')).toBe('See Art. 31 of the law.')
  expect(firstSentence('See Art. Thirty. Then ask.')).toBe('See Art. Thirty.')
})

test('a link is never cut', () => {
  expect(firstSentence('Ask [12333. Line](office:x). Then go.')).toBe('Ask [12333. Line](office:x). Then go.')
})

test('of a long sentence the first clause is enough', () => {
  const long =
    '在几个省缴过的：关系在户籍地，就在户籍地领；不在户籍地、关系所在地满10年，在该地领；不满10年，回上一个地方。'
  expect(firstSentence(long)).toBe('在几个省缴过的：关系在户籍地，就在户籍地领。')
})
