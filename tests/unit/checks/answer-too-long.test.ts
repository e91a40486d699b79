import { describe, expect, test } from 'vitest'
import { countSentences } from '../../../src/checks/rules/answer-too-long.ts'

describe('countSentences', () => {
  test('counts English sentences, not abbreviations and numbers', () => {
    expect(countSentences('Go there. Take the card.', 'en')).toBe(2)
    expect(countSentences('See Art. 16, i.e. the rules, for 3.5 yuan.', 'en')).toBe(1)
    expect(countSentences('He said “Go.” Then he left', 'en')).toBe(2)
    expect(countSentences('No.', 'en')).toBe(1)
    expect(countSentences('', 'en')).toBe(0)
  })

  test('counts Chinese sentences by their stops', () => {
    expect(countSentences('先打电话；再去网点。银行办不了', 'zh-CN')).toBe(2)
    expect(countSentences('他说：“去吧！”然后走了。', 'zh-CN')).toBe(2)
  })
})
