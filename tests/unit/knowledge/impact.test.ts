import { describe, expect, test } from 'vitest'
import { parseArticleBody } from '../../../src/knowledge/article-structure.ts'
import { readEntries } from '../../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../../src/knowledge/graph.ts'
import { findChanges } from '../../../src/knowledge/impact.ts'
import { findOtherUses, groupCitations } from '../../../src/knowledge/uses-of-article.ts'
import { findUses, listPages, type Use } from '../../../src/knowledge/uses-of-law.ts'
import { type Changes, createContent } from '../../support/content.ts'

/** The graph of the valid fixture with changes. */
function readGraph(changes: Changes = {}): KnowledgeGraph {
  const content = createContent(changes)
  try {
    return buildGraph(readEntries(content.root))
  } finally {
    content.remove()
  }
}

/** A term, a paper and an office that name an article. */
const basis =
  'legalBasis:\n  - article: card-measures/article-016\n    paragraph: 1\n    item: 2\n    role: defines\n    why: { en: One line., zh-CN: 一句话。 }\n'
const citing: Changes = {
  'terms/card-pin/facts.yaml': [['sources: [ministry-answer-2022]\n', basis.concat('sources: []\n')]],
  'documents/household-register/facts.yaml': [['sources:', `${basis}sources:`]],
  'offices/bijie-hrss/facts.yaml': [['services: [card]\n', `services: [card]\n${basis}`]],
  'offices/bijie-hrss/zh-CN.mdx': '别处。见[办法](article:card-measures/article-016#p1-i2)。\n',
  'offices/bijie-hrss/en.mdx': 'See [the measures](article:card-measures/article-016#p1-i2).\n',
}

const law = 'card-measures'
const article = 'card-measures/article-016'
const line = ({ kind, file, field, anchor }: Use): string =>
  `${kind} ${file.replace('src/content/', '')} ${field}${anchor ? ` #${anchor}` : ''}`

describe('what rests on an article', () => {
  const before = findUses(readGraph(), { law, article }).map(line)

  test('is found in the facts of procedures, as basis and as source of statements', () => {
    expect(before).toContain('basis procedures/card-loss/facts.yaml legalBasis[0] #p1-i1')
    expect(before.filter((use) => use.startsWith('statement procedures/card-loss/'))).not.toEqual([])
  })

  test('is found in texts, offices and terms as soon as one names it, and nowhere else', () => {
    const graph = readGraph({
      'terms/card-pin/en.mdx': 'It is named in [the measures](article:card-measures/article-016#p1-i2).\n',
      'offices/bijie-hrss/facts.yaml': [['sources: [', "sources: ['article:card-measures/article-016#p2', "]],
    })
    const added = findUses(graph, { law, article })
      .map(line)
      .filter((use) => !before.includes(use))
    expect(added).toHaveLength(2)
    expect(added[0]).toMatch(/^statement offices\/bijie-hrss\/facts\.yaml .*sources\[0\] #p2$/)
    expect(added[1]).toBe('link terms/card-pin/en.mdx body #p1-i2')
  })

  test('of a law as a whole counts links to the law besides those to its articles', () => {
    const graph = readGraph({ 'terms/card-pin/en.mdx': 'See [the measures](law:card-measures).\n' })
    const uses = findUses(graph, { law, article: null })
    expect(uses.map(line)).toContain('link terms/card-pin/en.mdx body')
    expect(uses).toHaveLength(findUses(readGraph(), { law, article: null }).length + 1)
  })

  test('is found where a coming change comes through it, or a wrong citation concerns it', () => {
    const graph = readGraph({
      'laws/card-measures/facts.yaml': [
        [
          'amendments: []',
          'amendments: []\ncoming:\n  - { date: 2030-01-01, text: { en: It ends., zh-CN: 终止。 }, through: card-measures/article-016 }',
        ],
      ],
    })
    const added = findUses(graph, { law, article }).map(line)
    expect(added.filter((use) => !before.includes(use))).toEqual([
      'link laws/card-measures/facts.yaml coming[0].through',
    ])
  })

  test('carries role and reason, and the pages it is seen on', () => {
    const [use] = findUses(readGraph(), { law, article }).filter(({ kind }) => kind === 'basis')
    expect(use?.role).not.toBeNull()
    expect(use?.why?.en).not.toBe('')
    expect(use?.pages).toEqual([{ page: 'procedure', key: 'card-loss' }])
  })

  test('gives role and reason of terms, papers and offices, too, and the text of an office besides', () => {
    const graph = readGraph(citing)
    const added = findUses(graph, { law, article }).filter((use) => !before.includes(line(use)))
    expect(added.map((use) => [line(use), use.role, use.why?.['zh-CN'] ?? null])).toEqual([
      ['basis documents/household-register/facts.yaml legalBasis[0] #p1-i2', 'defines', '一句话。'],
      ['link offices/bijie-hrss/en.mdx body #p1-i2', 'mentions', '见办法。'],
      ['basis offices/bijie-hrss/facts.yaml legalBasis[0] #p1-i2', 'defines', '一句话。'],
      ['link offices/bijie-hrss/zh-CN.mdx body #p1-i2', 'mentions', '见办法。'],
      ['basis terms/card-pin/facts.yaml legalBasis[0] #p1-i2', 'defines', '一句话。'],
    ])
  })

  test('stands on the page of the article once: what rests on it is not also listed as naming it', () => {
    const graph = readGraph(citing)
    const entries = groupCitations(graph, { law, key: article }).map(({ entry }) => `${entry.kind} ${entry.key}`)
    expect(entries).toEqual([
      'procedure card-pin-reset',
      'procedure card-loss',
      'term card-pin',
      'document household-register',
      'office bijie-hrss',
    ])
    expect(findOtherUses(graph, { law, key: article }).naming).toEqual([])
  })

  test('says of a procedure that names an article in a statement or in its text which words rest on it', () => {
    const graph = readGraph({
      'laws/card-measures/article-017/facts.yaml': "fingerprint: '0000000000000000'\nverified: 2026-11-22\n",
      'laws/card-measures/article-017/en.mdx': '---\nsummary: One.\n---\n\nOne.\n',
      'laws/card-measures/article-017/zh-CN.mdx': '---\nsummary: 甲。\n---\n\n甲。\n',
      'procedures/card-loss/facts.yaml': [
        ['article:card-measures/article-016#p2', 'article:card-measures/article-017#p1'],
      ],
      'procedures/card-pin-reset/en.mdx': [['- Take the card.', '- Go. Read [it](article:card-measures/article-017).']],
      'procedures/card-pin-reset/zh-CN.mdx': [['- 带卡。', '- 去。看[它](article:card-measures/article-017)。']],
    })
    expect(groupCitations(graph, { law, key: 'card-measures/article-017' })).toEqual([
      {
        entry: { kind: 'procedure', key: 'card-loss', anchor: '' },
        reasons: [{ role: 'supports', why: { en: 'Free of charge.', 'zh-CN': '免费。' }, anchor: 'p1' }],
      },
      {
        entry: { kind: 'procedure', key: 'card-pin-reset', anchor: '' },
        reasons: [
          {
            role: 'mentions',
            why: {
              en: 'Read it.',
              'zh-CN': '看它。',
            },
            anchor: '',
          },
        ],
      },
    ])
  })

  test('names each page once', () => {
    const pages = listPages(findUses(readGraph(), { law, article })).map((page) => JSON.stringify(page))
    expect(new Set(pages).size).toBe(pages.length)
  })
})

describe('a changed wording', () => {
  const graph = readGraph()
  const held = '发卡机构应当：\n\n- （一）公布相关规程；\n- （二）核对有关证件。\n\n首次申领免费。\n'
  const change = (from: string, to: string) =>
    findChanges(graph, law, new Map([[16, parseArticleBody(held.replace(from, to))]]), false)

  test('that is the same as what is held concerns nothing', () => {
    expect(change('甲', '乙')).toEqual([])
  })

  test('names the article, the words, and whether the very place that is cited differs', () => {
    const [changed] = change('首次申领免费', '首次申领收费')
    expect(changed?.article).toBe(article)
    expect(changed?.rows.filter(({ kind }) => kind === 'changed').map(({ changes }) => changes)).toEqual([
      [
        { kind: 'same', text: '首次申领' },
        { kind: 'removed', text: '免' },
        { kind: 'added', text: '收' },
        { kind: 'same', text: '费。' },
      ],
    ])
    const touched = new Map(changed?.uses.map((use) => [use.anchor, use.isTouched]))
    expect(touched.get('p2')).toBe(true)
    expect(touched.get('p1-i1')).toBe(false)
  })

  test('says which quotation is gone', () => {
    const find = (wording: string) =>
      findChanges(graph, law, new Map([[16, parseArticleBody(wording)]]), false)
        .flatMap(({ uses }) => uses)
        .filter(({ isQuoteLost }) => isQuoteLost)
        .map(line)
    expect(find(held.replace('首次申领免费', '首次申领收费'))).toEqual([])
    expect(find(held.replace('公布相关规程', '公开相关规程'))).toEqual([
      'basis procedures/card-loss/facts.yaml legalBasis[0] #p1-i1',
      'basis procedures/card-pin-reset/facts.yaml legalBasis[0] #p1-i1',
    ])
  })

  test('of the whole law that no longer has the article says that it is gone', () => {
    const changes = findChanges(graph, law, new Map([[1, parseArticleBody('甲。')]]), true)
    expect(changes.map(({ number, kind }) => [number, kind])).toEqual([[16, 'removed']])
  })
})
