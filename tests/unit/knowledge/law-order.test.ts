import { describe, expect, test } from 'vitest'
import type { Topic } from '../../../src/knowledge/entries.ts'
import { groupLawsByRank, groupLawsByTopic } from '../../../src/knowledge/law-order.ts'
import { buildMadeLaws } from '../../support/made-laws.ts'

const topic = (key: string, order: number): Topic => {
  const text = { title: key, description: key, body: '' }
  return { key, facts: { order, parent: null, icon: 'card' }, texts: { en: text, 'zh-CN': text } }
}
const graph = {
  ...buildMadeLaws({
    rule: { title: '规定', facts: 'kind: departmental-rule' },
    young: { title: '甲法', facts: 'adopted: 2020-01-01\ntopics: [medical]' },
    old: { title: '乙法', facts: 'adopted: 1990-01-01\ntopics: [medical, cards]' },
    undated: { title: '丙法', facts: 'adopted: null\neffective: null\ntopics: [medical]' },
    notice: { title: '通知', facts: 'kind: normative-document' },
  }),
  topics: [topic('cards', 1), topic('medical', 2), topic('unused', 3)],
}

describe('the instruments', () => {
  test('stand by rank, then by subject, then the older first; unknown days last', () => {
    expect(groupLawsByRank(graph).map(({ kind, laws }) => [kind, laws.map(({ key }) => key)])).toEqual([
      ['law', ['old', 'young', 'undated']],
      ['departmental-rule', ['rule']],
      ['normative-document', ['notice']],
    ])
  })

  test('stand under every subject they bear on; a subject without one is left out', () => {
    expect(groupLawsByTopic(graph).map(({ topic: { key }, laws }) => [key, laws.map((law) => law.key)])).toEqual([
      ['cards', ['old', 'rule', 'notice']],
      ['medical', ['old', 'young', 'undated']],
    ])
  })
})
